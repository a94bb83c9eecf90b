"""The single dates of an event: rule, extra dates, and what was moved, changed or cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from ..schema.event import Event, EventStatus, OneDate, Place
from ..schema.school_holiday import SchoolHoliday

LEIPZIG = ZoneInfo("Europe/Berlin")
HORIZON = timedelta(days=731)
"""How far a rule without an end is followed: two years."""


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
        """Cancelled as a single date, or whatever holds for the event."""
        if self.change and self.change.cancelled:
            return EventStatus.CANCELLED
        return self.event.status

    @property
    def begins(self) -> datetime | None:
        """The moment it begins, with time zone; None for a whole day."""
        return _moment(self.day, self.start) if self.start else None

    @property
    def ends(self) -> datetime | None:
        """The moment it ends; None when no end is known."""
        return _moment(self.last_day, self.end) if self.end else None

    @property
    def is_changed(self) -> bool:
        """Whether a calendar needs an entry of its own for this date."""
        return self.change is not None


def _moment(day: date, clock: str) -> datetime:
    if clock == "24:00":
        return datetime.combine(day + timedelta(days=1), time(), LEIPZIG)
    return datetime.combine(day, time.fromisoformat(clock), LEIPZIG)


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


@lru_cache(maxsize=2048)
def _named(event: Event, last: date) -> frozenset[date]:
    """What rule and extra dates name; asked for again and again, in every language."""
    days = {day for day in event.extra_dates if day <= last}
    if event.rule:
        rule = rrulestr(event.rule, dtstart=datetime.combine(event.date, time()))
        before = datetime.combine(event.date - timedelta(days=1), time())
        found = rule.between(before, datetime.combine(last, time()), inc=True)
        days |= {moment.date() for moment in found}
    elif event.date <= last:
        days.add(event.date)
    return frozenset(days)


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
    every = occurrences(event, today + HORIZON, holidays)
    return tuple(one for one in every if one.last_day >= today)


def past(event: Event, today: date, holidays: Holidays) -> tuple[Occurrence, ...]:
    """The dates that are over, newest first."""
    over = [one for one in occurrences(event, today, holidays) if one.last_day < today]
    return tuple(reversed(over))
