"""Events as iCalendar (RFC 5545, RFC 7986), through the icalendar library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import Calendar, Timezone, vDatetime, vDuration, vRecur, vText
from icalendar import Event as CalendarEvent

from ..schema.event import Event, EventStatus
from ..schema.school_holiday import SchoolHoliday
from .entry_words import Words
from .occurrence import HORIZON, LEIPZIG, Occurrence, occurrences, paused_days, rule_days

_PRODUCT = "-//Werkstatt-Wissen//Leipzig//DE"
_UID_ENDING = "termine.werkstatt-wissen.leipzig"
"""Never change it: a calendar knows an entry again by its UID, wherever the site lives."""

_EVERY_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Feed:
    """The head of a calendar: its name, language and own address."""

    name: str
    tag: str
    url: str
    page: Callable[[Event], str]
    """The public page of an event."""
    words: Callable[[Occurrence], Words]
    holidays: tuple[SchoolHoliday, ...] = ()
    """Days on which a series may pause."""


def calendar(feed: Feed, events: Iterable[Event], today: date) -> bytes:
    """A subscribable calendar of whole events: a series is one entry plus its changed dates."""
    found = _empty(feed)
    found.add("REFRESH-INTERVAL", _EVERY_DAY, parameters={"VALUE": "DURATION"})
    found.add("X-PUBLISHED-TTL", vDuration(_EVERY_DAY))
    found.add("SOURCE", feed.url, parameters={"VALUE": "URI"})
    found.add("URL", feed.url)
    for event in events:
        for component in _components(feed, event, today):
            found.add_component(component)
    return _finished(found)


def single(feed: Feed, one: Occurrence) -> bytes:
    """One date alone, to be added by hand; it carries the UID of that date in the feed."""
    found = _empty(feed)
    component = _component(feed, one)
    if one.event.rule:
        component.add("RECURRENCE-ID", _day_or_moment(one.key, one.event.start))
    found.add_component(component)
    return _finished(found)


def _empty(feed: Feed) -> Calendar:
    found = Calendar()
    found.add("PRODID", _PRODUCT)
    found.add("VERSION", "2.0")
    found.add("CALSCALE", "GREGORIAN")
    found.add("METHOD", "PUBLISH")
    found.add("NAME", feed.name, parameters={"LANGUAGE": feed.tag})
    found.add("X-WR-CALNAME", feed.name)
    found.add("X-WR-TIMEZONE", LEIPZIG.key)
    return found


def _finished(found: Calendar) -> bytes:
    content = bytes(found.to_ical(sorted=False))
    if not found.get_used_tzids():
        return content
    head, begin, events = content.partition(b"BEGIN:VEVENT")
    return head + _leipzig() + begin + events


@cache
def _leipzig() -> bytes:
    """Working out and writing the rules of a zone costs more than all events of a calendar."""
    return bytes(Timezone.from_tzid(LEIPZIG.key).to_ical(sorted=False))


def _components(feed: Feed, event: Event, today: date) -> Iterator[CalendarEvent]:
    until = max(today, event.date) + HORIZON
    every = list(occurrences(event, until, feed.holidays))
    if event.rule:
        yield _series(feed, event, until)
        for one in every:
            if one.is_changed:
                component = _component(feed, one)
                component.add("RECURRENCE-ID", _day_or_moment(one.key, event.start))
                yield component
    else:
        yield from (_component(feed, one) for one in every)


def _series(feed: Feed, event: Event, until: date) -> CalendarEvent:
    """The rule itself, with extra dates; what differs on single days follows it."""
    first = Occurrence(event, event.date, event.date)
    component = _component(feed, first)
    component.add("RRULE", _recurrence(event))
    if event.extra_dates:
        days = [_day_or_moment(day, event.start) for day in event.extra_dates]
        parameters = {} if event.start else {"VALUE": "DATE"}
        component.add("RDATE", days, parameters=parameters)
    if left_out := _left_out(event, feed, until):
        parameters = {} if event.start else {"VALUE": "DATE"}
        days = [_day_or_moment(day, event.start) for day in left_out]
        component.add("EXDATE", days, parameters=parameters)
    return component


def _recurrence(event: Event) -> vRecur:
    """RFC 5545, 3.3.10: with a local time as DTSTART, UNTIL is a moment in UTC."""
    rule: vRecur = vRecur.from_ical(event.rule or "")
    if event.start and "UNTIL" in rule:
        last: date = rule["UNTIL"][0]
        rule["UNTIL"] = [datetime.combine(last, time(23, 59, 59), LEIPZIG).astimezone(UTC)]
    return rule


def _left_out(event: Event, feed: Feed, until: date) -> list[date]:
    """Days that a calendar would show from DTSTART and RRULE, but that are not."""
    first = {event.date} - set(rule_days(event, event.date, feed.holidays))
    return sorted(first.union(event.except_dates, paused_days(event, until, feed.holidays)))


def _component(feed: Feed, one: Occurrence) -> CalendarEvent:
    component, words = CalendarEvent(), feed.words(one)
    component.add("UID", _uid(one))
    component.add("SEQUENCE", one.event.revision)
    stamp = datetime.combine(one.event.stamped_on, time(), UTC)
    component.add("DTSTAMP", stamp)
    component.add("LAST-MODIFIED", vDatetime(stamp))
    _add_times(component, one)
    language = {"LANGUAGE": words.tag}
    component.add("SUMMARY", vText(words.summary), parameters=language)
    for name, text in (("DESCRIPTION", words.description), ("LOCATION", words.location)):
        if text:
            component.add(name, vText(text), parameters=language)
    if words.geo:
        component.add("GEO", words.geo)
    if words.categories:
        component.add("CATEGORIES", list(words.categories))
    component.add("URL", feed.page(one.event))
    component.add("STATUS", _status(one.status))
    component.add("TRANSP", "OPAQUE" if one.start else "TRANSPARENT")
    return component


def _uid(one: Occurrence) -> str:
    """The same in every language and for ever: a series has one, single dates their own."""
    # The first date keeps the name that it had while it was the only one.
    is_first = one.event.rule or one.key == one.event.date
    name = one.event.id if is_first else one.id
    return f"{name}@{_UID_ENDING}"


def _add_times(component: CalendarEvent, one: Occurrence) -> None:
    if one.begins is None:
        component.add("DTSTART", one.day)
        component.add("DTEND", one.last_day + _EVERY_DAY)
        return
    component.add("DTSTART", one.begins)
    if one.ends:
        component.add("DTEND", one.ends)


def _day_or_moment(day: date, start: str | None) -> date | datetime:
    if start is None:
        return day
    return datetime.combine(day, time.fromisoformat(start), LEIPZIG)


def _status(status: EventStatus) -> str:
    return status.value.upper()
