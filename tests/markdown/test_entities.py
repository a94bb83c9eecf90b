"""HTML's names for characters: whole in guides and in the search, refused where no markup is."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from werkstatt.markdown.guard import check_plain
from werkstatt.markdown.plain import spoken
from werkstatt.pages.guide_text import guide_text
from werkstatt.search.words import words
from werkstatt.views.desk import Desk

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, stamps

TEXT = "SGB&nbsp;II, R&amp;D, x &lt; y &copy; A&#8209;B"
SHOWN = "SGB\u00a0II, R&D, x < y © A\u2011B"


@pytest.mark.parametrize("code", ["de", "en", "ar"])
def test_they_are_whole_in_a_guide(code: str, tmp_path: Path) -> None:
    german = GUIDE.replace("Schreiben Sie", f"{TEXT}. Schreiben Sie")
    other = ENGLISH.replace(stamps(GUIDE), stamps(german))
    files = {"docs/de/verein/gruenden.md": german}
    for folder, start in (("en", "Write"), ("ar", "اكتبوا")):
        text = other.replace("Write", f"{TEXT}. {start}")
        files[f"docs/{folder}/verein/gruenden.md"] = text
    desk = Desk.of(read_with(tmp_path, files), code)
    page = "".join(part.html for part in guide_text("verein/gruenden", desk).parts)
    assert html.fromstring(page).text_content().count(SHOWN) == 1


def test_words_with_a_space_that_does_not_break_are_one_in_arabic(tmp_path: Path) -> None:
    """Two isolates would stand in the wrong order: II SGB."""
    german = GUIDE.replace("Schreiben Sie", "SGB&nbsp;II. Schreiben Sie")
    arabic = ENGLISH.replace(stamps(GUIDE), stamps(german)).replace(
        "Write", "حسب SGB&nbsp;II قانون"
    )
    files = {"docs/de/verein/gruenden.md": german, "docs/ar/verein/gruenden.md": arabic}
    files["docs/en/verein/gruenden.md"] = arabic
    desk = Desk.of(read_with(tmp_path, files), "ar")
    page = "".join(part.html for part in guide_text("verein/gruenden", desk).parts)
    assert ">SGB\u00a0II</span>" in page


def test_they_are_letters_to_the_search() -> None:
    said = spoken(TEXT, lambda marker: "")
    assert said == SHOWN
    assert words(said) == {"sgb", "ii"}


@pytest.mark.parametrize(
    ("value", "example"),
    [
        ("R&amp;D", "das Zeichen selbst: „&“"),
        ("SGB&nbsp;II", "ein Leerzeichen"),
        ("x &lt; y", "das Zeichen selbst: „<“"),
        ("caf&eacute;", "das Zeichen selbst: „é“"),
        ("&#8364;", "das Zeichen selbst: „€“"),
        ("&#x20AC;", "das Zeichen selbst: „€“"),
        ("&frac12;", "das Zeichen selbst: „½“"),
        ("&shy;", ""),
    ],
)
def test_a_planted_one_in_a_value_is_refused(value: str, example: str) -> None:
    (problem,) = check_plain(value, "data/rooms/a.yml", 3)
    assert (problem.line, problem.example) == (3, example)
    assert "ist HTML" in problem.what


@pytest.mark.parametrize("value", ["R&D", "Müller & Söhne; Partner", "a &b; c", "AT&T"])
def test_other_signs_stay(value: str) -> None:
    assert check_plain(value, "data/rooms/a.yml", 3) == []
