"""Journeys through guides, and where on one a guide stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..schema.journey import Journey
from ..text.formats import number
from ..text.rendered import Rendered
from .labels import N_
from .view import Card, Desk, EntryView, Group, ListView, Value, path_of


@dataclass(frozen=True)
class JourneyView(EntryView):
    """The page of a journey: its steps in order."""

    template: ClassVar[str] = "journey.html"
    steps: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Stop:
    """Where a guide stands on a journey."""

    title: Rendered
    path: str
    place: Rendered
    """„Schritt 3 von 8“."""
    before: Value | None
    after: Value | None


def journey_page(journey: Journey, desk: Desk) -> JourneyView:
    """One journey."""
    say = desk.speaker
    return JourneyView(
        title=say.say(journey.title),
        description=say.say(journey.summary),
        rows=(),
        sources=journey.sources,
        checked_on=journey.checked_on,
        path=path_of(Journey, journey.id),
        up=path_of(Journey),
        steps=tuple(guide_card(step, desk) for step in _known(journey, desk)),
    )


def journey_list(desk: Desk) -> ListView:
    """All journeys."""
    say = desk.speaker
    cards = tuple(_card(journey, desk) for journey in desk.knowledge.library.listed(Journey))
    return ListView(
        title=say.message(N_("Schritt für Schritt")),
        description=say.message(N_("Wege durch die Ratgeber, vom Anfang bis zum Ende.")),
        groups=(Group("wege", say.message(N_("Wege")), cards),),
        path=path_of(Journey),
    )


def journeys_through(section: str, desk: Desk) -> tuple[Card, ...]:
    """The journeys with a step in the folder of `antraege/index`."""
    folder = section.rsplit("/", 1)[0] + "/"
    return tuple(
        _card(journey, desk)
        for journey in desk.knowledge.library.listed(Journey)
        if any(step.startswith(folder) for step in journey.steps)
    )


def _card(journey: Journey, desk: Desk) -> Card:
    say, path = desk.speaker.say, path_of(Journey, journey.id)
    return Card(say(journey.title), path, lead=say(journey.summary), name=False)


def guide_card(guide: str, desk: Desk) -> Card:
    """A guide as a card, with its summary, in the reader's language where there is one."""
    own = desk.knowledge.guides.translated(guide, desk.language.code)
    source = desk.knowledge.guides.sources[guide]
    link = desk.guide_link(guide)
    summary = desk.shown(own.meta.summary) if own else desk.name(source.meta.summary)
    return Card(title=link.text, path=link.href, lead=summary, name=False)


def stops(guide: str, desk: Desk) -> Iterator[Stop]:
    """The journeys on which a guide stands."""
    for journey in desk.knowledge.library.listed(Journey):
        steps = _known(journey, desk)
        if guide in steps:
            yield _stop(journey, steps, steps.index(guide), desk)


def _known(journey: Journey, desk: Desk) -> tuple[str, ...]:
    return tuple(step for step in journey.steps if step in desk.knowledge.guides.sources)


def _stop(journey: Journey, steps: tuple[str, ...], index: int, desk: Desk) -> Stop:
    said = desk.speaker.message(N_("Schritt %(num)s von %(total)s"))
    numbers = {
        "num": number(index + 1, desk.language),
        "total": number(len(steps), desk.language),
    }
    return Stop(
        title=desk.speaker.say(journey.title),
        path=path_of(Journey, journey.id),
        place=Rendered(said.text % numbers, said.lang, said.dir, said.level),
        before=desk.guide_link(steps[index - 1]) if index else None,
        after=desk.guide_link(steps[index + 1]) if index + 1 < len(steps) else None,
    )
