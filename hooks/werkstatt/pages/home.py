"""The home page: it begins with what a reader needs."""

from __future__ import annotations

from dataclasses import dataclass

from ..schema.event import Event
from ..schema.funding import FundingCall
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..schema.term import Term
from ..text.rendered import Rendered
from .events import next_dates
from .funding import next_deadlines
from .labels import N_
from .view import Card, Desk, path_of


@dataclass(frozen=True)
class Need:
    """A reader's need and the page that answers it; `icon` names a drawing of the theme."""

    icon: str
    title: Rendered
    lead: Rendered
    path: str


@dataclass(frozen=True)
class HomeView:
    """The needs, and the next dates and deadlines."""

    needs: tuple[Need, ...]
    dates: tuple[Card, ...]
    deadlines: tuple[Card, ...]


def home_view(desk: Desk) -> HomeView:
    """What the home page shows in the desk's language."""
    say = desk.speaker.message
    needs = tuple(Need(icon, say(title), say(lead), path) for icon, title, lead, path in _NEEDS)
    return HomeView(needs, next_dates(desk, limit=3), next_deadlines(desk, limit=3))


_NEEDS = (
    (
        "letter",
        N_("Ein Brief vom Amt ist da"),
        N_("Was steht darin, bis wann müssen Sie antworten, wer hilft?"),
        "aemter/brief-verstehen/",
    ),
    (
        "money",
        N_("Geld für unser Projekt"),
        N_("Vom Einfall bis zum Bescheid: so stellen Sie einen Förderantrag."),
        "antraege/foerderantrag/",
    ),
    (
        "people",
        N_("Einen Verein gründen"),
        N_("Satzung, Register, Finanzamt: Schritt für Schritt."),
        "verein/gruenden/",
    ),
    (
        "calendar",
        N_("Treffen und Workshops"),
        N_("Andere Vereine treffen und voneinander lernen."),
        path_of(Event),
    ),
    ("room", N_("Einen Raum finden"), N_("Orte für Treffen, Feste und Büro."), path_of(Room)),
    (
        "search",
        N_("Fördergeld finden"),
        N_("Programme der Stadt, des Landes und von Stiftungen."),
        path_of(FundingCall),
    ),
    (
        "office",
        N_("Amt, Beratung, Notruf"),
        N_("Adressen und Telefonnummern in Leipzig."),
        path_of(Office),
    ),
    (
        "speech",
        N_("Wer spricht meine Sprache?"),
        N_("Organisationen von und für Menschen mit Migrationsgeschichte."),
        path_of(Organisation),
    ),
    ("word", N_("Schwere deutsche Wörter"), N_("Einfach erklärt und übersetzt."), path_of(Term)),
)
