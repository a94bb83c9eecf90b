"""Events: single dates and series (iCalendar: VEVENT, RFC 5545). Local time in Europe/Berlin."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

from .base import Closed, Entry, Text, TextLine
from .contact import PostalAddress
from .event_times import (
    THINKABLE,
    ClockTime,
    StartTime,
    check_change,
    check_days,
    check_midnight,
    check_times,
)
from .organisation import Topic
from .problems import Misfit, Slip
from .recurrence import RULE_FORM, falls_on, mended, nearest_days, rule_fault
from .ref import GUIDES, Ref
from .review import ReviewRule
from .rule_words import unclear_rule
from .scalars import DIGITS, Date, DoneOn, Email, LanguageCode, Line, Slug, Url, YesNo


def _ask(value: Any) -> Any:
    if isinstance(value, str) and (unclear := unclear_rule(value)):
        raise Slip(unclear)
    return value


RecurrenceRule = Annotated[str, StringConstraints(pattern=RULE_FORM), BeforeValidator(_ask)]
"""An RRULE value as in RFC 5545, section 3.3.10; recurrence.py says which are taken."""


PagePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
"""A guide, by folder and name."""


class Audience(StrEnum):
    """For whom an event is meant."""

    PUBLIC = "public"
    ORGANISATIONS = "organisations"
    NEWCOMERS = "newcomers"


class EventStatus(StrEnum):
    """STATUS of RFC 5545, section 3.8.1.11."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Place(Closed):
    """Where an event is: a room of ours, or an address as the source gives it."""

    room: Annotated[Slug, Ref("rooms")] | None = Field(
        None, description="Kennung aus data/rooms.", examples=["stadtbuero"]
    )
    name: Line | None = Field(None, description="Name des Ortes.", examples=["Neues Rathaus"])
    address: PostalAddress | None = Field(
        None, description="Anschrift.", examples=["street: Burgplatz 1"]
    )
    online: Url | None = Field(
        None, description="Adresse im Netz.", examples=["https://www.leipzig.de/"]
    )


class Registration(Closed):
    """How to sign up."""

    how: Text = Field(description="Wie man sich anmeldet.", examples=["Schreiben Sie uns."])
    until: Date | None = Field(None, description="Anmelden bis.", examples=["2027-01-10"])
    email: Email | None = Field(None, description="E-Mail.", examples=["info@example.org"])
    website: Url | None = Field(
        None, description="Adresse im Netz.", examples=["https://www.leipzig.de/"]
    )


class Access(StrEnum):
    """What an event offers so that everyone can take part."""

    STEP_FREE = "step-free"
    TOILET = "toilet"
    LIFT = "lift"
    HEARING_LOOP = "hearing-loop"
    QUIET_ROOM = "quiet-room"
    INTERPRETING = "interpreting"
    SIGN_LANGUAGE = "sign-language"
    CHILDREN_WELCOME = "children-welcome"
    CHILDCARE = "childcare"


class OneDate(Closed):
    """A single date of a series that differs from the rest, or an extra date."""

    date: Date = Field(description="Der Tag, wie ihn die Regel nennt.", examples=["2027-01-06"])
    new_date: Date | None = Field(None, description="Verlegt auf.", examples=["2027-01-13"])
    start: StartTime | None = Field(None, description="Anderer Beginn.", examples=["17:00"])
    end: ClockTime | None = Field(None, description="Anderes Ende.", examples=["19:00"])
    place: Place | None = Field(None, description="Anderer Ort.", examples=["room: stadtbuero"])
    topic: TextLine | None = Field(None, description="Thema an diesem Tag.", examples=["Satzung"])
    languages: tuple[LanguageCode, ...] = Field(
        (), description="Andere Sprachen an diesem Tag (Kürzel).", examples=["- ar"]
    )
    cancelled: YesNo = Field(False, description="Fällt aus.", examples=["true"])
    materials: tuple[Url, ...] = Field(
        (), description="Unterlagen danach.", examples=["- https://example.org/folien.pdf"]
    )
    learned: Text | None = Field(
        None, description="Was wir gelernt haben.", examples=["Frühe Fragen lohnen sich."]
    )


