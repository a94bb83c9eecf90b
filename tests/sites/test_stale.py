"""One German section changes by wording, by meaning, by rule: exactly those sections are marked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .tiny import Made, made_with
from .tiny_texts import GUIDE, stamps

SECTIONS = """\
## Eins { #eins }

Erster Satz.

## Zwei { #zwei }

Zweiter Satz.

## Drei { #drei }

Dritter Satz.

## Vier { #vier }

Vierter Satz.
"""
GERMAN = GUIDE.split("## Satzung")[0] + SECTIONS
HEADINGS = {"en": ("One", "Two", "Three", "Four"), "ar": ("أولا", "ثانيا", "ثالثا", "رابعا")}
IDS = ("eins", "zwei", "drei", "vier")


def _translation(code: str) -> str:
    head = "title: T\nsummary: S.\ntranslation:\n  level: machine\n  translated_on: 2026-11-24\n"
    body = "".join(
        f"\n## {heading} {{ #{id} }}\n\nText {code}-{id}.\n"
        for heading, id in zip(HEADINGS[code], IDS, strict=True)
    )
    return f"---\n{head}{stamps(GERMAN)}---\n{body}"


def _digest(german: str, id: str) -> str:
    found = re.search(rf"    {id}: (\w+)\n", stamps(german))
    assert found
    return found[1]


def _changed(id: str, weight: str) -> str:
    """The German page with one section changed, and the change weighed (or not)."""
    word = {"eins": "Erster", "zwei": "Zweiter", "drei": "Dritter", "vier": "Vierter"}[id]
    german = GERMAN.replace(f"{word} Satz.", "Ganz neuer Satz.")
    if not weight:
        return german
    change = f"{{digest: {_digest(german, id)}, weight: {weight}, on: 2026-11-24}}"
    return german.replace("---\n## Eins", f"changes:\n  {id}:\n    - {change}\n---\n## Eins")


def _made(root: Path, german: str) -> Made:
    changes = {"docs/de/verein/gruenden.md": german}
    changes |= {f"docs/{code}/verein/gruenden.md": _translation(code) for code in HEADINGS}
    return made_with(root, changes)


def _marks(html: str) -> dict[str, list[str]]:
    """For each section of a page, what stands in it beside its text."""
    parts = re.split(
        r'<h2 id="(\w+)">', html.split('<div class="prose">')[1].split("</article>")[0]
    )
    return {
        id: re.findall(r"notice-(?:stale|rule|untranslated)|class=\"german\"", text)
        for id, text in zip(parts[1::2], parts[2::2], strict=True)
    }


@pytest.mark.parametrize(
    ("id", "weight", "marks"),
    [
        ("zwei", "wording", []),
        ("zwei", "meaning", ["notice-stale"]),
        ("drei", "rule", ["notice-stale", "notice-rule", 'class="german"']),
        ("vier", "", ["notice-stale"]),
    ],
    ids=["wording", "meaning", "rule", "nobody weighed it"],
)
def test_exactly_the_changed_section_is_marked(
    id: str, weight: str, marks: list[str], tmp_path: Path
) -> None:
    made = _made(tmp_path, _changed(id, weight))
    for code in HEADINGS:
        found = _marks(made.page(f"{code}/verein/gruenden"))
        assert found == {other: marks if other == id else [] for other in IDS}
    assert "Ganz neuer Satz." in made.page("verein/gruenden")


def test_a_changed_rule_stands_in_german_below_the_old_text(tmp_path: Path) -> None:
    html = _made(tmp_path, _changed("drei", "rule")).page("en/verein/gruenden")
    assert html.index("Text en-drei.") < html.index('<div class="german" lang="de" dir="ltr">')
    assert html.index('<div class="german"') < html.index("Ganz neuer Satz.")
    assert html.index("Ganz neuer Satz.") < html.index('id="vier"')


def test_a_new_section_stands_there_in_german(tmp_path: Path) -> None:
    german = GERMAN.replace("## Vier", "## Neu { #neu }\n\nNeuer Text.\n\n## Vier")
    html = _made(tmp_path, german).page("en/verein/gruenden")
    assert _marks(html)["drei"] == ["notice-untranslated", 'class="german"']
    assert html.index("Text en-drei.") < html.index('id="neu"') < html.index("Text en-vier.")


def test_a_section_without_source_says_so(tmp_path: Path) -> None:
    german = GERMAN.split("## Vier")[0]
    found = _marks(_made(tmp_path, german).page("en/verein/gruenden"))
    assert found == {"eins": [], "zwei": [], "drei": [], "vier": ["notice-stale"]}


def test_nothing_changed_nothing_shows(tmp_path: Path) -> None:
    found = _marks(_made(tmp_path, GERMAN).page("ar/verein/gruenden"))
    assert found == {id: [] for id in IDS}


def test_each_stretch_of_text_keeps_its_footnotes(tmp_path: Path) -> None:
    """Cut into German and English, the page shows every note once, with ids of its own."""
    german = GERMAN.replace("Erster Satz.", "Erster Satz.[^1]") + "\n[^1]: Deutsche Notiz.\n"
    english = _translation("en").replace("Text en-eins.", "Text en-eins.[^1]")
    english = english.replace(stamps(GERMAN), stamps(german)) + "\n[^1]: English note.\n"
    changed = german.replace("## Vier", "## Neu { #neu }\n\nNeuer Text.[^1]\n\n## Vier")
    files = {"docs/de/verein/gruenden.md": changed, "docs/en/verein/gruenden.md": english}
    html = made_with(tmp_path, files).page("en/verein/gruenden")
    assert "[^" not in html
    assert (html.count("English note."), html.count("Deutsche Notiz.")) == (1, 1)
    ids = re.findall(r' id="([^"]+)"', html)
    assert sorted(set(ids)) == sorted(ids)
    links = re.findall(r'href="#(fn[^"]+)"', html)
    assert len(links) == 4 and set(links) <= set(ids)
