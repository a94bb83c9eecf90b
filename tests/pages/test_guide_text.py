"""A guide's text on its way to the page."""

from __future__ import annotations

from pathlib import Path

from werkstatt.pages.guide_text import guide_text
from werkstatt.views.desk import Desk

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, stamps

TERM = (
    "term: Bescheid\ntopic: procedure\nexplanation: Die Entscheidung vom Amt.\n"
    "translations: {ar: {text: قرار}}\nsources: [{url: 'https://www.leipzig.de/'}]\n"
    "checked_on: 2026-11-23\nconfidence: high\n"
)
TABLE = """
| {wort:bescheid}[^1] | Frist |
| --- | --- |
| Brief | kurz |

[^1]: Steht oben rechts.
"""


def test_a_cell_on_a_phone_names_its_column_in_words(tmp_path: Path) -> None:
    """Labels come from style sheets, where no marker is ever filled."""
    files = {"data/glossary/bescheid.yml": TERM, "docs/de/verein/gruenden.md": GUIDE + TABLE}
    desk = Desk.of(read_with(tmp_path, files), "de")
    html = "".join(part.html for part in guide_text("verein/gruenden", desk).parts)
    assert 'data-label="Bescheid"' in html
    assert "{wort:" not in html


def test_figures_typed_into_a_guide_keep_their_order_from_right_to_left(tmp_path: Path) -> None:
    """UAX 9 would show 10:30 - 09:00, and the end of the phone number first."""
    figures = ("09:00 - 10:30", "0341 123-4567", "10–12 %")
    said = "Von 09:00 - 10:30, unter 0341 123-4567, 10–12 %."
    typed = "typed: [{text: '0341 123-4567', reason: Beispiel}, {text: 12 %, reason: Beispiel}]\n"
    german = GUIDE.replace("sources:", typed + "sources:").replace("Schreiben Sie", f"{said} Nun")
    arabic = ENGLISH.replace(stamps(GUIDE), stamps(german)).replace(
        "Write statutes.", "من 09:00 - 10:30 على 0341 123-4567 بين 10–12 %."
    )
    files = {"docs/de/verein/gruenden.md": german, "docs/ar/verein/gruenden.md": arabic}
    files["docs/en/verein/gruenden.md"] = arabic
    desk = Desk.of(read_with(tmp_path, files), "ar")
    html = "".join(part.html for part in guide_text("verein/gruenden", desk).parts)
    for figure in figures:
        assert f'<bdi class="figure" dir="ltr">{figure}</bdi>' in html
