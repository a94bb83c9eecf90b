"""Pictures for sharing: every letter of every title is in the font, and letters are joined."""

from __future__ import annotations

from io import BytesIO

import pytest
from babel import Locale
from PIL import Image, ImageFont, features
from werkstatt.files.drawing import HEIGHT, WIDTH, drawn
from werkstatt.language.rules import RULES
from werkstatt.pages.kinds import KINDS
from werkstatt.views.addresses import Address, picture

from tests.sample import made, table
from tests.sites.tiny import ROOT

FONT = ROOT / "overrides/fonts/DejaVuSans-Bold.ttf"
TABLE = table()
LISTS = frozenset(kind.address.section for kind in KINDS)


def _missing(text: str) -> set[str]:
    font = ImageFont.truetype(str(FONT), 40)
    absent = bytes(font.getmask("\uffff"))
    return {char for char in text if char.strip() and bytes(font.getmask(char)) == absent}


def test_letters_are_shaped() -> None:
    assert features.check("raqm") and features.check("harfbuzz") and features.check("fribidi")


@pytest.mark.parametrize("code", TABLE.codes)
def test_the_font_has_every_letter_of_every_title(code: str) -> None:
    letters = "".join(facts.title for facts in made().site_map.facts[code].values())
    assert _missing(letters) == set()


@pytest.mark.parametrize("code", RULES)
def test_the_font_has_the_letters_of_every_language_that_can_be_added(code: str) -> None:
    """CLDR's names of countries and months use them all."""
    known = Locale.parse(code)
    names = [*known.territories.values(), *known.months["format"]["wide"].values()]
    assert len(names) > 200
    assert _missing("".join(set("".join(map(str, names))))) == set()


def test_a_letter_that_is_not_there_is_seen() -> None:
    assert _missing("abc漢") == {"漢"}


@pytest.mark.parametrize("code", TABLE.codes)
def test_a_picture_has_its_size_and_is_light(code: str) -> None:
    png = drawn("سلام Wort слово", "Werkstatt-Wissen", TABLE[code], FONT)
    assert Image.open(BytesIO(png)).size == (WIDTH, HEIGHT) and len(png) < 40_000


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
    assert picture("ar", Address(path), LISTS) == f"assets/bilder/ar/{name}.png"
