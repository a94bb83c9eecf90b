"""Indexes of guides, from their front matter: by what has happened, and by office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..content.page_file import Guide
from ..schema.guide import PageKind, Situation
from ..schema.journey import Journey
from ..schema.office import Office
from .addresses import APPLICATIONS, ASSOCIATION, BY_OFFICE, BY_SITUATION, Address
from .base import Card, Group, ListView
from .desk import Desk
from .journeys import guide_card
from .labels import N_, label


def situation_index(desk: Desk) -> ListView:
    """Guides by the situation in which somebody looks for them."""
    say = desk.say
    groups = tuple(
        Group(situation.value, say(label(situation)), _of_situation(situation, desk))
        for situation in Situation
    )
    return ListView(
        title=say(N_("Was ist passiert?")),
        description=say(N_("Ratgeber nach Lebenslagen.")),
        groups=tuple(group for group in groups if group.cards),
        path=BY_SITUATION,
    )


def office_index(desk: Desk) -> ListView:
    """Guides by the office that one has to do with."""
    say = desk.say
    offices = sorted(desk.listed(Office), key=lambda o: o.name.casefold())
    groups = tuple(
        Group(office.id, desk.name(office.name), _of_office(office, desk)) for office in offices
    )
    return ListView(
        title=say(N_("Ratgeber nach Stellen")),
        description=say(N_("Mit welcher Stelle haben Sie zu tun?")),
        groups=tuple(group for group in groups if group.cards),
        path=BY_OFFICE,
    )


def guides_of_office(office: Office, desk: Desk) -> Iterator[str]:
    """The guides that name an office."""
    for guide in ordered_guides(desk):
        if office.id in guide.meta.offices:
            yield guide.path


def section_cards(section: str, desk: Desk) -> tuple[Card, ...]:
    """The guides of a folder, those on a journey first and in its order."""
    own = Address.of_markdown(section)
    folders = (own, APPLICATIONS) if own == ASSOCIATION else (own,)
    return _cards(desk, lambda guide: guide.path.startswith(folders))


def ordered_guides(desk: Desk) -> list[Guide]:
    """All guides: as the journeys have them, then by name."""
    journeys = desk.listed(Journey)
    steps = [step for journey in journeys for step in journey.steps]
    found = [g for g in desk.guides.sources.values() if g.meta.kind is PageKind.GUIDE]
    return sorted(
        found, key=lambda g: (steps.index(g.path) if g.path in steps else len(steps), g.path)
    )


def _of_situation(situation: Situation, desk: Desk) -> tuple[Card, ...]:
    return _cards(desk, lambda guide: situation in guide.meta.situations)


def _of_office(office: Office, desk: Desk) -> tuple[Card, ...]:
    return _cards(desk, lambda guide: office.id in guide.meta.offices)


def _cards(desk: Desk, wanted: Callable[[Guide], bool]) -> tuple[Card, ...]:
    return tuple(guide_card(guide.path, desk) for guide in ordered_guides(desk) if wanted(guide))
