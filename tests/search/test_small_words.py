"""Small words and names of languages, per language."""

from __future__ import annotations

import pytest
from werkstatt.search.small_words import ALSO, SMALL, SPEAKS, speech_words


def test_every_language_of_readers_has_both() -> None:
    assert set(SMALL) == set(SPEAKS) == {"de", "en", "ar", "uk"}


@pytest.mark.parametrize("code", SMALL)
def test_no_word_stands_twice_and_none_denies(code: str) -> None:
    words = SMALL[code].split()
    assert len(words) == len(set(words))
    assert not {"nicht", "kein", "ohne", "not", "no", "without", "لا", "لم", "ليس", "не"} & {*words}
    assert not {*words} & {*SPEAKS[code].split()}


def test_an_entry_is_found_by_all_names_of_its_languages() -> None:
    assert speech_words(("Persisch",), ("fa",), "de") == ("Persisch", SPEAKS["de"], ALSO["fa"])
    assert speech_words((), (), "de") == ()
