"""Pictures for sharing: every letter of every title is in the font, and letters are joined."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageFont, features
from sites.tiny import ROOT
from werkstatt.build.content import open_content
from werkstatt.files.pictures import HEIGHT, WIDTH, drawn
from werkstatt.pages.pictures import picture_of
from werkstatt.pages.site_map import build_site_map

FONT = ROOT / "overrides/fonts/DejaVuSans-Bold.ttf"
KNOWLEDGE = open_content(ROOT, date(2026, 11, 24))
TABLE = KNOWLEDGE.library.languages
SITE = build_site_map(KNOWLEDGE, TABLE.codes)


def _missing(text: str) -> set[str]:
    font = ImageFont.truetype(str(FONT), 40)
    absent = bytes(font.getmask("\uffff"))
    return {char for char in text if char.strip() and bytes(font.getmask(char)) == absent}


def test_letters_are_shaped() -> None:
    assert features.check("raqm") and features.check("harfbuzz") and features.check("fribidi")


@pytest.mark.parametrize("code", TABLE.codes)
def test_the_font_has_every_letter_of_every_title(code: str) -> None:
    letters = "".join(SITE.title(code, path)[0] for path in SITE.paths())
    assert _missing(letters) == set()


def test_a_letter_that_is_not_there_is_seen() -> None:
    assert _missing("abc漢") == {"漢"}


@pytest.mark.parametrize("code", TABLE.codes)
def test_a_picture_has_its_size_and_is_light(code: str) -> None:
    picture = drawn("سلام Wort слово", "Werkstatt-Wissen", TABLE[code], FONT)
    assert Image.open(BytesIO(picture)).size == (WIDTH, HEIGHT) and len(picture) < 40_000


def test_arabic_begins_at_the_right() -> None:
    def ink(code: str) -> tuple[int, int]:
        image = Image.open(BytesIO(drawn("م", "", TABLE[code], FONT))).convert("L")
        dark = image.crop((0, 60, WIDTH, 200)).point(lambda value: 255 * (value < 90)).getbbox()
        assert dark
        return dark[0], dark[2]

    assert ink("ar")[0] > WIDTH / 2 > ink("de")[1]


def test_a_long_title_is_fitted_and_the_same_each_time() -> None:
    title = "Sehr lange Überschrift " * 12
    assert drawn(title, "x", TABLE["de"], FONT) == drawn(title, "x", TABLE["de"], FONT)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("", "start"),
        ("aemter/brief-verstehen/", "aemter-brief-verstehen"),
        ("termine/", "termine"),
        ("termine/x/plakat/", "termine"),
        ("glossar/bescheid/", "glossar"),
    ],
)
def test_entries_share_the_picture_of_their_list(path: str, name: str) -> None:
    assert picture_of(path) == name
