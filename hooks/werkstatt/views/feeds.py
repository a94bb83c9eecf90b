"""Which calendars there are: all events, per topic, per organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ..calendar.file_names import ALL, organisation_feed, topic_feed
from ..language.rendered import Rendered
from ..schema.event import Event
from ..schema.organisation import Organisation
from .addresses import CALENDARS
from .desk import Desk
from .labels import N_, label

_KEPT = timedelta(days=365)
"""How long a date stays in the feeds after it is over."""


def current_events(desk: Desk) -> list[Event]:
    """The listed events with a date in the last year or to come."""
    since = desk.today - _KEPT
    return [
        event
        for event in desk.listed(Event)
        if desk.coming(event) or any(one.last_day >= since for one in desk.past(event))
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


def _path(name: str) -> str:
    return f"{CALENDARS}{name}.ics"


def feed_sources(desk: Desk) -> Iterator[FeedSource]:
    """The calendars of a language: all, then by topic, then by organisation."""
    say, events = desk.say, tuple(current_events(desk))
    name, every = say(N_("Termine")).text, say(N_("Alle Termine"))
    yield FeedSource(_path(ALL), f"Werkstatt-Wissen: {name}", every, events)
    for topic in sorted({topic for event in events for topic in event.topics}):
        chosen, said = tuple(e for e in events if topic in e.topics), say(label(topic))
        path = _path(topic_feed(topic))
        yield FeedSource(path, f"{name}: {said.text}", said, chosen)
    for id in sorted({event.organiser for event in events if event.organiser}):
        found = desk.find(Organisation, id)
        if found:
            chosen, said = tuple(e for e in events if e.organiser == id), desk.name(found.name)
            path = _path(organisation_feed(id))
            yield FeedSource(path, f"{name}: {found.name}", said, chosen)
