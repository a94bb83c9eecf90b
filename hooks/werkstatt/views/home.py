"""The home page: it begins with what a reader needs."""

from __future__ import annotations

from dataclasses import dataclass

from ..language.rendered import Rendered
from .addresses import (
    APPLICATION,
    EVENTS,
    FOUNDING,
    FUNDING,
    GLOSSARY,
    LETTER,
    OFFICES,
    ORGANISATIONS,
    ROOMS,
    Address,
)
from .base import Card
from .desk import Desk
from .events import next_dates
from .funding import next_deadlines
from .labels import N_


@dataclass(frozen=True)
class Need:
    """A reader's need and the page that answers it; `icon` names a drawing of the theme."""

    icon: str
    title: Rendered
    lead: Rendered
    path: Address


@dataclass(frozen=True)
class Home:
    """The needs, and the next dates and deadlines."""

    needs: tuple[Need, ...]
    dates: tuple[Card, ...]
    deadlines: tuple[Card, ...]
    all_dates: Address = EVENTS
    all_programmes: Address = FUNDING


def home(desk: Desk) -> Home:
    """What the home page shows in the desk's language."""
    say = desk.say
    needs = tuple(Need(icon, say(title), say(lead), path) for icon, title, lead, path in _NEEDS)
    return Home(needs, next_dates(desk, limit=3), next_deadlines(desk, limit=3))


_NEEDS = (
    (
        "material/email-outline",
        N_("Ein Brief vom Amt ist da"),
        N_("Was steht darin, bis wann müssen Sie antworten, wer hilft?"),
        LETTER,
    ),
    (
        "material/cash-multiple",
        N_("Geld für unser Projekt"),
        N_("Vom Einfall bis zum Bescheid: so stellen Sie einen Förderantrag."),
        APPLICATION,
    ),
    (
        "material/account-group-outline",
        N_("Einen Verein gründen"),
        N_("Satzung, Register, Finanzamt: Schritt für Schritt."),
        FOUNDING,
    ),
    (
        "material/calendar-month-outline",
        N_("Treffen und Workshops"),
        N_("Andere Vereine treffen und voneinander lernen."),
        EVENTS,
    ),
    ("material/door-open", N_("Einen Raum finden"), N_("Orte für Treffen, Feste und Büro."), ROOMS),
    (
        "material/magnify",
        N_("Fördergeld finden"),
        N_("Programme der Stadt, des Landes und von Stiftungen."),
        FUNDING,
    ),
    (
        "material/bank-outline",
        N_("Amt, Beratung, Notruf"),
        N_("Adressen und Telefonnummern in Leipzig."),
        OFFICES,
    ),
    (
        "material/message-text-outline",
        N_("Wer spricht meine Sprache?"),
        N_("Organisationen von und für Menschen mit Migrationsgeschichte."),
        ORGANISATIONS,
    ),
    (
        "material/book-alphabet",
        N_("Schwere deutsche Wörter"),
        N_("Einfach erklärt und übersetzt."),
        GLOSSARY,
    ),
)
