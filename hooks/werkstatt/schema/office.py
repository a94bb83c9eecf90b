"""Offices: authorities, courts, advice points and emergency numbers (HSDS: service)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from .base import Closed, Entry, Text, TextLine
from .contact import Contact, PostalAddress
from .review import ReviewRule
from .scalars import DIGITS, LanguageCode, Line


class OfficeKind(StrEnum):
    """What kind of help a reader finds there."""

    AUTHORITY = "authority"
    ADVICE = "advice"
    COURT = "court"
    SCHOOL = "school"
    INSURANCE = "insurance"
    EMERGENCY = "emergency"
    OTHER = "other"


class EmergencyCall(Closed):
    """A number that somebody in danger dials, on the page of emergencies."""

    order: Annotated[int, Field(ge=1, le=99), DIGITS] = Field(
        description="Platz auf der Notfallseite, 1 zuerst; die ersten zwei stehen groß oben.",
        examples=["1"],
    )
    call_for: TextLine = Field(
        description="Wann man anruft, in wenigen Worten.",
        examples=["Feuer, Unfall, Lebensgefahr"],
    )
    short: TextLine | None = Field(
        None,
        description="Dasselbe in zwei Wörtern, für die Zeile auf der Startseite.",
        examples=["Feuer, Rettung"],
    )
    hint: TextLine | None = Field(
        None,
        description="Was man vor dem Anruf wissen muss.",
        examples=["geht meist auch auf Englisch"],
    )


class Office(Entry):
    """An office. One that certainly exists is listed with the fields that a source supports."""

    folder: ClassVar[str] = "offices"
    review: ClassVar[ReviewRule] = ReviewRule.PEOPLE
    needs_confidence: ClassVar[bool] = False

    name: Line = Field(
        description="Amtlicher deutscher Name; er wird nie übersetzt.",
        examples=["Ausländerbehörde Leipzig"],
    )
    plain_name: TextLine = Field(
        description="Was das für eine Stelle ist, in einfachen Worten; wird übersetzt.",
        examples=["Amt für Aufenthalt und Einbürgerung"],
    )
    kind: OfficeKind = Field(description="Art der Stelle.", examples=["authority"])
    what_for: tuple[Text, ...] = Field(
        description="Wofür man dorthin geht, je ein Stichwort.",
        examples=["- Aufenthaltserlaubnis verlängern"],
        min_length=1,
    )
    address: PostalAddress | None = Field(
        None, description="Anschrift.", examples=["street: Burgplatz 1"]
    )
    contact: Contact = Field(Contact(), description="Kontakt.", examples=["phone: 0341 123-3310"])
    emergency: EmergencyCall | None = Field(
        None, description="Nur für Notrufe: Platz auf der Notfallseite.", examples=["order: 1"]
    )
    hours: Text | None = Field(
        None, description="Öffnungszeiten mit Stand.", examples=["Mo 9–12 Uhr (Stand 2025)"]
    )
    appointment: Text | None = Field(
        None, description="Mit oder ohne Termin?", examples=["nur mit Termin"]
    )
    languages: tuple[LanguageCode, ...] = Field(
        (), description="Sprachen (Kürzel), nur wenn eine Quelle sie nennt.", examples=["- en"]
    )
    languages_hint: Text | None = Field(
        None, description="Was zu den Sprachen zu sagen ist.", examples=["Dolmetschen per Video"]
    )
    details: Text | None = Field(
        None,
        description="Was Leserinnen und Leser sonst wissen sollten, mit Jahr.",
        examples=["Jedes Bürgerbüro ist zuständig."],
    )
    how_to_find: Text | None = Field(
        None,
        description="Wie man den fehlenden Kontakt findet.",
        examples=["Rufen Sie das Bürgertelefon 115 an."],
    )

    @property
    def label(self) -> str:
        """The office's official name."""
        return self.name
