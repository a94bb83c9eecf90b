"""School holidays for editors: dates on a beginning, pauses beyond what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..content.library import Library, Located
from ..schema.event import Event
from ..schema.problems import Problem, Severity
from ..schema.school_holiday import SchoolHoliday
from .occurrence import horizon, rule_days

FIRST_DAYS = timedelta(days=3)
"""At the beginning of holidays families travel: the first three days are told to editors."""


def beginnings(library: Library, day: date) -> Iterator[str]:
    """German names of the school holidays that have begun on `day` or up to two days before."""
    for one in library.listed(SchoolHoliday):
        if one.first <= day < one.first + FIRST_DAYS:
            yield f"Beginn der {one.name}"


def overlapping(library: Library) -> Iterator[Problem]:
    """Holidays that begin before others are over: a day belongs to one of them."""
    items = [
        (one, item)
        for item in library.located
        if isinstance(one := item.entry, SchoolHoliday) and one.listed
    ]
    latest: SchoolHoliday | None = None
    for one, item in sorted(items, key=lambda pair: (pair[0].first, pair[0].last, pair[0].id)):
        if latest and one.first <= latest.last:
            what = (
                f"first: Am {one.first:%d.%m.%Y} sind noch {latest.name} "
                f"(bis {latest.last:%d.%m.%Y}, {latest.id}.yml)."
            )
            yield item.problem(("first",), what, "")
        latest = max(filter(None, (latest, one)), key=lambda two: two.last)


def unknown_holidays(item: Located, library: Library, today: date) -> Iterator[Problem]:
    """A series that pauses in holidays needs them to be known for a year ahead."""
    event = item.entry
    known = max((one.last for one in library.listed(SchoolHoliday)), default=today)
    if isinstance(event, Event) and event.except_school_holidays:
        days = rule_days(event, horizon(event, today), library.listed(SchoolHoliday))
        far = min(today + timedelta(days=365), max(days, default=known))
        if known < far:
            line = item.source.line_of(("except_school_holidays",))
            what = f"Schulferien sind nur bis {known:%d.%m.%Y} eingetragen."
            example = f"data/school-holidays/{far.year}-winter.yml"
            yield Problem(item.source.file, line, what, example, Severity.WARNING)