class Event(Entry):
    """One event, or a series described by a rule."""

    folder: ClassVar[str] = "events"
    review: ClassVar[ReviewRule] = ReviewRule.PEOPLE

    title: TextLine = Field(description="Titel.", examples=["Workshop: Förderantrag schreiben"])
    summary: Text | None = Field(
        None, description="Ein bis drei kurze Sätze.", examples=["Wir üben an Ihrem Antrag."]
    )
    date: Date = Field(description="Erster oder einziger Tag.", examples=["2026-12-02"])
    end_date: Date | None = Field(
        None, description="Letzter Tag, wenn es mehrere sind.", examples=["2026-12-04"]
    )
    start: StartTime | None = Field(None, description="Beginn.", examples=["18:00"])
    end: ClockTime | None = Field(None, description="Ende.", examples=["20:00"])
    rule: RecurrenceRule | None = Field(
        None,
        description="Wiederholung nach RFC 5545.",
        examples=["FREQ=MONTHLY;BYDAY=1WE"],
    )
    extra_dates: tuple[Date, ...] = Field(
        (), description="Weitere Tage ohne Regel.", examples=["- 2027-02-10"]
    )
    changed_dates: tuple[OneDate, ...] = Field(
        (),
        description="Tage, die verlegt sind, ausfallen oder anders sind.",
        examples=["- date: 2027-01-06"],
    )
    except_dates: tuple[Date, ...] = Field(
        (),
        description="Tage, die die Regel nennt, an denen aber nichts ist.",
        examples=["- 2027-01-06"],
    )
    except_school_holidays: YesNo = Field(
        False, description="Nicht in den sächsischen Schulferien.", examples=["true"]
    )
    status: EventStatus = Field(
        EventStatus.CONFIRMED, description="Sicher, unsicher oder abgesagt.", examples=["cancelled"]
    )
    revision: Annotated[int, Field(ge=0, le=9999), DIGITS] = Field(
        0,
        description="Um 1 höher nach jeder Änderung von Zeit, Ort oder Absage (SEQUENCE).",
        examples=["1"],
    )
    changed_on: DoneOn | None = Field(
        None, description="Tag der letzten Änderung des Termins.", examples=["2026-12-01"]
    )
    access: tuple[Access, ...] = Field((), description="Zugang.", examples=["- step-free"])
    cost: Text | None = Field(None, description="Was es kostet.", examples=["kostenlos"])
    registration: Registration | None = Field(
        None, description="Anmeldung.", examples=["how: Schreiben Sie uns."]
    )
    seats: Annotated[int, Field(ge=1, le=10000), DIGITS] | None = Field(
        None, description="Plätze.", examples=["20"]
    )
    guides: tuple[Annotated[PagePath, Ref(GUIDES)], ...] = Field(
        (), description="Ratgeber dazu.", examples=["- antraege/foerderantrag"]
    )
    place: Place | None = Field(None, description="Ort.", examples=["room: stadtbuero"])
    organiser: Annotated[Slug, Ref("organisations")] | None = Field(
        None, description="Kennung aus data/organisations.", examples=["lasmo"]
    )
    organiser_name: Line | None = Field(
        None, description="Wer einlädt, wie die Quelle es nennt.", examples=["Stadt Leipzig"]
    )
    topics: tuple[Topic, ...] = Field((), description="Themen.", examples=["- funding"])
    languages: tuple[LanguageCode, ...] = Field(
        (), description="Sprachen (Kürzel).", examples=["- de"]
    )
    interpreting: tuple[LanguageCode, ...] = Field(
        (), description="Sprachen, in die gedolmetscht wird (Kürzel).", examples=["- uk"]
    )
    materials: tuple[Url, ...] = Field(
        (),
        description="Unterlagen danach; bei einer Reihe unter changed_dates.",
        examples=["- https://example.org/folien.pdf"],
    )
    learned: Text | None = Field(
        None,
        description="Was wir gelernt haben; bei einer Reihe unter changed_dates.",
        examples=["Frühe Fragen lohnen sich."],
    )
    audience: Audience = Field(Audience.PUBLIC, description="Für wen.", examples=["organisations"])
    details: Text | None = Field(None, description="Was sonst wichtig ist.", examples=["Motto: …"])

    @property
    def label(self) -> str:
        """The German title."""
        return self.title.de

    @property
    def stamped_on(self) -> dt.date:
        """The day of the entry's last change: DTSTAMP and LAST-MODIFIED of its calendar entries."""
        return self.changed_on or self.checked_on

    @property
    def is_series(self) -> bool:
        """Whether there is more than one date."""
        return bool(self.rule or self.extra_dates)

    @property
    def has_end(self) -> bool:
        """Whether its dates come to an end: a rule needs COUNT or UNTIL for that."""
        return self.rule is None or "COUNT=" in self.rule or "UNTIL=" in self.rule

    @property
    def last_day(self) -> dt.date:
        """The last day of the event, or of the first date of a series."""
        return self.end_date or self.date

    @field_validator("end", mode="before")
    @classmethod
    def _names_its_midnight(cls, value: Any, known: ValidationInfo) -> Any:
        # Without both days, which have been read before, nobody knows which midnight is meant.
        day = known.data.get("date") if "end_date" in known.data else None
        return check_midnight(value, day, known.data.get("end_date"))

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        check_days(self.date, self.end_date)
        check_times(self.date, self.start, self.end, self.last_day == self.date)
        return self

    @model_validator(mode="after")
    def _changed_times_fit(self) -> Self:
        is_one_day = self.last_day == self.date
        for index, one in enumerate(self.changed_dates):
            start, end = one.start or self.start, one.end or self.end
            check_change(index, one.date, start, end, is_one_day)
        return self

    @model_validator(mode="after")
    def _begins_on_a_day_of_its_rule(self) -> Self:
        if self.rule and self.date.year in THINKABLE:
            fault = rule_fault(self.rule, self.date)
            if fault:
                meant = mended(self.rule, self.date)
                raise Misfit("rule", f"„rule“: {fault}", f"rule: {meant}" if meant else "")
            if not falls_on(self.rule, self.date, self.date):
                _refuse_first_day(self.rule, self.date)
        return self

    @model_validator(mode="after")
    def _notes_of_a_series_name_their_date(self) -> Self:
        if self.is_series and (self.learned or self.materials):
            what = "Bei einer Reihe stehen learned und materials beim einzelnen Tag."
            raise Misfit("learned" if self.learned else "materials", what, "")
        return self


def _german(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def _refuse_first_day(rule: str, day: dt.date) -> None:
    near = nearest_days(rule, day)
    if not near:
        what = f"„rule“: Die Regel „{rule}“ nennt auf Jahre hinaus keinen Tag."
        raise Misfit("rule", what, "")
    what = (
        f"Am {_german(day)} gibt es diesen Termin nach seiner Regel nicht. "
        f"Die nächsten Tage der Regel: {' und '.join(map(_german, near))}."
    )
    example = " oder ".join(f"date: {one}" for one in near)
    raise Misfit("date", what, f"{example}, oder eine andere rule")
