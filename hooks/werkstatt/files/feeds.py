"""Calendar files: per language all events, per topic, per organisation, per event and per date."""

from __future__ import annotations

from collections.abc import Iterator

from ..calendar.ical import Feed, calendar, single
from ..schema.event import Event
from ..schema.school_holiday import SchoolHoliday
from ..views.addresses import CALENDARS, EVENTS
from ..views.desk import Desk
from ..views.event_words import calendar_words
from ..views.feeds import current_events, feed_sources


def calendar_files(desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Path below the language's folder and content."""
    for source in feed_sources(desk):
        feed = _feed(source.title, source.path, desk)
        yield source.path, calendar(feed, source.events, desk.today)
    for event in current_events(desk):
        yield from _of_one(event, desk)


def _of_one(event: Event, desk: Desk) -> Iterator[tuple[str, bytes]]:
    path = f"{CALENDARS}{event.id}.ics"
    feed = _feed(desk.say(event.title).text, path, desk)
    yield path, calendar(feed, [event], desk.today)
    if event.is_series:
        for one in desk.coming(event):
            yield f"{CALENDARS}{one.id}.ics", single(feed, one)


def _feed(name: str, path: str, desk: Desk) -> Feed:
    return Feed(
        name=name,
        tag=desk.language.tag,
        url=desk.url(path),
        page=lambda event: desk.url(EVENTS / event.id),
        words=lambda one: calendar_words(one, desk),
        holidays=desk.listed(SchoolHoliday),
    )
