"""Which script and direction a language has, and in which script a text is written."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

from babel.core import get_global

_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})

# First word of the Unicode name of a letter -> ISO 15924 code, as CLDR uses it.
_BY_NAME = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "CJK": "Hans",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "LATIN": "Latn",
}


@cache
def script_of(tag: str) -> str:
    """The usual script of a language tag (ISO 15924), "" when CLDR does not know the language."""
    language, *rest = tag.replace("_", "-").split("-")
    for part in rest:
        if len(part) == 4:
            return part.title()
    known = str(get_global("language_aliases").get(language.lower(), language.lower()))
    likely = str(get_global("likely_subtags").get(known.split("_")[0], ""))
    return likely.split("_")[1] if likely else ""


def direction_of(tag: str) -> str:
    """`rtl` or `ltr`, "" when the language is unknown."""
    script = script_of(tag)
    if not script:
        return ""
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"


def scripts_in(text: str) -> Counter[str]:
    """How many letters of each script a text holds; scripts we cannot name count as "?"."""
    found: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        script = _script_of_letter(letter)
        if script:
            found[script] += count
    return found


@cache
def _script_of_letter(letter: str) -> str:
    if not letter.isalpha():
        return ""
    first = unicodedata.name(letter, "?").split()[0]
    return _BY_NAME.get(first, "?")
