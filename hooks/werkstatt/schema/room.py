"""Rooms: places where a migrant organisation can meet, work or hold an event (HSDS: location)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from .base import Entry, Text
from .contact import Contact, PostalAddress
from .review import ReviewRule
from .scalars import DIGITS, Line


class RoomStatus(StrEnum):
    """Open: a source of 2020 or later shows it open."""

    OPEN = "open"
    PLANNED = "planned"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Room(Entry):
    """A place with rooms. What no source states is absent, and the page says so."""

    folder: ClassVar[str] = "rooms"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    name: Line = Field(description="Name des Hauses oder Raums.", examples=["Haus der Demokratie"])
    status: RoomStatus = Field(description="Ist der Ort offen?", examples=["open"])
    address: PostalAddress | None = Field(
        None, description="Anschrift.", examples=["street: Burgplatz 1"]
    )
    contact: Contact = Field(Contact(), description="Kontakt.", examples=["phone: 0341 123-2010"])
    capacity: Annotated[int, Field(ge=1, le=10000), DIGITS] | None = Field(
        None, description="Wie viele Menschen Platz haben.", examples=["40"]
    )
    capacity_hint: Text | None = Field(
        None, description="Was die Zahl meint.", examples=["Stehplätze"]
    )
    equipment: tuple[Text, ...] = Field(
        (), description="Ausstattung, je ein Stichwort.", examples=["- 40 Stühle"]
    )
    accessibility: Text | None = Field(
        None, description="Zugang ohne Stufen, Aufzug, Toilette.", examples=["barrierefrei"]
    )
    cost: Text | None = Field(None, description="Was es kostet.", examples=["kostenlos"])
    booking: Text | None = Field(
        None, description="Wie man den Raum bekommt.", examples=["Fragen Sie per E-Mail."]
    )
    suited_for: Text = Field(
        description="Wofür der Ort laut Quelle genutzt wird.", examples=["Treffen, Workshops"]
    )
    details: Text | None = Field(
        None,
        description="Was Leserinnen und Leser sonst wissen sollten, mit Jahr.",
        examples=["Öffnungszeiten 2023: Di–Do 13–18 Uhr."],
    )

    @property
    def label(self) -> str:
        """The room's own name."""
        return self.name
