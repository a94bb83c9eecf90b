"""Find amounts, dates, deadlines, phone numbers and paragraphs typed into a guide.

They belong into data/facts/, where they stand once, with source and date.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Literal

from babel.core import Locale
from babel.dates import format_timedelta

from ..schema.problems import Problem

_DIGIT = re.compile(r"\d")
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):[^}\n]*\}")
_ADDRESS = re.compile(r"\]\([^)\n]*\)|<https?:[^>\s]*>")
_ANYWHERE = (
    r"(?:€|\bEUR)\s?\d[\d.,]*|\d[\d.,\u00a0\u202f ]*(?:€|Euros?\b|EUR\b|євро|евро|يورو)",
    r"\d+(?:[.,]\d+)?[\u00a0 ]?[%٪]",
    r"\b\d{1,2}\.[\u00a0 ]?\d{1,2}\.(?:\d{4})?|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b",
    r"(?<![\d-])(?:\+49[ /-]?|0)\d{2,5}[ /-][\d /-]{3,}\d",
    r"§§?\s?\d+\w*",
)
_Unit = Literal["hour", "day", "week", "month", "year"]
_SECONDS: Mapping[_Unit, int] = {
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_592_000,
    "year": 31_536_000,
}


_EXAMPLE = "ein Eintrag in data/facts/ und hier {fakt:sein-name}, oder typed: mit Grund im Kopf"


def typed_figures(
    text: str, file: str, first_line: int, locale: str, allowed: Collection[str]
) -> Iterator[Problem]:
    """A problem for each figure in a Markdown text that is not in `allowed` (texts with reasons).

    `locale` (CLDR) decides the names of months and the words for days, weeks and months.
    """
    for number, line in enumerate(text.split("\n"), first_line):
        if not _DIGIT.search(line):
            continue
        bare = _ADDRESS.sub(" ", _MARKER.sub(" ", line))
        for figure in allowed:
            bare = bare.replace(figure, " ")
        for match in _pattern(locale).finditer(bare):
            what = f"„{match[0].strip()}“ steht im Text statt in data/facts/."
            yield Problem(file, number, what, _EXAMPLE)


@cache
def _pattern(locale: str) -> re.Pattern[str]:
    months = "|".join(_escaped(_months(locale)))
    units = "|".join(_escaped(_unit_words(locale)))
    day_of_month = (
        rf"\b\d{{1,2}}\.?[\u00a0 ](?:{months})\b|\b(?:{months})[\u00a0 ]\d{{1,2}}\b(?!\d)"
    )
    # Cases other than the nominative add up to two letters: nach 14 Tagen.
    span = rf"\b\d{{1,3}}[\u00a0 ](?:{units})\w{{0,2}}"
    return re.compile("|".join((*_ANYWHERE, day_of_month, span)), re.IGNORECASE)


def _escaped(words: Collection[str]) -> Sequence[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def _months(locale: str) -> set[str]:
    months = Locale.parse(locale).months
    return {name for width in ("format", "stand-alone") for name in months[width]["wide"].values()}


def _unit_words(locale: str) -> set[str]:
    """What stands after a number of hours, days, weeks, months or years, in every plural form."""
    shown = (
        format_timedelta(
            timedelta(seconds=seconds * number), granularity=unit, threshold=1e9, locale=locale
        )
        for unit, seconds in _SECONDS.items()
        for number in (1, 2, 3, 5, 11, 100)
    )
    return {re.sub(r"[\d\s]+", " ", text).strip() for text in shown} - {""}
