"""Events as iCalendar (RFC 5545, RFC 7986), through the icalendar library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import (
    Calendar,
    Component,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vDatetime,
    vDuration,
    vRecur,
    vText,
    vUri,
)
from icalendar import Event as CalendarEvent

from ..clock import LEIPZIG
from ..schema.event import Event
from ..schema.recurrence import is_leap_day_rule
from ..schema.school_holiday import SchoolHoliday
from .clock_change import in_utc, is_missing, is_plain, moment
from .entry_words import Words
from .occurrence import Occurrence, horizon, last_ruled_day, occurrences, ruled_days

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
    """A subscribable calendar of whole events: a series is one entry, what differs has its own."""
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
    """One date alone, to be added by hand: an entry that needs no other and disturbs no other."""
    found = _empty(feed)
    found.add_component(_component(feed, one))
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
    """The file; one without dates keeps a zone, for a calendar needs a component (RFC 5545, 3.6).

    Such a one publishes no event: it has no METHOD, which would need one (RFC 5546, 3.2.1).
    """
    if not found.subcomponents:
        del found["METHOD"]
        head, end, rest = bytes(found.to_ical(sorted=False)).partition(b"END:VCALENDAR")
        return head + _leipzig() + end + rest
    content = bytes(found.to_ical(sorted=False))
    if LEIPZIG.key not in found.get_used_tzids():
        return content
    head, begin, events = content.partition(b"BEGIN:VEVENT")
    return head + _leipzig() + begin + events


@cache
def _leipzig() -> bytes:
    """The rules that hold in Germany since 1996, as two yearly rules.

    A list of single changes, which libraries make of a zone, ends one day, and ical.js and vobject
    read it an hour wrong (RFC 5545, 3.6.5: the onset is given in the time before the change).
    """
    zone = Timezone()
    zone.add("TZID", LEIPZIG.key)
    zone.add_component(_half_year(TimezoneDaylight(), "CEST", datetime(1970, 3, 29, 2)))
    zone.add_component(_half_year(TimezoneStandard(), "CET", datetime(1970, 10, 25, 3)))
    return bytes(zone.to_ical(sorted=False))


def _half_year(part: TimezoneDaylight | TimezoneStandard, name: str, onset: datetime) -> Component:
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    before, after = (winter, summer) if name == "CEST" else (summer, winter)
    part.add("DTSTART", onset)
    part.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": onset.month, "BYDAY": "-1SU"})
    part.add("TZOFFSETFROM", before)
    part.add("TZOFFSETTO", after)
    part.add("TZNAME", name)
    return part


def _components(feed: Feed, event: Event, today: date) -> Iterator[CalendarEvent]:
    until = horizon(event, today)
    every = list(occurrences(event, until, feed.holidays))
    regular = [one for one in every if not one.stands_alone] if _is_readable(event, until) else []
    if regular:
        yield _series(feed, regular, until)
    kept = {one.key for one in regular}
    yield from (_component(feed, one) for one in every if one.key not in kept)


def _is_readable(event: Event, until: date) -> bool:
    """Whether the event has a rule that every reader expands alike.

    A rule that names an hour that is missing in spring moves later dates too in libical; ical.js
    takes 1 March for 29 February.
    """
    if not event.rule or is_leap_day_rule(event.rule, event.date):
        return False
    days = ruled_days(event, until)
    return not (event.start and any(is_missing(moment(day, event.start)) for day in days))


def _series(feed: Feed, regular: Sequence[Occurrence], until: date) -> CalendarEvent:
    """The rule from its first regular date on, without the days that are left out or differ.

    What differs stands beside it as an entry of its own: readers disagree on RDATE, and many know
    no RECURRENCE-ID.
    """
    first = regular[0]
    component = _component(feed, first, first.event.id)
    component.add("RRULE", _recurrence(first))
    named = ruled_days(first.event, until).union(first.event.except_dates)
    left_out = named.difference(one.key for one in regular)
    days = [_day_or_moment(day, first.event.start) for day in sorted(left_out) if day > first.key]
    if days:
        component.add("EXDATE", days, parameters={} if first.event.start else {"VALUE": "DATE"})
    return component


def _recurrence(first: Occurrence) -> vRecur:
    """The rule as it is from `first` on.

    RFC 5545, 3.3.10: with a local time as DTSTART, UNTIL is a moment in UTC.
    """
    event = first.event
    rule: vRecur = vRecur.from_ical(event.rule or "")
    if first.key != event.date and rule.pop("COUNT", None):
        rule["UNTIL"] = [last_ruled_day(event)]
    if event.start and "UNTIL" in rule:
        last: date = rule["UNTIL"][0]
        rule["UNTIL"] = [datetime.combine(last, time(23, 59, 59), LEIPZIG).astimezone(UTC)]
    return rule


def _component(feed: Feed, one: Occurrence, name: str = "") -> CalendarEvent:
    component, words = CalendarEvent(), feed.words(one)
    component.add("UID", f"{name or _name(one)}@{_UID_ENDING}")
    component.add("SEQUENCE", one.event.revision)
    stamp = datetime.combine(one.event.stamped_on, time(), UTC)
    component.add("DTSTAMP", stamp)
    component.add("LAST-MODIFIED", vDatetime(stamp))
    _add_times(component, one)
    _add_words(component, words)
    component.add("URL", feed.page(one.event))
    component.add("STATUS", one.status.value.upper())
    component.add("TRANSP", "OPAQUE" if one.start else "TRANSPARENT")
    return component


def _add_words(component: CalendarEvent, words: Words) -> None:
    language = {"LANGUAGE": words.tag}
    component.add("SUMMARY", vText(words.summary), parameters=language)
    for name, text in (("DESCRIPTION", words.description), ("LOCATION", words.location)):
        if text:
            component.add(name, vText(text), parameters=language)
    if words.geo:
        component.add("GEO", words.geo)
    if words.online:
        # RFC 7986, 5.11; who does not know it finds the address in the description.
        label = {"VALUE": "URI", "LABEL": words.summary, **language}
        component.add("CONFERENCE", vUri(words.online), parameters=label)
    if words.categories:
        component.add("CATEGORIES", list(words.categories))


def _name(one: Occurrence) -> str:
    """The same in every language and for ever: a series has one, single dates their own."""
    # The first of several single dates keeps the name that it had while it was the only one.
    is_first = not one.event.rule and one.key == one.event.date
    return one.event.id if is_first else one.id


def _add_times(component: CalendarEvent, one: Occurrence) -> None:
    if one.begins is None:
        component.add("DTSTART", one.day)
        component.add("DTEND", one.last_day + _EVERY_DAY)
        return
    begin, end = one.begins, one.ends
    if not is_plain(begin, end):
        begin, end = in_utc(begin), in_utc(end) if end else None
    component.add("DTSTART", begin)
    if end and in_utc(end) > in_utc(begin):
        component.add("DTEND", end)


def _day_or_moment(day: date, start: str | None) -> date | datetime:
    return moment(day, start) if start else day
