"""Glossary terms: German words of offices, associations and funding, explained."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from .base import Closed, Entry, Text
from .review import ReviewRule
from .scalars import CitedUrl, Line


class TermTopic(StrEnum):
    """Where a reader meets the word."""

    PROCEDURE = "procedure"
    JUSTICE = "justice"
    RESIDENCE = "residence"
    BENEFITS = "benefits"
    FAMILY = "family-and-school"
    WORK = "work-money-housing"
    ASSOCIATION = "association"
    FUNDING = "funding"
    CITY = "city-and-participation"


class TermTranslation(Closed):
    """The word in another language; without a source it is a machine translation."""

    text: Line = Field(description="Das Wort in dieser Sprache.", examples=["application"])
    source: CitedUrl | None = Field(
        None,
        description="Wo diese Übersetzung gelesen wurde.",
        examples=["https://www.leipzig.de/"],
    )


class Term(Entry):
    """One German term."""

    folder: ClassVar[str] = "glossary"
    review: ClassVar[ReviewRule] = ReviewRule.WORDS

    term: Line = Field(description="Das Wort, wie es im Brief steht.", examples=["Bescheid"])
    topic: TermTopic = Field(description="Bereich.", examples=["procedure"])
    explanation: Text = Field(
        description="Ein bis zwei einfache Sätze.",
        examples=["Ein Bescheid ist die schriftliche Entscheidung eines Amtes."],
    )
    translations: dict[str, TermTranslation] = Field(
        {}, description="Das Wort in anderen Sprachen.", examples=["en: {text: decision}"]
    )
    aliases: tuple[Line, ...] = Field(
        (), description="Andere Wörter für dasselbe.", examples=["- Verwaltungsakt"]
    )
    law: Line | None = Field(None, description="Paragraf.", examples=["§ 35 VwVfG"])

    @property
    def label(self) -> str:
        """The German word."""
        return self.term
