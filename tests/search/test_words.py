"""The words of a text, however it is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from werkstatt.search.words import first_letter, words

SPELLINGS = yaml.safe_load((Path(__file__).parent / "spellings.yml").read_text("utf-8"))


@pytest.mark.parametrize("one", SPELLINGS, ids=[one["text"] for one in SPELLINGS])
def test_every_way_to_type_it_gives_the_same_words(one: dict[str, Any]) -> None:
    assert words(one["text"]) == set(map(str, one["words"]))


def test_nothing_is_cut_at_a_mark() -> None:
    """A planted mark inside a word once made two words of it."""
    assert words("u\u0308ber") == {"über"} and words("كَتَبَ") == {"كتب"}


@pytest.mark.parametrize(
    ("word", "letter"), [("§70", "§"), ("über", "u"), ("الإقامة", "ا"), ("2026", "2")]
)
def test_the_part_of_the_index_in_which_a_word_stands(word: str, letter: str) -> None:
    assert first_letter(word) == letter
