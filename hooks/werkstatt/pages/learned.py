"""What workshops left behind: notes and materials, newest first; the archive page of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..calendar.occurrence import Occurrence, past
from ..schema.event import Event
from ..schema.languages import Language
from ..text.rendered import Rendered
from .event_words import title
from .labels import N_
from .rows import link
from .view import Desk, Value, path_of

PATH = f"{path_of(Event)}gelernt/"


@dataclass(frozen=True)
class Learning:
    """What one date left behind."""

    day: date
    title: Rendered
    path: str
    text: Rendered | None
    materials: tuple[Value, ...]
    guides: tuple[Value, ...]


@dataclass(frozen=True)
class LearnedView:
    """The archive."""

    template: ClassVar[str] = "learned.html"
    title: Rendered
    description: Rendered
    learnings: tuple[Learning, ...]
    path: str = PATH

    def is_in(self, language: Language) -> bool:
        """Whether the page's words and the notes are in this language."""
        texts = [self.title, self.description, *(one.text for one in self.learnings if one.text)]
        return all(text.is_done_in(language) for text in texts)


def learned_view(desk: Desk) -> LearnedView | None:
    """The archive in the desk's language; None while nothing was noted."""
    say = desk.speaker.message
    found = learnings(desk.knowledge.library.listed(Event), desk)
    if not found:
        return None
    return LearnedView(
        title=say(N_("Was wir gelernt haben")),
        description=say(N_("Notizen und Unterlagen aus Treffen und Workshops.")),
        learnings=found,
    )


def learnings(events: Iterable[Event], desk: Desk) -> tuple[Learning, ...]:
    """What these events left behind, newest first."""
    over = [one for event in events for one in past(event, desk.knowledge.today)]
    found = [learning for one in over if (learning := _learning(one, desk))]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _learning(one: Occurrence, desk: Desk) -> Learning | None:
    notes = one.change or one.event
    learned = notes.learned or one.event.learned
    materials = notes.materials or one.event.materials
    if not learned and not materials:
        return None
    sources = desk.knowledge.guides.sources
    return Learning(
        day=one.day,
        title=title(one, desk),
        path=path_of(Event, one.event.id),
        text=desk.speaker.say(learned) if learned else None,
        materials=tuple(value for url in materials if (value := link(desk, url))),
        guides=tuple(desk.guide_link(path) for path in one.event.guides if path in sources),
    )
