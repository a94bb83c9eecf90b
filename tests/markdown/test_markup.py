"""Two nets under contributed text: messages first, nh3 behind them. One file per hostile string."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from markupsafe import Markup
from werkstatt.markdown.clean import clean
from werkstatt.markdown.convert import tree_of
from werkstatt.markdown.dialect import dialect_problems
from werkstatt.markdown.guard import check_markdown, check_plain
from werkstatt.markdown.parse import html_of
from werkstatt.markdown.targets import is_safe_target
from werkstatt.markdown.tree import printed

HOSTILE = Path(__file__).parent.parent / "golden/hostile"
GUIDES = sorted((HOSTILE / "guides").glob("*.txt"))
VALUES = sorted((HOSTILE / "values").glob("*.txt"))
RUNNING = {"script", "iframe", "object", "embed", "form", "input", "base", "meta", "link", "style"}
DRAWN = {"svg", "math", "template"}
HARMLESS_TEXT = """\
## Fristen { #fristen }

Die Frist ist 3 < 4 Wochen; a > b. Mail an <post@example.org> oder <https://www.leipzig.de/>.

<!-- werkstatt:impressum -->

Drücken Sie `Strg` und `<script>`, **fett** und ~~gestrichen~~.

<details><summary>Mehr dazu</summary>

Noch etwas.

</details>

| Spalte | Wert |
| :--- | ---: |
| [Seite](../verein/gruenden.md#satzung) | [Anruf](tel:+493411234) [Mail](mailto:a@b.de) |

Ein {wort:bescheid} mit {fakt:klage-frist}. On = an, Preis: 5 €.
"""


class Danger(HTMLParser):
    """Reads HTML as a browser would and notes what could run or fetch."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in RUNNING | DRAWN:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc"}:
                self.found.append(name)
            elif name in {"href", "src", "action", "data", "xlink:href"}:
                self._address(value or "")

    def _address(self, value: str) -> None:
        if not is_safe_target(value) or value.startswith("http:"):
            self.found.append(value)


def dangers(html: str) -> list[str]:
    """What could run or fetch in a piece of HTML."""
    parser = Danger()
    parser.feed(html)
    parser.close()
    return parser.found


def _name(file: Path) -> str:
    return file.stem


def test_the_corpus_is_large_enough() -> None:
    assert len(GUIDES) >= 30 and len(VALUES) >= 30


@pytest.mark.parametrize("file", GUIDES, ids=_name)
def test_a_guide_with_it_is_refused_at_its_line(file: Path) -> None:
    hostile = file.read_bytes().decode()
    text, name = f"Ein Satz.\n\n{hostile}", "docs/de/a.md"
    unsafe = check_markdown(text, name, first_line=10)
    # What the parser shows as plain text, such as attributes in braces, is no notation of ours.
    found = unsafe or dialect_problems(text, name, 10)
    assert found and all(problem.example for problem in unsafe)
    last = 12 + hostile.rstrip("\n").count("\n")
    for problem in found:
        assert problem.file == "docs/de/a.md" and 12 <= problem.line <= last
        assert problem.what


@pytest.mark.parametrize("file", GUIDES, ids=_name)
def test_the_second_net_holds_alone(file: Path) -> None:
    text = file.read_bytes().decode()
    html = html_of(text)
    assert dangers(clean(html)) == []


def test_without_the_second_net_much_would_pass() -> None:
    """The parser above sees the danger where no net is: it is no test that cannot fail."""
    rendered = [html_of(file.read_bytes().decode()) for file in GUIDES]
    assert sum(bool(dangers(html)) for html in rendered) >= 30


@pytest.mark.parametrize("file", VALUES, ids=_name)
def test_a_value_with_it_is_refused(file: Path) -> None:
    found = check_plain(file.read_bytes().decode().removesuffix("\n"), "data/rooms/a.yml", 7)
    assert found
    assert {(problem.file, problem.line) for problem in found} == {("data/rooms/a.yml", 7)}


@pytest.mark.parametrize("file", VALUES, ids=_name)
def test_templates_escape_a_value_that_slipped_through(file: Path) -> None:
    env = jinja2.Environment(autoescape=True)
    template = env.from_string('<p title="{{ v }}">{{ v }}</p>')
    html = template.render(v=file.read_bytes().decode())
    assert dangers(html) == []
    assert dangers(template.render(v=Markup("<script>"))) == ["<script>"]


def test_harmless_text_passes_both_nets() -> None:
    assert check_markdown(HARMLESS_TEXT, "docs/de/a.md") == []
    assert dialect_problems(HARMLESS_TEXT, "docs/de/a.md", 1) == []
    html = printed(tree_of(HARMLESS_TEXT))
    kept_tags = ("<strong>", "<del>", "<details>", "<summary>", "<code>&lt;script&gt;</code>")
    for kept in (*kept_tags, 'href="tel:', 'href="mailto:', 'id="fristen"'):
        assert kept in html
    assert 'class="end"' in html and "style=" not in html


@pytest.mark.parametrize(
    "text",
    ["5 < 6", "Müller & Söhne", "Kosten: 5 €", "A: b; c", "Öffnung 9–12 Uhr", "„Wort“ (x)", "a\nb"],
)
def test_harmless_values_pass(text: str) -> None:
    assert check_plain(text, "a.yml", 1) == []


@pytest.mark.parametrize(
    "target",
    [
        "https://www.leipzig.de/",
        "mailto:a@b.de",
        "tel:+49341",
        "../verein/gruenden.md",
        "#fristen",
        "gruenden.md?x=a:b",
    ],
)
def test_safe_targets(target: str) -> None:
    assert is_safe_target(target)
