"""Wished-for topics of workshops, and which workshop took one up."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Entry, Text, TextLine
from .organisation import Topic
from .ref import Ref
from .review import ReviewRule
from .scalars import Slug


class Wish(Entry):
    """One topic that organisations wish for."""

    folder: ClassVar[str] = "wishes"
    review: ClassVar[ReviewRule] = ReviewRule.PLACES

    title: TextLine = Field(description="Das Thema.", examples=["Förderanträge schreiben"])
    why: Text | None = Field(
        None, description="Warum es gewünscht wird.", examples=["Viele Anträge werden abgelehnt."]
    )
    topics: tuple[Topic, ...] = Field((), description="Themen.", examples=["- funding"])
    organisations: tuple[Annotated[Slug, Ref("organisations")], ...] = Field(
        (), description="Wer es wünscht: aus data/organisations.", examples=["- lasmo"]
    )
    event: Annotated[Slug, Ref("events")] | None = Field(
        None,
        description="Der Termin, der es aufgreift: Dateiname aus data/events.",
        examples=["2027-01-13-antraege-ueben"],
    )

    @property
    def label(self) -> str:
        """The German title."""
        return self.title.de
