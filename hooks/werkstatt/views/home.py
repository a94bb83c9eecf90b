"""The home page: two doors, and behind each what its readers need most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..language.rendered import Rendered
from .addresses import (
    ABOUT,
    APPLICATION,
    ASSOCIATION,
    AUTHORITIES,
    BY_SITUATION,
    EMERGENCY,
    EVENTS,
    FOUNDING,
    FUNDING,
    HOME,
    JOURNEYS,
    LETTER,
    ORGANISATIONS,
    ROOMS,
    Address,
)
from .base import Card, Group
from .desk import Desk
from .emergency import LARGE, Call, emergency_calls
from .events import next_dates
from .funding import next_deadlines
from .indexes import situation_index
from .journeys import journey_list
from .labels import N_

_MOST = 3
"""Dates and deadlines on the home page."""


@dataclass(frozen=True)
class Tile:
    """A need and the page that answers it; `icon` names a drawing of the theme."""

    icon: str
    title: Rendered
    path: Address


@dataclass(frozen=True)
class Door:
    """Who somebody is, and what they then need."""

    id: str
    icon: str
    title: Rendered
    path: Address
    is_open: bool
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Doors:
    """Both doors, one of them open, and the numbers for somebody in danger."""

    doors: tuple[Door, ...]
    calls: tuple[Call, ...]
    all_calls: Address = EMERGENCY


@dataclass(frozen=True)
class Home:
    """What stands below the doors on the home page."""

    situations: tuple[Group, ...]
    journeys: tuple[Card, ...]
    dates: tuple[Card, ...]
    deadlines: tuple[Card, ...]
    all_situations: Address = BY_SITUATION
    all_journeys: Address = JOURNEYS
    all_dates: Address = EVENTS
    all_programmes: Address = FUNDING
    about: Address = ABOUT


def doors_at(address: Address, desk: Desk) -> Doors | None:
    """The doors on the page of one of them, which stands open; None on every other page."""
    if address not in [path for _, _, _, path, _ in _DOORS]:
        return None
    return Doors(tuple(_doors(address, desk)), emergency_calls(desk)[:LARGE])


def _doors(address: Address, desk: Desk) -> Iterator[Door]:
    for id, icon, title, path, needs in _DOORS:
        tiles = tuple(
            Tile(drawing, desk.say(need), to) for drawing, need, to in needs if _is_there(to, desk)
        )
        yield Door(id, icon, desk.say(title), path, path == address, tiles)


def _is_there(address: Address, desk: Desk) -> bool:
    """Lists are on every site; a guide only where somebody wrote it."""
    folders = {AUTHORITIES.section, APPLICATION.section, ASSOCIATION.section}
    return address.section not in folders or address.rstrip("/") in desk.guides.sources


def home(desk: Desk) -> Home:
    """What the home page shows in the desk's language."""
    return Home(
        situation_index(desk).groups,
        tuple(card for group in journey_list(desk).groups for card in group.cards),
        next_dates(desk, limit=_MOST, examples=False),
        next_deadlines(desk, limit=_MOST, examples=False),
    )


_DOORS = (
    (
        "hilfe",
        "material/hand-back-left",
        N_("Ich brauche Hilfe"),
        HOME,
        (
            ("material/email-outline", N_("Ein Brief vom Amt ist da"), LETTER),
            (
                "material/calendar-alert",
                N_("Frist und Widerspruch"),
                AUTHORITIES / "fristen-widerspruch",
            ),
            ("material/message-text-outline", N_("Wer spricht meine Sprache?"), ORGANISATIONS),
            ("material/bank-outline", N_("Ein Termin beim Amt"), AUTHORITIES / "beim-amt"),
            (
                "material/card-account-details-outline",
                N_("Mein Aufenthalt"),
                AUTHORITIES / "aufenthalt",
            ),
            (
                "material/cash-multiple",
                N_("Das Geld reicht nicht"),
                AUTHORITIES / "sozialleistungen",
            ),
        ),
    ),
    (
        "verein",
        "material/account-multiple-outline",
        N_("Wir sind ein Verein"),
        ASSOCIATION,
        (
            ("material/cash-multiple", N_("Geld für unser Projekt"), APPLICATION),
            ("material/magnify", N_("Fördergeld finden"), FUNDING),
            ("material/door-open", N_("Einen Raum finden"), ROOMS),
            ("material/account-multiple-outline", N_("Einen Verein gründen"), FOUNDING),
            ("material/calendar-month-outline", N_("Treffen und Workshops"), EVENTS),
            ("material/party-popper", N_("Wir planen ein Fest"), ASSOCIATION / "veranstaltung"),
        ),
    ),
)
