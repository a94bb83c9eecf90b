"""The numbers of a text as values, whatever separators its language writes."""

from __future__ import annotations

import re
from collections import Counter

from .rules import LATIN_DIGITS

_DATE = re.compile(r"(\d(?<!\w\d)\d?)[./](\d{1,2})[./](\d{4})\b")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
_GROUPING = re.compile(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")


def numbers_in(text: str) -> Counter[str]:
    """1.300, 1,300 and 1 300 are one number; so are the digits of a date's parts."""
    found = _NUMBER.findall(_DATE.sub(r"\1 . \2 . \3", text))
    digits = "".join(found)
    are_plain = digits.isascii() and digits.isdigit()
    return Counter(found if are_plain else map(_plain, found))


def _plain(number: str) -> str:
    if number.isascii() and number.isdigit():
        return number
    return _GROUPING.sub("", number.translate(LATIN_DIGITS)).replace(",", ".")
