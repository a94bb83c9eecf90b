"""Dates that cannot be meant: a day of the next century, or a check that is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ..schema.dated import Dated
from ..schema.problems import Problem
from ..schema.yaml_source import Source
from .guides import Guides
from .library import Library

EARLIEST_YEAR = 1990
YEARS_AHEAD = 10
GRACE = timedelta(days=7)
"""A build may be made for a day of last week."""


def day_problems(library: Library, guides: Guides, today: date) -> Iterator[Problem]:
    """Of entries and German heads; see `strange_days`."""
    for item in library.located:
        yield from strange_days(item.dates, item.source, today)
    for broken in library.broken:
        yield from strange_days(broken.dates, broken.source, today)
    for guide in guides.sources.values():
        yield from strange_days(guide.dates, guide.head, today)


def strange_days(found: Iterable[Dated], source: Source, today: date) -> Iterator[Problem]:
    """Days before 1990, days more than ten years ahead, and what was done in the future."""
    latest = (today + GRACE).isoformat()
    for one in found:
        line, year = source.line_of(one.path), int(one.day[:4])
        if not EARLIEST_YEAR <= year <= today.year + YEARS_AHEAD:
            what = f"{_field(one)}: Das Jahr {year} kann nicht gemeint sein."
            yield Problem(source.file, line, what, "")
        elif one.is_done and one.day > latest[: len(one.day)]:
            what = f"{_field(one)}: Der {one.day} liegt in der Zukunft; heute ist der {today}."
            yield Problem(source.file, line, what, "")


def _field(one: Dated) -> str:
    return f"„{next(step for step in reversed(one.path) if isinstance(step, str))}“"
