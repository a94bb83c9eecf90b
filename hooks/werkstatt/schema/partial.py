"""Partial dates: 2024, 2024-05 or 2024-05-17, as exact as a source shows them."""

from __future__ import annotations

from datetime import date
from functools import cache

from dateutil.relativedelta import relativedelta

_FIRST = "0001-01-01"


# Thousands of sources were shown on few days.
@cache
def first_day(day: date | str) -> date:
    """The first day that a date or partial date can mean; ValueError for anything else."""
    return day if isinstance(day, date) else date.fromisoformat(day + _FIRST[len(day) :])


@cache
def last_day(day: date | str) -> date:
    """The last day that a date or partial date can mean; ValueError for anything else."""
    if isinstance(day, date) or len(day) == len(_FIRST):
        return first_day(day)
    whole = relativedelta(years=1) if len(day) == len("2024") else relativedelta(months=1)
    return first_day(day) + whole - relativedelta(days=1)
