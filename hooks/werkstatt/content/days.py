"""Dates that cannot be meant: a day of the next century, or a check that is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from ..schema.dated import Dated
from ..schema.problems import Problem
from ..schema.scalars import Role
from ..schema.yaml_source import Source
from .guides import Guides
from .library import Library


@dataclass(frozen=True)
class Window:
    """In which years a date may lie: from a year, or so many years before and behind today."""

    years_ahead: int
    years_back: int | None = None
    from_year: int = 1900

    def first(self, today: date) -> date:
        """The first day of the window."""
        if self.years_back is None:
            return date(self.from_year, 1, 1)
        return today - relativedelta(years=self.years_back)

    def last(self, today: date) -> date:
        """Its last day."""
        return today + relativedelta(years=self.years_ahead)


WINDOWS: Mapping[Role, Window] = MappingProxyType(
    {
        Role.DONE: Window(0, from_year=1990),
        Role.SHOWN: Window(0),
        Role.NEAR: Window(5, years_back=20),
        Role.REVIEW: Window(3, from_year=1990),
        Role.LAW: Window(10),
        Role.FOUNDED: Window(0),
    }
)


def day_problems(library: Library, guides: Guides, today: date) -> Iterator[Problem]:
    """Of entries and German heads; see `strange_days`."""
    for item in library.located:
        yield from strange_days(item.dates, item.source, today)
    for broken in library.broken:
        yield from strange_days(broken.dates, broken.source, today)
    for guide in guides.sources.values():
        yield from strange_days(guide.dates, guide.head, today)


def translation_day_problems(guides: Guides, code: str, today: date) -> Iterator[Problem]:
    """The same of the heads of translations into one language."""
    for (lang, _), own in guides.translations.items():
        if lang == code:
            yield from strange_days(own.dates, own.head, today)


def strange_days(found: Iterable[Dated], source: Source, today: date) -> Iterator[Problem]:
    """Dates outside the window of their role. Nobody knows what was meant."""
    for one in found:
        if what := _fault(one, today):
            yield Problem(source.file, source.line_of(one.path), f"„{one.field}“: {what}", "")


# Thousands of dates have few roles.
@cache
def _limits(role: Role, today: date) -> tuple[str, str]:
    window = WINDOWS[role]
    return window.first(today).isoformat(), window.last(today).isoformat()


def _fault(one: Dated, today: date) -> str:
    size, (first, last) = len(one.day), _limits(one.role, today)
    if one.day < first[:size]:
        return f"{one.day} kann nicht gemeint sein; frühestens {first[:size]}."
    if one.day <= last[:size]:
        return ""
    if WINDOWS[one.role].years_ahead == 0:
        return f"{one.day} liegt in der Zukunft; heute ist der {today}."
    return f"{one.day} kann nicht gemeint sein; spätestens {last[:size]}."
