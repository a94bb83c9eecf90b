"""Facts: an amount, date, deadline, number or paragraph that stands once and is cited by id."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Entry, Text
from .problems import Misfit
from .repairs import day_meant, decimal_meant, month_day_meant, written
from .review import ReviewRule
from .scalars import LawDate, Line, real_day
from .telephone import phone_fault, phone_meant


class FactUnit(StrEnum):
    """What the value counts; it decides how the value is written in each language."""

    EUR = "eur"
    PERCENT = "percent"
    NUMBER = "number"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    DATE = "date"
    MONTH_DAY = "month-day"
    PHONE = "phone"
    LAW = "law"


_NUMERIC = re.compile(r"\d+(\.\d{1,2})?")
_SHAPES = {
    FactUnit.DATE: re.compile(r"\d{4}-\d{2}-\d{2}"),
    FactUnit.MONTH_DAY: re.compile(r"\d{2}-\d{2}"),
    FactUnit.LAW: re.compile(r"(§§?|Art\.) ?.{1,120}"),
}
_MEANT: Mapping[FactUnit, Callable[[str], str]] = {
    FactUnit.DATE: day_meant,
    FactUnit.MONTH_DAY: month_day_meant,
    FactUnit.PHONE: phone_meant,
    FactUnit.LAW: lambda text: "",
}
_WORDS: Mapping[FactUnit, tuple[str, ...]] = {
    FactUnit.EUR: ("€", "eur"),
    FactUnit.PERCENT: ("%", "prozent"),
    FactUnit.HOURS: ("stunde",),
    FactUnit.DAYS: ("tag",),
    FactUnit.WEEKS: ("woche",),
    FactUnit.MONTHS: ("monat",),
    FactUnit.YEARS: ("jahr",),
}
"""How a unit begins where somebody writes it behind the number."""
_SHORTEST = Decimal("0.01")
_LIMITS: Mapping[FactUnit, tuple[Decimal | int, int]] = {
    FactUnit.EUR: (0, 10**9),
    FactUnit.PERCENT: (0, 100),
    FactUnit.NUMBER: (0, 10**9),
    FactUnit.HOURS: (_SHORTEST, 24 * 366),
    FactUnit.DAYS: (_SHORTEST, 10 * 366),
    FactUnit.WEEKS: (_SHORTEST, 10 * 53),
    FactUnit.MONTHS: (_SHORTEST, 100 * 12),
    FactUnit.YEARS: (_SHORTEST, 150),
}
"""What can be meant: a time limit has a length; a fee, a share, a number may be nothing."""


class Fact(Entry):
    """A value with its unit, its source and the time for which it holds."""

    folder: ClassVar[str] = "facts"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    about: Text = Field(
        description="Was der Wert bedeutet, ohne den Wert selbst.",
        examples=["Frist für den Widerspruch"],
    )
    value: Line = Field(
        description="Der Wert: Zahlen mit Punkt, Daten als Jahr-Monat-Tag.", examples=["13.90"]
    )
    unit: FactUnit = Field(description="Einheit.", examples=["eur"])
    law: Line | None = Field(None, description="Paragraf dazu.", examples=["§ 70 VwGO"])
    valid_from: LawDate | None = Field(None, description="Gilt ab.", examples=["2026-01-01"])
    valid_until: LawDate | None = Field(None, description="Gilt bis.", examples=["2026-12-31"])

    @property
    def label(self) -> str:
        """What the fact is about, in German."""
        return self.about.de

    @property
    def number(self) -> Decimal:
        """The value as a number; only for units that count something."""
        return Decimal(self.value)

    @property
    def last_day(self) -> date | None:
        """The last day on which the fact certainly holds, as far as is known.

        A day that was still to come when somebody checked it ("gilt bis 4. März 2027") ends the
        statement too: what came of it nobody has looked up.
        """
        if self.valid_until or self.unit is not FactUnit.DATE:
            return self.valid_until
        announced = date.fromisoformat(self.value)
        return announced if announced > self.checked_on else None

    def holds_on(self, day: date) -> bool:
        """Whether the fact is in force on `day`."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.last_day is None or day <= self.last_day)

    @model_validator(mode="after")
    def _value_fits_unit(self) -> Self:
        if what := self._fault():
            meant = "" if self._says_another_unit() else self._meant()
            raise Misfit("value", what, written("value", meant) if meant else "")
        return self

    def _meant(self) -> str:
        return _MEANT.get(self.unit, decimal_meant)(self.value)

    def _says_another_unit(self) -> bool:
        """`2 Wochen` in days: whether number or unit is right, nobody knows."""
        found = re.search(r"(?:€|%|[^\W\d_]+)\s*$", self.value.lower())
        said = [unit for unit, words in _WORDS.items() if found and found[0].startswith(words)]
        return bool(said) and self.unit not in said

    def _fault(self) -> str:
        """What is wrong with the value, in German; "" where there is such a day, number, share."""
        if self.unit is FactUnit.PHONE:
            return phone_fault(self.value)
        if not _SHAPES.get(self.unit, _NUMERIC).fullmatch(self.value) or not self._is_a_day():
            return f"„{self.value}“ passt nicht zur Einheit {self.unit.value}."
        least, most = _LIMITS.get(self.unit, (None, None))
        if least is None or most is None or least <= self.number <= most:
            return ""
        limits = f"{'von 0' if least == 0 else 'mehr als 0,'} bis {most}"
        return f"„{self.value}“ kann in der Einheit {self.unit.value} nicht gemeint sein: {limits}."

    def _is_a_day(self) -> bool:
        try:
            if self.unit is FactUnit.DATE:
                date.fromisoformat(self.value)
            if self.unit is FactUnit.MONTH_DAY:
                real_day(self.value, self.value)
        except ValueError:
            return False
        return True

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            what = "valid_until liegt vor valid_from. Vertauschen Sie die beiden Tage."
            meant = f"valid_from: {self.valid_until}, valid_until: {self.valid_from}"
            raise Misfit("valid_until", what, meant)
        return self
