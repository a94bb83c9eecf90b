"""What workshops left behind: notes and materials, newest first; the archive page of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..calendar.occurrence import Occurrence
from ..language.rendered import Rendered
from ..schema.event import Event
from .addresses import EVENTS, LEARNED, Address
from .base import PageView, Value
from .desk import Desk
from .event_words import title
from .labels import N_
from .rows import guide_link, link


@dataclass(frozen=True)
class Learning:
    """What one date left behind."""

    day: date
    title: Rendered
    path: Address
    text: Rendered | None
    materials: tuple[Value, ...]
    guides: tuple[Value, ...]


@dataclass(frozen=True)
class LearnedView(PageView):
    """The archive."""

    template: ClassVar[str] = "learned.html"

    learnings: tuple[Learning, ...]
    up: Address = EVENTS

    def texts(self) -> Iterator[Rendered]:
        """The page's words and the notes."""
        yield from super().texts()
        yield from (one.text for one in self.learnings if one.text)


def learned_view(desk: Desk) -> LearnedView | None:
    """The archive in the desk's language; None while nothing was noted."""
    say = desk.say
    found = learnings(desk.listed(Event), desk)
    if not found:
        return None
    return LearnedView(
        title=say(N_("Was wir gelernt haben")),
        description=say(N_("Notizen und Unterlagen aus Treffen und Workshops.")),
        path=LEARNED,
        learnings=found,
    )


def learnings(events: Iterable[Event], desk: Desk) -> tuple[Learning, ...]:
    """What these events left behind, newest first."""
    # Nobody learned anything on the day of an example.
    over = [one for event in events if not event.example for one in desk.past(event)]
    found = [learning for one in over if (learning := _learning(one, desk))]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _learning(one: Occurrence, desk: Desk) -> Learning | None:
    notes = one.change or one.event
    learned = notes.learned or one.event.learned
    materials = notes.materials or one.event.materials
    if not learned and not materials:
        return None
    sources = desk.guides.sources
    return Learning(
        day=one.day,
        title=title(one, desk),
        path=EVENTS / one.event.id,
        text=desk.say(learned) if learned else None,
        materials=tuple(value for url in materials if (value := link(desk, url))),
        guides=tuple(guide_link(path, desk) for path in one.event.guides if path in sources),
    )
