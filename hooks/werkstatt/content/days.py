"""Dates that cannot be meant: too far from today for what they tell, or done but still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..schema.base import DayRole
from ..schema.dated import Dated
from ..schema.problems import Problem
from ..schema.yaml_source import Source
from .guides import Guides
from .library import Library

GRACE = timedelta(days=7)
"""A build may be made for a day of last week."""

_EARLIEST_DONE = "1990"
_EARLIEST_LAW = "1900"


def day_problems(library: Library, guides: Guides, today: date) -> Iterator[Problem]:
    """Of entries and German heads; see `strange_days`."""
    for item in library.located:
        yield from strange_days(item.dates, item.source, today)
    for guide in guides.sources.values():
        yield from strange_days(guide.dates, guide.head, today)


def strange_days(found: Iterable[Dated], source: Source, today: date) -> Iterator[Problem]:
    """Each day outside the window of its role, and what was done in the future."""
    for one in found:
        if what := _strange(one, today):
            line = source.line_of(one.path)
            yield Problem(source.file, line, f"{_field(one)}: {what}", "")


def _strange(one: Dated, today: date) -> str:
    first, last = (bound[: len(one.day)] for bound in window(one.role, today))
    if first <= one.day <= last:
        return ""
    if one.role is DayRole.DONE and one.day > last:
        return f"Der {one.day} liegt in der Zukunft; heute ist der {today}."
    return f"Der {one.day} kann nicht gemeint sein; möglich ist {first} bis {last}."


def window(role: DayRole, today: date) -> tuple[str, str]:
    """First and last day that may be meant, as YYYY-MM-DD."""
    return {
        DayRole.DONE: (f"{_EARLIEST_DONE}-01-01", (today + GRACE).isoformat()),
        DayRole.PLANNED: (_years(today, -20), _years(today, 5)),
        DayRole.REVIEW: (f"{_EARLIEST_DONE}-01-01", _years(today, 3)),
        DayRole.LAW: (f"{_EARLIEST_LAW}-01-01", _years(today, 10)),
        DayRole.OTHER: (f"{_EARLIEST_DONE}-01-01", _years(today, 10)),
    }[role]


def _years(today: date, number: int) -> str:
    """The same day of another year; only compared, so 29 February needs no care."""
    return f"{today.year + number:04}{today:-%m-%d}"


def _field(one: Dated) -> str:
    return f"„{next(step for step in reversed(one.path) if isinstance(step, str))}“"
