"""Calendar files: per language all events, per topic, per organisation, per event and per date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ..calendar.ical import Feed, calendar, single
from ..calendar.occurrence import coming, occurrences
from ..schema.event import Event
from ..schema.organisation import Organisation
from ..text.rendered import Rendered
from .event_words import calendar_words
from .labels import N_, label
from .view import Desk, path_of

FOLDER = "kalender/"
_KEPT = timedelta(days=365)
"""How long a date stays in the feeds after it is over."""


def current_events(desk: Desk) -> list[Event]:
    """The listed events with a date in the last year or to come."""
    today = desk.knowledge.today
    since = today - _KEPT
    return [
        event
        for event in desk.knowledge.library.listed(Event)
        if any(one.last_day >= since for one in occurrences(event, today + _KEPT))
    ]


@dataclass(frozen=True)
class FeedSource:
    """One calendar: its file below the language's folder, what it is called, what is in it."""

    path: str
    title: str
    """For calendar programs."""
    name: Rendered
    """For the page that lists the calendars."""
    events: tuple[Event, ...]


def feed_sources(desk: Desk) -> Iterator[FeedSource]:
    """The calendars of a language: all, then by topic, then by organisation."""
    say, events = desk.speaker.message, tuple(current_events(desk))
    name, every = say(N_("Termine")).text, say(N_("Alle Termine"))
    yield FeedSource(f"{FOLDER}alle.ics", f"Werkstatt-Wissen: {name}", every, events)
    for topic in sorted({topic for event in events for topic in event.topics}):
        chosen, said = tuple(e for e in events if topic in e.topics), say(label(topic))
        path = f"{FOLDER}thema-{topic.value}.ics"
        yield FeedSource(path, f"{name}: {said.text}", said, chosen)
    for id in sorted({event.organiser for event in events if event.organiser}):
        found = desk.knowledge.library.find(Organisation, id)
        if found:
            chosen, said = tuple(e for e in events if e.organiser == id), desk.name(found.name)
            path = f"{FOLDER}organisation-{id}.ics"
            yield FeedSource(path, f"{name}: {found.name}", said, chosen)


def calendar_files(desk: Desk, base: str) -> Iterator[tuple[str, bytes]]:
    """Path below the language's folder and content; `base` is that folder's public address."""
    today = desk.knowledge.today
    for source in feed_sources(desk):
        feed = _feed(source.title, source.path, desk, base)
        yield source.path, calendar(feed, source.events, today)
    for event in current_events(desk):
        title, path = desk.speaker.say(event.title).text, f"{FOLDER}{event.id}.ics"
        feed = _feed(title, path, desk, base)
        yield path, calendar(feed, [event], today)
        if event.is_series:
            for one in coming(event, today):
                yield f"{FOLDER}{one.id}.ics", single(feed, one)


def _feed(name: str, path: str, desk: Desk, base: str) -> Feed:
    return Feed(
        name=name,
        tag=desk.language.tag,
        url=f"{base}{path}",
        page=lambda event: f"{base}{path_of(Event, event.id)}",
        words=lambda one: calendar_words(one, desk),
    )
