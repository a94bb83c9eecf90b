"""Feasts on which many members would be missing, and how long they are known exactly."""

from __future__ import annotations

from datetime import date

import pytest
from werkstatt.calendar.feasts import feasts_known_until, special_days

from tests.sample import sample

REGION = sample().library.site.region


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 3, 20), "Fest des Fastenbrechens (Eid al-Fitr)"),
        (date(2027, 3, 21), "Nowruz"),
        (date(2027, 11, 17), "Buß- und Bettag"),
        (date(2036, 11, 19), "Fest des Fastenbrechens (Eid al-Fitr)"),
    ],
)
def test_a_feast_is_named(day: date, name: str) -> None:
    assert name in special_days(day, REGION)


def test_two_feasts_on_one_day_are_both_named() -> None:
    """In Iran both fell on 21 March 2026; the library names them in one breath."""
    assert "Nowruz" in special_days(date(2026, 3, 21), REGION)


def test_an_ordinary_day_has_no_name() -> None:
    assert special_days(date(2027, 2, 3), REGION) == ()


def test_islamic_feasts_are_estimated_after_some_years() -> None:
    known = feasts_known_until(2026)
    assert (known.month, known.day) == (12, 31)
    assert 2026 <= known.year < 2056
    # A library that knows nothing more would say so at once.
    assert feasts_known_until(known.year + 1).year == known.year
