"""Journeys: guides in the order in which somebody needs them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Entry, Text, TextLine
from .event import PagePath
from .ref import GUIDES, Ref
from .review import ReviewRule


class Journey(Entry):
    """A way through several guides."""

    folder: ClassVar[str] = "journeys"
    review: ClassVar[ReviewRule] = ReviewRule.WORDS

    title: TextLine = Field(description="Wohin der Weg führt.", examples=["Ein Brief ist gekommen"])
    summary: Text = Field(description="Ein Satz dazu.", examples=["Vom Umschlag zum Widerspruch."])
    steps: tuple[Annotated[PagePath, Ref(GUIDES)], ...] = Field(
        min_length=2,
        description="Die Ratgeber in der Reihenfolge, in der man sie braucht.",
        examples=["- aemter/brief-verstehen"],
    )

    @property
    def label(self) -> str:
        """The German title."""
        return self.title.de
