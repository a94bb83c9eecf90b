"""Where the dates of an event end, and where what is known of school holidays ends."""

from __future__ import annotations

from datetime import date

from ..schema.event import Event
from .occurrence import Holidays, Occurrence, occurrences

_YEARS = 11
"""An editor may name days up to ten years ahead (content/days.py)."""


def last_date(event: Event, holidays: Holidays) -> date:
    """The last day of an event whose dates come to an end (`Event.has_end`)."""
    far = date(event.date.year + _YEARS, 12, 31)
    return max((one.last_day for one in occurrences(event, far, holidays)), default=event.last_day)


def known_until(holidays: Holidays) -> date | None:
    """The last day of school holidays that is entered: what comes after, nobody knows yet."""
    return max((one.last for one in holidays), default=None)


def may_fall_out(one: Occurrence, holidays: Holidays) -> bool:
    """Whether a date of a series that pauses lies where holidays are not known yet.

    A date that somebody named by hand is meant, whatever the holidays will be.
    """
    event, known = one.event, known_until(holidays)
    is_meant = one.change is not None or one.key in event.extra_dates
    pauses = event.is_series and event.except_school_holidays and not is_meant
    return pauses and (known is None or one.day > known)
