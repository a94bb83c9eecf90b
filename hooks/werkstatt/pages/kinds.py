"""The table of all kinds of entry that have pages. A new kind is one row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..schema.base import Entry
from ..schema.event import Event
from ..schema.fact import Fact
from ..schema.funding import FundingCall
from ..schema.journey import Journey
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.review import ReviewRule
from ..schema.room import Room
from ..schema.school_holiday import SchoolHoliday
from ..schema.term import Term
from ..schema.wish import Wish
from ..views import addresses
from ..views.addresses import Address
from ..views.base import EntryView, ListView
from ..views.desk import Desk
from ..views.events import event_list, event_page
from ..views.funding import funding_list, funding_page
from ..views.glossary import glossary_list, term_page
from ..views.journeys import journey_list, journey_page
from ..views.labels import N_
from ..views.offices import office_list, office_page
from ..views.organisations import organisation_list, organisation_page
from ..views.rooms import room_list, room_page
from ..views.wishes import wish_list, wish_page


@dataclass(frozen=True)
class Kind:
    """How one kind of entry becomes pages; all else follows from the row."""

    model: type[Entry]
    address: Address
    list_view: Callable[[Desk], ListView]
    entry_view: Callable[[Any, Desk], EntryView]
    sought_as: str
    """What somebody types who looks for the whole list."""
    icon: str

    @property
    def review(self) -> ReviewRule:
        """After how many months an entry has to be looked at again."""
        return self.model.review


KINDS = (
    Kind(
        Event,
        addresses.EVENTS,
        event_list,
        event_page,
        N_("Kalender, Workshop, Treffen, Veranstaltung"),
        "material/calendar-month-outline",
    ),
    Kind(
        Organisation,
        addresses.ORGANISATIONS,
        organisation_list,
        organisation_page,
        N_("Migrantenorganisation, Gruppe, Gemeinschaft, Kontakt"),
        "material/message-text-outline",
    ),
    Kind(
        Room,
        addresses.ROOMS,
        room_list,
        room_page,
        N_("Saal, Raum mieten, Treffpunkt, Büro"),
        "material/door-open",
    ),
    Kind(
        Office,
        addresses.OFFICES,
        office_list,
        office_page,
        N_("Adresse, Telefonnummer, Beratung, Behörde"),
        "material/bank-outline",
    ),
    Kind(
        FundingCall,
        addresses.FUNDING,
        funding_list,
        funding_page,
        N_("Fördergeld, Zuschuss, Programm, Geldgeber"),
        "material/hand-coin-outline",
    ),
    Kind(
        Term,
        addresses.GLOSSARY,
        glossary_list,
        term_page,
        N_("Wörterbuch, Übersetzung, Bedeutung"),
        "material/book-alphabet",
    ),
    Kind(
        Wish,
        addresses.WISHES,
        wish_list,
        wish_page,
        N_("Thema vorschlagen"),
        "material/lightbulb-outline",
    ),
    Kind(
        Journey,
        addresses.JOURNEYS,
        journey_list,
        journey_page,
        N_("Anleitung, Ablauf"),
        "material/sign-direction",
    ),
)

PAGELESS: tuple[type[Entry], ...] = (Fact, SchoolHoliday)
"""What is only spoken of on other pages."""


def models(kinds: tuple[Kind, ...] = KINDS) -> tuple[type[Entry], ...]:
    """Every kind of entry that data/ may hold."""
    return (*(kind.model for kind in kinds), *PAGELESS)
