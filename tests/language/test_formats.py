"""Dates, numbers and amounts as a reader of each language writes them, in Latin digits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from werkstatt.language import formats
from werkstatt.schema.languages import Language

DAY = date(2026, 12, 2)


def _language(code: str, locale: str = "", direction: str = "ltr") -> Language:
    return Language.model_validate(
        {
            "code": code,
            "tag": code,
            "name": code,
            "name_de": code,
            "dir": direction,
            "locale": locale or code,
            "texts_level": "machine",
        }
    )


def _plain(text: str) -> str:
    """CLDR puts no-break spaces of two kinds."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


DE, EN, UK = _language("de"), _language("en", "en_GB"), _language("uk")
AR, FA = _language("ar", direction="rtl"), _language("fa", direction="rtl")


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        (DE, "Mittwoch, 2. Dezember 2026", "2. Dezember 2026"),
        (EN, "Wednesday, 2 December 2026", "2 December 2026"),
        (UK, "середа, 2 грудня 2026", "2 грудня 2026"),
        (AR, "الأربعاء، 2 ديسمبر 2026", "2 ديسمبر 2026"),
    ],
    ids=lambda value: getattr(value, "code", ""),
)
def test_dates(language: Language, long: str, short: str) -> None:
    assert _plain(formats.long_date(DAY, language)) == long
    assert _plain(formats.medium_date(DAY, language)) == short


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2024", "2024"), ("2024-05", "Mai 2024"), ("2024-05-17", "17. Mai 2024")],
)
def test_a_date_is_as_exact_as_its_source(text: str, shown: str) -> None:
    assert formats.partial_date(text, DE) == shown


def test_29_february_of_every_year() -> None:
    assert formats.month_day("02-29", DE) == "29. Februar"


@pytest.mark.parametrize("language", [AR, FA])
def test_digits_stay_latin(language: Language) -> None:
    shown = [
        formats.long_date(DAY, language),
        formats.partial_date("2024-05", language),
        formats.month_day("09-30", language),
        formats.clock("18:30", language),
        formats.number(Decimal("12345.5"), language),
        formats.euros(Decimal("1300"), language),
        formats.percent(Decimal("5"), language),
    ]
    for text in shown:
        assert all(char in "0123456789" for char in text if char.isdigit()), text


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        ("13.90", DE, "13,90 €"),
        ("1300", DE, "1.300 €"),
        ("1300", EN, "€1,300"),
        ("13.90", EN, "€13.90"),
        ("1300", UK, "1 300 €"),
    ],
)
def test_euros_show_cents_only_where_there_are_any(
    value: str, language: Language, shown: str
) -> None:
    assert _plain(formats.euros(Decimal(value), language)) == shown


def test_midnight_at_the_end_of_the_day_stays() -> None:
    assert formats.clock("24:00", DE) == "24:00"
    assert formats.clock("09:05", DE) == "09:05"


def test_percent_keeps_its_fraction() -> None:
    assert _plain(formats.percent(Decimal("0.6"), DE)) == "0,6 %"


def test_lists() -> None:
    assert formats.listing(["a", "b", "c"], DE) == "a, b und c"
    assert formats.listing([], DE) == ""


def test_names_of_languages() -> None:
    assert formats.language_name("ar", DE) == "Arabisch"
    assert formats.language_name("not-a-language", DE) == "not-a-language"
