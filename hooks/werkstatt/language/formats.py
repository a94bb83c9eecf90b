"""Dates, numbers and lists by CLDR, always with Latin digits: readers compare with German forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from ..schema.language_codes import name_of
from ..schema.languages import Language
from .rules import LATIN_DIGITS

_LATIN = "latn"
# "2026 р." before the full stop of a sentence would end in two; the number says year enough.
_YEAR_WORD = re.compile(r"(?<=\d)\s[рг]\.")


def _latin(text: str) -> str:
    return _YEAR_WORD.sub("", text.translate(LATIN_DIGITS))


def long_date(day: date, language: Language) -> str:
    """With the weekday in words: „Mittwoch, 2. Dezember 2026“."""
    return _latin(format_date(day, "full", locale=language.locale))


@lru_cache(maxsize=4096)
def medium_date(day: date, language: Language) -> str:
    """Day, month in words, year: „2. Dezember 2026“."""
    return _latin(format_date(day, "long", locale=language.locale))


def month_day(text: str, language: Language) -> str:
    """A day of every year, from MM-DD: „30. September“."""
    day = date(2024, int(text[:2]), int(text[3:]))
    moment = datetime.combine(day, time())
    return _latin(format_skeleton("MMMMd", moment, locale=language.locale))


@lru_cache(maxsize=4096)
def partial_date(text: str, language: Language) -> str:
    """A date as exact as its source: „2024“, „Mai 2024“ or „17. Mai 2024“."""
    if len(text) == len("2024"):
        return text
    if len(text) == len("2024-05"):
        moment = datetime(int(text[:4]), int(text[5:]), 1)
        return _latin(format_skeleton("yMMMM", moment, locale=language.locale))
    return medium_date(date.fromisoformat(text), language)


def clock(text: str, language: Language) -> str:
    """A local time from HH:MM; 24:00 stays, because it is no time of the next day."""
    if text == "24:00":
        return text
    return _latin(format_time(time.fromisoformat(text), "HH:mm", locale=language.locale))


def number(value: Decimal | int, language: Language) -> str:
    """A number with the language's separators."""
    return _latin(format_decimal(value, locale=language.locale, numbering_system=_LATIN))


def euros(value: Decimal | int, language: Language) -> str:
    """Euros; cents only where there are any."""
    pattern = str(Locale.parse(language.locale).currency_formats["standard"].pattern)
    if value == int(value):
        pattern = pattern.replace(".00", "")
    shown = format_currency(
        value,
        "EUR",
        format=pattern,
        locale=language.locale,
        currency_digits=False,
        numbering_system=_LATIN,
    )
    return _latin(shown).replace("EUR", "€")


def percent(value: Decimal, language: Language) -> str:
    """A percentage from its number: 5 becomes „5 %“."""
    return _latin(
        format_percent(
            value / 100, locale=language.locale, decimal_quantization=False, numbering_system=_LATIN
        )
    )


def listing(words: Sequence[str], language: Language) -> str:
    """„a, b und c“."""
    return format_list(list(words), locale=language.locale) if words else ""


def language_name(code: str, language: Language) -> str:
    """The name of the language `code` (BCP 47), in `language`; the code itself if unknown."""
    return _latin(name_of(code, language.locale) or name_of(code, "de") or code)
