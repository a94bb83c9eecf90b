"""The table of all kinds of entry: a new kind is one line here."""

from __future__ import annotations

from .base import Entry
from .event import Event
from .fact import Fact
from .funding import FundingCall
from .journey import Journey
from .office import Office
from .organisation import Organisation
from .room import Room
from .school_holiday import SchoolHoliday
from .term import Term
from .wish import Wish

KINDS: tuple[type[Entry], ...] = (
    Organisation,
    Room,
    Office,
    FundingCall,
    Event,
    Term,
    Fact,
    Wish,
    Journey,
    SchoolHoliday,
)
