"""The words of a text, as they stand; the phone folds letters and endings when it searches."""

from __future__ import annotations

import re

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
