"""The words of a text, as they stand; the phone folds letters and endings when it searches."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_GENDER = re.compile(r"[:*_·/](?=in(?:nen)?\b|innen)")
_WORD = re.compile(r"[^\W_]+(?:[’'ʼ][^\W_]+)*")
_INNEN = re.compile(r"(\w{3,}?)innen(\w*)")
_SHORTEST = 2


def words(text: str) -> set[str]:
    """Lower-case words of two letters or more, each once.

    `Migrant:innenorganisationen` is found as written without the colon, and as
    `migrantenorganisationen` too.
    """
    found = {
        word for word in _WORD.findall(_GENDER.sub("", text).lower()) if len(word) >= _SHORTEST
    }
    for word in [word for word in found if "innen" in word]:
        if match := _INNEN.fullmatch(word):
            found.add(f"{match[1]}en{match[2]}")
    return found


_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=[\u0620-\u06d3]{3})")
_LETTERS = str.maketrans("ßıđłøæœґєэіыىیکة", "sidloaoгееииييكه", "ـ\u200c’'ʼ")


_MAY_BE_ARTICLE = frozenset("وفبكلاأإآ")


def first_letter(word: str) -> str:
    """The letter under which docs/assets/js/folding.js looks for a word: no accent, no article."""
    return _first(word) if word[0] in _MAY_BE_ARTICLE else _first(word[0])


@cache
def _first(start: str) -> str:
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", start)
        if not unicodedata.combining(letter)
    )
    first = _ARTICLE.sub("", bare.translate(_LETTERS))[:1]
    digit = unicodedata.decimal(first, None) if first else None
    return first if digit is None else str(digit)
