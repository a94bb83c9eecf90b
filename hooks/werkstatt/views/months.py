"""The coming months as calendars: a table per month, readable without script and on a phone."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from babel.core import Locale
from babel.dates import get_day_names

from ..calendar.occurrence import Occurrence
from ..language.formats import partial_date
from ..language.rendered import Rendered
from ..schema.event import Event
from ..schema.languages import Language
from .addresses import EVENTS, MONTHS, Address
from .base import PageView
from .desk import Desk
from .event_words import hours, status_word, title
from .events import NOTHING_AHEAD
from .labels import N_

_MONTHS = 6


@dataclass(frozen=True)
class Booking:
    """One date in the calendar."""

    title: Rendered
    hours: str
    status: Rendered | None
    path: Address


@dataclass(frozen=True)
class Day:
    """One cell; `day` is None for the blanks before the first and after the last."""

    day: date | None
    bookings: tuple[Booking, ...] = ()


@dataclass(frozen=True)
class Month:
    """One month, week by week."""

    id: str
    name: str
    weeks: tuple[tuple[Day, ...], ...]

    @property
    def days(self) -> tuple[Day, ...]:
        """The days with bookings, in order."""
        return tuple(day for week in self.weeks for day in week if day.bookings)


@dataclass(frozen=True)
class MonthsView(PageView):
    """Six months from today."""

    template: ClassVar[str] = "months.html"

    weekdays: tuple[tuple[str, str], ...]
    """Short and full names, beginning with the first day of the language's week."""
    months: tuple[Month, ...]
    up: Address = EVENTS


def months_view(desk: Desk) -> MonthsView:
    """The page in the desk's language."""
    say, today = desk.say, desk.today
    every = [one for event in desk.listed(Event) for one in desk.coming(event)]
    starts = [_plus(today.replace(day=1), number) for number in range(_MONTHS)]
    return MonthsView(
        title=say(N_("Kalender der nächsten Monate")),
        description=say(N_("Alle Termine auf einen Blick.") if every else NOTHING_AHEAD),
        path=MONTHS,
        weekdays=tuple(_weekdays(desk.language)),
        months=tuple(_month(start, every, desk) for start in starts),
    )


def _plus(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _first_weekday(language: Language) -> int:
    """0 for Monday, as in CLDR for the language's region."""
    return int(Locale.parse(language.locale).first_week_day)


def _weekdays(language: Language) -> list[tuple[str, str]]:
    order = [(_first_weekday(language) + number) % 7 for number in range(7)]
    short = get_day_names("short", "stand-alone", language.locale)
    wide = get_day_names("wide", "stand-alone", language.locale)
    return [(str(short[day]), str(wide[day])) for day in order]


def _month(start: date, every: list[Occurrence], desk: Desk) -> Month:
    weeks = calendar.Calendar(_first_weekday(desk.language)).monthdatescalendar(
        start.year, start.month
    )
    name = partial_date(f"{start:%Y-%m}", desk.language)
    cells = tuple(tuple(_cell(day, start, every, desk) for day in week) for week in weeks)
    return Month(f"monat-{start:%Y-%m}", name, cells)


def _cell(day: date, start: date, every: list[Occurrence], desk: Desk) -> Day:
    if day.month != start.month:
        return Day(None)
    found = sorted(
        (one for one in every if one.day <= day <= one.last_day), key=lambda o: o.start or ""
    )
    return Day(day, tuple(_booking(one, desk) for one in found))


def _booking(one: Occurrence, desk: Desk) -> Booking:
    path = EVENTS / one.event.id
    return Booking(title(one, desk), hours(one, desk), status_word(one, desk), path)
