"""Events: single dates and series (iCalendar: VEVENT, RFC 5545). Local time in Europe/Berlin."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from dateutil.rrule import rrulestr
from pydantic import AfterValidator, Field, StringConstraints, model_validator

from .base import Address, Closed, Date, Entry, LanguageCode, Line, Slug, Text, Url
from .organisation import Topic
from .problems import Misfit

ClockTime = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
"""HH:MM; 24:00 is midnight at the end of the day."""


def _readable_rule(rule: str) -> str:
    if re.search(r";(INTERVAL|COUNT)=(?!0*[1-9][0-9]*(;|$))", rule):
        raise ValueError("INTERVAL und COUNT müssen Zahlen ab 1 sein.")
    try:
        rrulestr(rule, dtstart=dt.datetime(2026, 1, 1))
    except ValueError as error:
        days = "Wochentage sind MO, TU, WE, TH, FR, SA, SU"
        raise ValueError(f"„{rule}“ ist keine gültige Wiederholung; {days}.") from error
    return rule


RecurrenceRule = Annotated[
    str,
    StringConstraints(pattern=r"^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$"),
    AfterValidator(_readable_rule),
]
"""An RRULE value as in RFC 5545, section 3.3.10."""


class Audience(StrEnum):
    """For whom an event is meant."""

    PUBLIC = "public"
    ORGANISATIONS = "organisations"
    NEWCOMERS = "newcomers"


class Place(Closed):
    """Where an event is: a room of ours, or an address as the source gives it."""

    room: Slug | None = Field(None, description="Kennung aus data/rooms.", examples=["stadtbuero"])
    name: Line | None = Field(None, description="Name des Ortes.", examples=["Neues Rathaus"])
    address: Address | None = Field(
        None, description="Anschrift.", examples=["street: Burgplatz 1"]
    )
    online: Url | None = Field(None, description="Adresse im Netz.", examples=["https://…"])


class Event(Entry):
    """One event, or a series described by a rule."""

    folder: ClassVar[str] = "events"

    title: Text = Field(description="Titel.", examples=["Workshop: Förderantrag schreiben"])
    summary: Text | None = Field(
        None, description="Ein bis drei kurze Sätze.", examples=["Wir üben an Ihrem Antrag."]
    )
    date: Date = Field(description="Erster oder einziger Tag.", examples=["2026-12-02"])
    end_date: Date | None = Field(
        None, description="Letzter Tag, wenn es mehrere sind.", examples=["2026-12-04"]
    )
    start: ClockTime | None = Field(None, description="Beginn.", examples=["18:00"])
    end: ClockTime | None = Field(None, description="Ende.", examples=["20:00"])
    rule: RecurrenceRule | None = Field(
        None,
        description="Wiederholung nach RFC 5545.",
        examples=["FREQ=MONTHLY;BYDAY=1WE"],
    )
    place: Place | None = Field(None, description="Ort.", examples=["room: stadtbuero"])
    organiser: Slug | None = Field(
        None, description="Kennung aus data/organisations.", examples=["lasmo"]
    )
    organiser_name: Line | None = Field(
        None, description="Wer einlädt, wie die Quelle es nennt.", examples=["Stadt Leipzig"]
    )
    topics: tuple[Topic, ...] = Field((), description="Themen.", examples=["- funding"])
    languages: tuple[LanguageCode, ...] = Field(
        (), description="Sprachen (Kürzel).", examples=["- de"]
    )
    audience: Audience = Field(Audience.PUBLIC, description="Für wen.", examples=["organisations"])
    details: Text | None = Field(None, description="Was sonst wichtig ist.", examples=["Motto: …"])

    @property
    def label(self) -> str:
        """The German title."""
        return self.title.de

    @property
    def last_day(self) -> dt.date:
        """The last day of the event, or of the first date of a series."""
        return self.end_date or self.date

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.end_date and self.end_date < self.date:
            what = "end_date liegt vor date. Vertauschen Sie die beiden Tage."
            raise Misfit("end_date", what, f"end_date: {self.date}")
        same_day = not self.end_date or self.end_date == self.date
        if same_day and self.start and self.end and self.end <= self.start:
            raise Misfit(
                "end",
                "Das Ende liegt nicht nach dem Beginn. Geht es über Mitternacht, "
                "nennen Sie den nächsten Tag als end_date.",
                "start: 18:00 und end: 20:00",
            )
        if self.end and not self.start:
            what = "Zum Ende (end) gehört auch ein Beginn (start)."
            raise Misfit("end", what, "start: 18:00 und end: 20:00")
        return self
