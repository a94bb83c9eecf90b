"""Calendar files: per language all events, per topic, per organisation, per event and per date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..calendar.ical import Feed, calendar, single
from ..calendar.occurrence import coming, occurrences
from ..schema.event import Event
from ..schema.organisation import Organisation
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


def feed_paths(desk: Desk) -> dict[str, tuple[str, list[Event]]]:
    """Each feed of a language: its file below the language's folder, its name and its events."""
    say, events = desk.speaker.message, current_events(desk)
    name = say(N_("Termine")).text
    feeds = {f"{FOLDER}alle.ics": (f"Werkstatt-Wissen: {name}", events)}
    for topic in sorted({topic for event in events for topic in event.topics}):
        chosen = [event for event in events if topic in event.topics]
        feeds[f"{FOLDER}thema-{topic.value}.ics"] = (f"{name}: {say(label(topic)).text}", chosen)
    for id in sorted({event.organiser for event in events if event.organiser}):
        organisation = desk.knowledge.library.find(Organisation, id)
        if organisation:
            chosen = [event for event in events if event.organiser == id]
            feeds[f"{FOLDER}organisation-{id}.ics"] = (f"{name}: {organisation.name}", chosen)
    return feeds


def calendar_files(desk: Desk, base: str) -> Iterator[tuple[str, bytes]]:
    """Path below the language's folder and content; `base` is that folder's public address."""
    today = desk.knowledge.today
    for path, (name, events) in feed_paths(desk).items():
        yield path, calendar(_feed(name, path, desk, base), events, today)
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
