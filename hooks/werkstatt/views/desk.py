"""What a view is made from: the knowledge, and the voice of the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from ..calendar.ends import may_fall_out
from ..calendar.occurrence import Occurrence, coming, past
from ..content.guides import Guides
from ..knowledge import Knowledge
from ..language.catalogue import EMPTY
from ..language.formats import partial_date
from ..language.rendered import Rendered, Speaker
from ..schema.base import ByLanguage, Entry
from ..schema.event import Event
from ..schema.languages import Language, LanguageTable
from ..schema.school_holiday import SchoolHoliday
from ..schema.site import Site
from .addresses import Address

Kind = TypeVar("Kind", bound=Entry)


@dataclass(frozen=True)
class Desk:
    """Answers what a view asks: what there is, what day it is, how to say it."""

    knowledge: Knowledge = field(repr=False)
    speaker: Speaker = field(repr=False)

    @classmethod
    def of(cls, knowledge: Knowledge, code: str) -> Desk:
        """The desk of one language; KeyError for a code not in the table."""
        return cls(knowledge, knowledge.speaker(code))

    def listed(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The entries of a kind that appear on pages, in the order of their ids."""
        return self.knowledge.library.listed(kind)

    def find(self, kind: type[Kind], id: str | None) -> Kind | None:
        """The listed entry with this id, or None."""
        return self.knowledge.library.find(kind, id)

    def coming(self, event: Event) -> tuple[Occurrence, ...]:
        """The dates of an event that are not over, cancelled ones included."""
        return coming(event, self.today, self.listed(SchoolHoliday))

    def may_fall_out(self, one: Occurrence) -> bool:
        """Whether school holidays that are not known yet may take a date away."""
        return may_fall_out(one, self.listed(SchoolHoliday))

    def past(self, event: Event) -> tuple[Occurrence, ...]:
        """The dates of an event that are over, newest first."""
        return past(event, self.today, self.listed(SchoolHoliday))

    def say(self, text: str | ByLanguage) -> Rendered:
        """A German text of ours, or a contributor's, in the reader's language."""
        return self.speaker.say(text)

    def counted(self, singular: str, plural: str, number: int) -> Rendered:
        """The plural form of a German message that `number` asks for."""
        return self.speaker.counted(singular, plural, number)

    def filled(self, german: str, values: Callable[[Language], Mapping[str, str]]) -> Rendered:
        """A German text of ours with values, formatted for the language it comes out in."""
        return self.speaker.filled(german, values)

    def counting(self, singular: str, plural: str, number: int) -> Rendered:
        """A number with what is counted."""
        return self.speaker.counting(singular, plural, number)

    def on_day(self, german: str, day: date | str) -> Rendered:
        """A German message with `%(day)s` in it: a date, or a partial one (2024, 2024-05)."""
        return self.filled(
            german, lambda language: {"day": partial_date(str(day), language) if day else ""}
        )

    def name(self, text: str) -> Rendered:
        """A name: German by origin, never translated."""
        german = self.table.source
        return Rendered(text, german.tag, german.dir, german.texts_level)

    def shown(self, text: str) -> Rendered:
        """A text that was formatted for this language: a date, a number, a list."""
        language = self.language
        return Rendered(text, language.tag, language.dir, language.texts_level)

    def url(self, address: Address | str) -> str:
        """The public address of a page or file in the reader's language."""
        return f"{self.site.url}{self.table.folder(self.language.code)}{address}"

    def in_language(self, code: str) -> Desk:
        """The same knowledge, said in another language."""
        return Desk.of(self.knowledge, code)

    def formatting(self, language: Language) -> Desk:
        """For dates and numbers of another language, whose texts need not be read for it."""
        return Desk(self.knowledge, Speaker(language, self.table, EMPTY))

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.speaker.language

    @property
    def table(self) -> LanguageTable:
        """All languages."""
        return self.speaker.table

    @property
    def is_source(self) -> bool:
        """Whether the reader's language is the one everything is written in."""
        return self.language.code == self.table.source.code

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.knowledge.today

    @property
    def site(self) -> Site:
        """The settings of the site."""
        return self.knowledge.library.site

    @property
    def guides(self) -> Guides:
        """All Markdown pages."""
        return self.knowledge.guides
