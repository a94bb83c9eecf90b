"""The dates of an event, by RFC 5545 through dateutil: never by arithmetic of our own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from ..schema.event import Event


def dates_between(event: Event, first: date, last: date) -> tuple[date, ...]:
    """Every day on which the event begins, from `first` to `last` inclusive."""
    if event.rule is None:
        return (event.date,) if first <= event.date <= last else ()
    rule = rrulestr(event.rule, dtstart=datetime.combine(event.date, time()))
    found = rule.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
    return tuple(moment.date() for moment in found)


def coming_dates(event: Event, today: date, months: int = 6) -> tuple[date, ...]:
    """Dates from today on, within `months` months of 31 days."""
    if event.rule is None and event.date <= today <= event.last_day:
        return (event.date,)
    return dates_between(event, today, today + timedelta(days=31 * months))


def is_past(event: Event, today: date) -> bool:
    """Whether no date of the event lies on or after today."""
    if event.rule is None:
        return event.last_day < today
    rule = rrulestr(event.rule, dtstart=datetime.combine(event.date, time()))
    return rule.after(datetime.combine(today, time()), inc=True) is None
