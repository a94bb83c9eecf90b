"""The language table: the only place that lists languages."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from .base import Closed
from .problems import Misfit
from .scalars import LanguageCode, Line


class Direction(StrEnum):
    """Writing direction, as in HTML's dir attribute."""

    LTR = "ltr"
    RTL = "rtl"


class Level(StrEnum):
    """Who vouches for a translation: nobody yet, a second machine pass, a speaker, an office."""

    SOURCE = "source"
    MACHINE = "machine"
    MACHINE_CHECKED = "machine_checked"
    SPEAKER = "speaker"
    OFFICE_CHECKED = "office_checked"

    @property
    def by_people(self) -> bool:
        """Whether a person vouches for the text."""
        return self in {Level.SPEAKER, Level.OFFICE_CHECKED}


def check_reviewer(level: Level, role: str | None, place: str, field: str) -> None:
    """Raise Misfit when a person is said to vouch for a text, and nobody says who.

    The role is not guessed: an invented one would be a false statement to readers.
    """
    if level.by_people and not role:
        what = (
            f"{place}: {level.value} heißt, dass ein Mensch für den Text steht. "
            f"Nennen Sie seine Rolle, keinen Namen: {field}, zum Beispiel „Sprecherin, Verein“."
        )
        raise Misfit(place, what, "")


class Language(Closed):
    """One language of the site."""

    code: LanguageCode = Field(
        description="Kürzel; zugleich Ordner und Teil der Adresse.", examples=["ar"]
    )
    tag: LanguageCode = Field(description="BCP-47-Kennung für lang=…", examples=["ar"])
    name: Line = Field(description="Eigenname der Sprache.", examples=["العربية"])
    name_de: Line = Field(description="Deutscher Name der Sprache.", examples=["Arabisch"])
    dir: Direction = Field(description="Schreibrichtung.", examples=["rtl"])
    locale: Line = Field(description="Gebietsschema für Babel (CLDR).", examples=["ar"])
    texts_level: Level = Field(
        description="Wie die kurzen Texte (data/locales) übersetzt sind.", examples=["machine"]
    )
    texts_reviewed_by: Line | None = Field(
        None,
        description="Rolle der Person, die die kurzen Texte geprüft hat.",
        examples=["Sprecherin, Verein"],
    )

    @model_validator(mode="after")
    def _names_who_reviewed(self) -> Self:
        check_reviewer(self.texts_level, self.texts_reviewed_by, "texts_level", "texts_reviewed_by")
        return self


class LanguageTable(Closed):
    """All languages; the first one is the source language."""

    languages: tuple[Language, ...] = Field(
        description="Die Sprachen, Deutsch zuerst.", examples=["- code: de"], min_length=1
    )

    @model_validator(mode="after")
    def _codes_are_unique_and_german_leads(self) -> Self:
        codes = self.codes
        if codes[0] != "de":
            what = "Die erste Sprache muss de sein: Deutsch ist die Quelle."
            raise Misfit("languages", what, "- code: de")
        for index, code in enumerate(codes):
            if code in codes[:index]:
                what = f"Die Sprache {code} steht zweimal in der Tabelle."
                example = "Löschen Sie einen der beiden Einträge."
                raise Misfit("languages", what, example, index, "code")
        return self

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes in the order of the table."""
        return tuple(language.code for language in self.languages)

    @property
    def source(self) -> Language:
        """The language everything is written in first."""
        return self.languages[0]

    def folder(self, code: str) -> str:
        """The folder of a language on the site: German stands at the root."""
        return "" if code == self.source.code else f"{code}/"

    def __getitem__(self, code: str) -> Language:
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> dict[str, Language]:
        return {language.code: language for language in self.languages}
