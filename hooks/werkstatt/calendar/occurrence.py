"""The single dates of an event: rule, extra dates, and what was moved, changed or cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.rrule import rrulestr

from ..schema.event import Event, EventStatus, OneDate, Place
from ..schema.school_holiday import SchoolHoliday
from .clock_change import is_plain, moment

HORIZON = timedelta(days=731)
"""How far a rule without an end is followed: two years; see `horizon`."""


@dataclass(frozen=True)
class Occurrence:
    """One date of an event, local time in Leipzig."""

    event: Event
    key: date
    """The day that the rule names; it stays when the date is moved (RECURRENCE-ID)."""
    day: date
    change: OneDate | None = None

    @property
    def id(self) -> str:
        """Unique and stable: event and the day that the rule names."""
        return f"{self.event.id}-{self.key.isoformat()}" if self.event.is_series else self.event.id

    @property
    def start(self) -> str | None:
        """HH:MM, or None for a whole day."""
        return (self.change.start if self.change else None) or self.event.start

    @property
    def end(self) -> str | None:
        """HH:MM, or None when no end is known."""
        return (self.change.end if self.change else None) or self.event.end

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return self.day + (self.event.last_day - self.event.date)

    @property
    def place(self) -> Place | None:
        """Where it is."""
        return (self.change.place if self.change else None) or self.event.place

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages spoken."""
        return (self.change.languages if self.change else ()) or self.event.languages

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.status is EventStatus.CANCELLED

    @property
    def status(self) -> EventStatus:
        """Cancelled as a single date, or whatever holds for the event; no example is certain."""
        if self.change and self.change.cancelled:
            return EventStatus.CANCELLED
        if self.event.example and self.event.status is EventStatus.CONFIRMED:
            return EventStatus.TENTATIVE
        return self.event.status

    @property
    def begins(self) -> datetime | None:
        """The moment it begins, with time zone; None for a whole day."""
        return moment(self.day, self.start) if self.start else None

    @property
    def ends(self) -> datetime | None:
        """The moment it ends; None when no end is known."""
        return moment(self.last_day, self.end) if self.end else None

    @property
    def stands_alone(self) -> bool:
        """Whether a rule in a calendar would not give this date just as it is.

        It was named or changed by hand, or the clocks change while it lasts: RFC 5545 gives every
        date of a series the same exact length.
        """
        if self.change or self.key in self.event.extra_dates:
            return True
        return self.begins is not None and not is_plain(self.begins, self.ends)


Holidays = tuple[SchoolHoliday, ...]


def rule_days(event: Event, last: date, holidays: Holidays) -> tuple[date, ...]:
    """The days on which the event takes place, up to `last` inclusive: named and not excepted.

    A series that pauses in school holidays leaves out the days of its rule that fall in one of
    `holidays`; extra and changed dates stay, because somebody named them on purpose.
    """
    days = set(_named(event, last)).difference(event.except_dates)
    return tuple(sorted(days.difference(paused_days(event, last, holidays))))


def paused_days(event: Event, last: date, holidays: Holidays) -> frozenset[date]:
    """The days of the rule that fall in school holidays, if the event pauses then."""
    if not event.except_school_holidays:
        return frozenset()
    kept = {*event.extra_dates, *(change.date for change in event.changed_dates)}
    return frozenset(
        day
        for day in _named(event, last)
        if day not in kept and any(one.holds_on(day) for one in holidays)
    )


def _named(event: Event, last: date) -> frozenset[date]:
    """What rule and extra dates name."""
    extra = (day for day in event.extra_dates if day <= last)
    return ruled_days(event, last).union(extra)


def ruled_days(event: Event, last: date) -> frozenset[date]:
    """The days of the rule up to `last`, or the only day; exceptions included."""
    if event.rule:
        return _ruled(event.rule, event.date, last)
    return frozenset([event.date] if event.date <= last else [])


@lru_cache(maxsize=2048)
def _ruled(rule: str, first: date, last: date) -> frozenset[date]:
    """Asked for again and again, in every language."""
    days = rrulestr(rule, dtstart=datetime.combine(first, time()))
    found = days.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
    return frozenset(one.date() for one in found)


def last_ruled_day(event: Event) -> date:
    """The last day of a rule with COUNT or UNTIL."""
    return max(ruled_days(event, date.max))


def horizon(event: Event, today: date) -> date:
    """How far page, calendar and files follow an event: the same for all three.

    Two years from today; and every day that somebody named, however far ahead.
    """
    changed = (change.date for change in event.changed_dates)
    return max(today + HORIZON, event.date, *event.extra_dates, *changed)


def occurrences(event: Event, last: date, holidays: Holidays) -> Iterator[Occurrence]:
    """Every date of the event from its first to `last` (a day that a rule names), in order."""
    changes = {change.date: change for change in event.changed_dates}
    found = []
    for key in rule_days(event, last, holidays):
        change = changes.get(key)
        day = change.new_date if change and change.new_date else key
        found.append(Occurrence(event, key, day, change))
    return iter(sorted(found, key=lambda one: (one.day, one.start or "")))


def coming(event: Event, today: date, holidays: Holidays) -> tuple[Occurrence, ...]:
    """The dates that are not over on `today`, cancelled ones included."""
    every = occurrences(event, horizon(event, today), holidays)
    return tuple(one for one in every if one.last_day >= today)


def past(event: Event, today: date, holidays: Holidays) -> tuple[Occurrence, ...]:
    """The dates that are over, newest first."""
    every = occurrences(event, horizon(event, today), holidays)
    return tuple(reversed([one for one in every if one.last_day < today]))
