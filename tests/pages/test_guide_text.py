"""A guide's text on its way to the page."""

from __future__ import annotations

from pathlib import Path

from werkstatt.pages.guide_text import guide_text
from werkstatt.views.desk import Desk

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import GUIDE

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
