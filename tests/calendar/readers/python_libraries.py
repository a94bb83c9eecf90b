"""vobject, ical and recurring-ical-events."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream

from .moments import Dates, later, within, written


def read_vobject(content: bytes, first: date, last: date) -> Dates:
    """Every date as (start, end)."""
    found = []
    for event in vobject.readOne(content.decode()).contents.get("vevent", []):
        begin = event.dtstart.value
        length = event.dtend.value - begin if hasattr(event, "dtend") else timedelta()
        for start in _vobject_starts(event, last):
            day = start if isinstance(begin, datetime) else _day(start)
            found.append((written(day), written(_plus(day, length))))
    return within(found, first, last)


def _vobject_starts(event: Any, last: date) -> Iterator[Any]:
    rules = event.getrruleset(addRDate=True)
    if rules is None:
        return iter([event.dtstart.value])
    return itertools.takewhile(lambda one: _day(one) <= later(last), rules)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _plus(start: date, length: timedelta) -> date:
    """By the clock on the wall, which is how vobject adds too."""
    return start + length


def read_ical(content: bytes, first: date, last: date) -> Dates:
    """Every date as (start, end)."""
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    zone = ZoneInfo("Europe/Berlin")
    dates = calendar.timeline_tz(zone).included(first - timedelta(days=2), later(last))
    found = [(written(one.start), written(one.end)) for one in dates]
    return within(found, first, last)


def read_recurring(content: bytes, first: date, last: date) -> Dates:
    """Every date as (start, end)."""
    calendar = icalendar.Calendar.from_ical(content)
    dates = recurring_ical_events.of(calendar).between(first - timedelta(days=2), later(last))
    return within([(written(one.start), written(one.end)) for one in dates], first, last)
