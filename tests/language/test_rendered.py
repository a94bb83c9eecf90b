"""The one place that chooses a language: own text, then catalogue, then marked German."""

from __future__ import annotations

import pytest
from werkstatt.language.catalogue import EMPTY, Catalogue
from werkstatt.language.rendered import Speaker
from werkstatt.schema.base import ByLanguage
from werkstatt.schema.languages import Language, LanguageTable, Level


def _row(code: str, direction: str, level: str) -> dict[str, str]:
    return {
        "code": code,
        "tag": code,
        "name": code,
        "name_de": code,
        "dir": direction,
        "locale": code,
        "texts_level": level,
    }


TABLE = LanguageTable.model_validate(
    {"languages": [_row("de", "ltr", "source"), _row("ar", "rtl", "machine")]}
)
GERMAN: Language = TABLE["de"]
ARABIC: Language = TABLE["ar"]
CATALOGUE = Catalogue(
    {"Raum": "غرفة"}, {"%(num)s Tag": ("0", "1", "2", "few", "many", "other")}, "ar"
)
SPEAKER = Speaker(ARABIC, TABLE, CATALOGUE)


def test_the_contributors_own_text_comes_first() -> None:
    text = ByLanguage.model_validate({"de": "Raum", "ar": "قاعة"})
    said = SPEAKER.say(text)
    assert (said.text, said.lang, said.dir.value) == ("قاعة", "ar", "rtl")


def test_then_the_catalogue() -> None:
    said = SPEAKER.say(ByLanguage.model_validate({"de": "Raum"}))
    assert (said.text, said.lang, said.level) == ("غرفة", "ar", Level.MACHINE)


def test_then_german_and_it_says_so() -> None:
    said = SPEAKER.say(ByLanguage.model_validate({"de": "Küche"}))
    assert (said.text, said.lang, said.dir.value) == ("Küche", "de", "ltr")


def test_a_name_left_as_it_is_stays_german_but_is_done() -> None:
    speaker = Speaker(ARABIC, TABLE, Catalogue({"Burgplatz 1": "Burgplatz 1"}, {}, "ar"))
    said = speaker.say("Burgplatz 1")
    assert (said.lang, said.dir.value) == ("de", "ltr")
    assert said.is_done_in(ARABIC) and not speaker.say("Küche").is_done_in(ARABIC)


def test_german_needs_no_catalogue() -> None:
    said = Speaker(GERMAN, TABLE, EMPTY).say("Küche")
    assert (said.text, said.lang, said.level) == ("Küche", "de", Level.SOURCE)


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, "0"), (1, "1"), (2, "2"), (3, "few"), (11, "many"), (100, "other"), (103, "few")],
)
def test_plural_forms_of_arabic(number: int, form: str) -> None:
    assert SPEAKER.counted("%(num)s Tag", "%(num)s Tage", number).text == form


def test_missing_plural_falls_back_to_the_german_form() -> None:
    said = SPEAKER.counted("%(num)s Jahr", "%(num)s Jahre", 1)
    assert (said.text, said.lang) == ("%(num)s Jahr", "de")
    assert SPEAKER.counted("%(num)s Jahr", "%(num)s Jahre", 2).text == "%(num)s Jahre"
