"""School holidays for editors: dates on a beginning, pauses beyond what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..content.library import Library, Located
from ..schema.event import Event
from ..schema.problems import Problem, Severity
from ..schema.school_holiday import SchoolHoliday
from .occurrence import HORIZON, rule_days

FIRST_DAYS = timedelta(days=3)
"""At the beginning of holidays families travel: the first three days are told to editors."""


def beginnings(library: Library, day: date) -> Iterator[str]:
    """German names of the school holidays that have begun on `day` or up to two days before."""
    for one in library.listed(SchoolHoliday):
        if one.first <= day < one.first + FIRST_DAYS:
            yield f"Beginn der {one.name}"


def unknown_holidays(item: Located, library: Library, today: date) -> Iterator[Problem]:
    """A series that pauses in holidays needs them to be known for a year ahead."""
    event = item.entry
    known = max((one.last for one in library.listed(SchoolHoliday)), default=today)
    if isinstance(event, Event) and event.except_school_holidays:
        far = min(
            today + timedelta(days=365),
            rule_days(event, today + HORIZON, library.listed(SchoolHoliday))[-1],
        )
        if known < far:
            line = item.source.line_of(("except_school_holidays",))
            what = f"Schulferien sind nur bis {known:%d.%m.%Y} eingetragen."
            example = f"data/school-holidays/{far.year}-winter.yml"
            yield Problem(item.source.file, line, what, example, Severity.WARNING)
