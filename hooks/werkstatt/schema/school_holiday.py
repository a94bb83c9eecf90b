"""School holidays of Saxony: days on which a series may pause and families travel."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Entry
from .problems import Misfit
from .review import ReviewRule
from .scalars import Date, Line

_LONGEST = dt.timedelta(weeks=8)
"""The summer holidays take six weeks (Kultusministerkonferenz, Hamburger Abkommen, § 3)."""


class SchoolHoliday(Entry):
    """One stretch of holidays at the schools of Saxony; both days belong to it."""

    folder: ClassVar[str] = "school-holidays"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    name: Line = Field(description="Name der Ferien.", examples=["Winterferien"])
    first: Date = Field(description="Erster Ferientag.", examples=["2027-02-08"])
    last: Date = Field(description="Letzter Ferientag.", examples=["2027-02-19"])

    @property
    def label(self) -> str:
        """The German name."""
        return self.name

    def holds_on(self, day: dt.date) -> bool:
        """Whether schools are closed for these holidays on `day`."""
        return self.first <= day <= self.last

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.last < self.first:
            what = "last liegt vor first. Vertauschen Sie die beiden Tage."
            raise Misfit("last", what, f"first: {self.last}, last: {self.first}")
        if self.last - self.first >= _LONGEST:
            weeks = (self.last - self.first).days // 7
            what = f"Von first bis last sind es {weeks} Wochen; so lange sind keine Ferien."
            raise Misfit("last", what, "")
        return self
