"""Funding calls: programmes that a migrant organisation in Leipzig can apply to."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from .base import Closed, Entry, Text
from .contact import Contact
from .problems import Misfit
from .review import ReviewRule
from .scalars import DIGITS, Date, Line, real_day

Amount = Annotated[int, Field(ge=0, le=100_000_000), DIGITS]
"""Whole euros."""

MonthDay = Annotated[
    str,
    StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
    AfterValidator(lambda text: real_day(text, text)),
]


class FundingLevel(StrEnum):
    """Whose money it is."""

    MUNICIPAL = "municipal"
    STATE = "state"
    FEDERAL = "federal"
    EU = "eu"
    FOUNDATION = "foundation"
    OTHER = "other"


class DeadlineKind(StrEnum):
    """What is known about the next deadline.

    announced: published by the funder; expected: derived from earlier years, never published;
    rolling: applications at any time; unknown: nothing found.
    """

    ANNOUNCED = "announced"
    EXPECTED = "expected"
    ROLLING = "rolling"
    UNKNOWN = "unknown"


class Deadline(Closed):
    """When an application has to be there."""

    kind: DeadlineKind = Field(description="Was über die Frist bekannt ist.", examples=["expected"])
    on: Date | None = Field(
        None, description="Veröffentlichte Frist, nur bei announced.", examples=["2027-09-30"]
    )
    every_year: tuple[MonthDay, ...] = Field(
        (), description="Monat und Tag früherer Jahre, nur bei expected.", examples=["- 09-30"]
    )
    history: Text | None = Field(
        None,
        description="Frühere Fristen, wie die Quellen sie nennen.",
        examples=["Für 2026: 30. September 2025"],
    )

    @model_validator(mode="after")
    def _kind_and_dates_agree(self) -> Self:
        if self.kind is DeadlineKind.ANNOUNCED and self.on is None:
            raise Misfit("kind", "Zu kind: announced fehlt das Datum (on).", "")
        if self.on and self.kind is not DeadlineKind.ANNOUNCED:
            raise Misfit("kind", "Ein Datum (on) gehört nur zu kind: announced.", "kind: announced")
        if self.every_year and self.kind is not DeadlineKind.EXPECTED:
            what = "Tage früherer Jahre (every_year) gehören nur zu kind: expected."
            raise Misfit("kind", what, "kind: expected" if not self.on else "")
        return self

    def next_after(self, today: date) -> date | None:
        """The next day, published or expected, on or after `today`."""
        if self.on:
            return self.on if self.on >= today else None
        return self.next_expected(today)

    def next_expected(self, today: date) -> date | None:
        """The next date that earlier years suggest, on or after `today`; no promise."""
        candidates = [
            date(year, int(text[:2]), int(text[3:]))
            for year in (today.year, today.year + 1)
            for text in self.every_year
        ]
        return min((day for day in candidates if day >= today), default=None)


class FundingCall(Entry):
    """A programme or call."""

    folder: ClassVar[str] = "funding"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    name: Line = Field(description="Amtlicher Name des Programms.", examples=["Mikrofonds"])
    funder: Line = Field(description="Wer das Geld gibt.", examples=["Stadt Leipzig"])
    level: FundingLevel = Field(description="Ebene.", examples=["municipal"])
    who_may_apply: Text | None = Field(
        None, description="Wer einen Antrag stellen darf.", examples=["gemeinnützige Vereine"]
    )
    what_is_funded: Text = Field(
        description="Was gefördert wird.", examples=["interkulturelle Projekte"]
    )
    amount_min_eur: Amount | None = Field(
        None, description="Kleinster Betrag in Euro.", examples=["500"]
    )
    amount_max_eur: Amount | None = Field(
        None, description="Größter Betrag in Euro.", examples=["5000"]
    )
    amount_hint: Text | None = Field(
        None, description="Was die Beträge meinen.", examples=["pro Jahr"]
    )
    own_share: Text | None = Field(
        None, description="Eigenanteil.", examples=["mindestens 10 % der Kosten"]
    )
    deadline: Deadline = Field(description="Frist.", examples=["kind: rolling"])
    how_to_apply: Text | None = Field(
        None, description="Wie man den Antrag stellt.", examples=["Online-Formular der Stadt"]
    )
    contact: Contact = Field(
        Contact(), description="Kontakt.", examples=["website: https://www.leipzig.de/"]
    )
    contact_hint: Text | None = Field(
        None, description="Welche Stelle berät.", examples=["Kulturamt der Stadt Leipzig"]
    )
    details: Text | None = Field(
        None, description="Was sonst wichtig ist, mit Jahr.", examples=["Kein Rechtsanspruch."]
    )

    @property
    def label(self) -> str:
        """The programme's official name."""
        return self.name

    @model_validator(mode="after")
    def _deadline_was_to_come(self) -> Self:
        """Who checks an entry after its deadline knows that it is over."""
        if self.deadline.on and self.deadline.on < self.checked_on:
            what = (
                f"Die Frist {self.deadline.on} war am Tag der Prüfung ({self.checked_on}) vorbei. "
            )
            what += "Nennen Sie die nächste, oder mit kind: expected Monat und Tag (every_year)."
            raise Misfit("deadline", what, "", "on")
        return self

    @model_validator(mode="after")
    def _amounts_in_order(self) -> Self:
        low, high = self.amount_min_eur, self.amount_max_eur
        if low is not None and high is not None and low > high:
            what = "Der kleinste Betrag ist größer als der größte. Vertauschen Sie die beiden."
            raise Misfit("amount_min_eur", what, f"amount_min_eur: {high}, amount_max_eur: {low}")
        return self
