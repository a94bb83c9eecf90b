"""Journeys through guides, and where on one a guide stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.formats import number
from ..language.rendered import Rendered
from ..schema.journey import Journey
from ..schema.languages import Language
from .addresses import JOURNEYS, Address
from .base import Card, EntryView, Group, ListView, Value
from .desk import Desk
from .labels import N_
from .rows import guide_link


@dataclass(frozen=True)
class JourneyView(EntryView):
    """The page of a journey: its steps in order."""

    template: ClassVar[str] = "journey.html"
    steps: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Stop:
    """Where a guide stands on a journey."""

    title: Rendered
    path: Address
    place: Rendered
    """„Schritt 3 von 8“."""
    before: Value | None
    after: Value | None


def journey_page(journey: Journey, desk: Desk) -> JourneyView:
    """One journey."""
    return JourneyView(
        title=desk.say(journey.title),
        description=desk.say(journey.summary),
        rows=(),
        checked_on=journey.checked_on,
        path=JOURNEYS / journey.id,
        up=JOURNEYS,
        steps=tuple(guide_card(step, desk) for step in _known(journey, desk)),
    )


def journey_list(desk: Desk) -> ListView:
    """All journeys."""
    cards = tuple(_card(journey, desk) for journey in desk.listed(Journey))
    return ListView(
        title=desk.say(N_("Schritt für Schritt")),
        description=desk.say(N_("Wege durch die Ratgeber, vom Anfang bis zum Ende.")),
        groups=(Group("wege", desk.say(N_("Wege")), cards),),
        path=JOURNEYS,
    )


def journeys_through(section: str, desk: Desk) -> tuple[Card, ...]:
    """The journeys with a step in the folder of `antraege/index`."""
    folder = section.rsplit("/", 1)[0] + "/"
    return tuple(
        _card(journey, desk)
        for journey in desk.listed(Journey)
        if any(step.startswith(folder) for step in journey.steps)
    )


def _card(journey: Journey, desk: Desk) -> Card:
    say, path = desk.say, JOURNEYS / journey.id
    return Card(say(journey.title), path, lead=say(journey.summary), name=False)


def guide_card(guide: str, desk: Desk) -> Card:
    """A guide as a card, with its summary, in the reader's language where there is one."""
    own = desk.guides.translated(guide, desk.language.code)
    source = desk.guides.sources[guide]
    summary = desk.shown(own.meta.summary) if own else desk.name(source.meta.summary)
    title = guide_link(guide, desk).text
    return Card(title=title, path=Address.of_markdown(guide), lead=summary, name=False)


def stops(guide: str, desk: Desk) -> Iterator[Stop]:
    """The journeys on which a guide stands."""
    for journey in desk.listed(Journey):
        steps = _known(journey, desk)
        if guide in steps:
            yield _stop(journey, steps, steps.index(guide), desk)


def _known(journey: Journey, desk: Desk) -> tuple[str, ...]:
    return tuple(step for step in journey.steps if step in desk.guides.sources)


def _stop(journey: Journey, steps: tuple[str, ...], index: int, desk: Desk) -> Stop:
    def numbers(language: Language) -> dict[str, str]:
        return {"num": number(index + 1, language), "total": number(len(steps), language)}

    return Stop(
        title=desk.say(journey.title),
        path=JOURNEYS / journey.id,
        place=desk.filled(N_("Schritt %(num)s von %(total)s"), numbers),
        before=guide_link(steps[index - 1], desk) if index else None,
        after=guide_link(steps[index + 1], desk) if index + 1 < len(steps) else None,
    )
