"""The table of entries with pages: a new kind is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..schema.base import Entry
from ..schema.event import Event
from ..schema.funding import FundingCall
from ..schema.journey import Journey
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..schema.term import Term
from ..schema.wish import Wish
from .events import event_list, event_page
from .funding import funding_list, funding_page
from .glossary import glossary_list, term_page
from .journeys import journey_list, journey_page
from .offices import office_list, office_page
from .organisations import organisation_list, organisation_page
from .rooms import room_list, room_page
from .view import Desk, EntryView, ListView
from .wishes import wish_list, wish_page


@dataclass(frozen=True)
class PageKind:
    """How one kind of entry becomes pages."""

    model: type[Entry]
    list_view: Callable[[Desk], ListView]
    entry_view: Callable[[Any, Desk], EntryView]


PAGE_KINDS = (
    PageKind(Event, event_list, event_page),
    PageKind(Organisation, organisation_list, organisation_page),
    PageKind(Room, room_list, room_page),
    PageKind(Office, office_list, office_page),
    PageKind(FundingCall, funding_list, funding_page),
    PageKind(Term, glossary_list, term_page),
    PageKind(Wish, wish_list, wish_page),
    PageKind(Journey, journey_list, journey_page),
)
