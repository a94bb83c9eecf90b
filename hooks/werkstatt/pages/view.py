"""The shapes that templates print."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from ..knowledge import Knowledge
from ..schema.base import Entry, SourceRef
from ..schema.languages import Language
from ..text.rendered import Rendered, Speaker


class ValueKind(StrEnum):
    """How a value is marked up: names stay German, numbers run left to right."""

    TEXT = "text"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"
    PAGE = "page"
    FILE = "file"
    OWN = "own"


@dataclass(frozen=True)
class Value:
    """One value of a row; `href` is an address for LINK, a site path for PAGE and FILE."""

    text: Rendered
    kind: ValueKind = ValueKind.TEXT
    href: str = ""


@dataclass(frozen=True)
class Row:
    """A labelled fact of an entry."""

    label: Rendered
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Notice:
    """A box above the text; `tone` is example, unknown, old or untranslated."""

    tone: str
    text: Rendered


@dataclass(frozen=True)
class EntryView:
    """A page of one entry."""

    template: ClassVar[str] = "entry.html"
    title: Rendered
    description: Rendered
    rows: tuple[Row, ...]
    sources: tuple[SourceRef, ...]
    checked_on: date
    path: str
    up: str
    subtitle: Rendered | None = None
    notices: tuple[Notice, ...] = ()
    paragraphs: tuple[Rendered, ...] = ()
    structured: str = ""
    """JSON-LD, ready to stand in a script element."""

    def is_in(self, language: Language) -> bool:
        """Whether every text of the entry itself is in this language (names never are)."""
        texts = [self.description, *self.paragraphs, *([self.subtitle] if self.subtitle else [])]
        texts += [
            value.text for row in self.rows for value in row.values if value.kind is ValueKind.TEXT
        ]
        return all(text.is_done_in(language) for text in texts)


@dataclass(frozen=True)
class Card:
    """One line of a list: a link to an entry."""

    title: Rendered
    path: str
    lead: Rendered | None = None
    tags: tuple[Rendered, ...] = ()
    example: bool = False
    name: bool = True
    """Whether the title is a name that is never translated."""
    until: date | None = None
    """The last day on which a reader should see the card."""


@dataclass(frozen=True)
class Group:
    """Cards under one heading."""

    id: str
    title: Rendered
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ListView:
    """A page that lists entries."""

    template: ClassVar[str] = "list.html"
    title: Rendered
    description: Rendered
    groups: tuple[Group, ...]
    path: str
    notices: tuple[Notice, ...] = ()
    actions: tuple[Value, ...] = ()
    """Links to things one can do, shown as buttons."""

    def is_in(self, language: Language) -> bool:
        """Whether the list speaks this language throughout (names never do)."""
        cards = [card for group in self.groups for card in group.cards]
        texts = [self.title, self.description, *(group.title for group in self.groups)]
        texts += [card.lead for card in cards if card.lead]
        texts += [card.title for card in cards if not card.name]
        return all(text.is_done_in(language) for text in texts)


@dataclass(frozen=True)
class Desk:
    """What a view is made from: the knowledge, and the voice of the reader's language."""

    knowledge: Knowledge
    speaker: Speaker = field(repr=False)

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.speaker.language

    def name(self, text: str) -> Rendered:
        """A name: German by origin, never translated."""
        german = self.speaker.table.source
        return Rendered(text, german.tag, german.dir, german.texts_level)

    def guide_link(self, guide: str) -> Value:
        """A link to a guide, by its title in the reader's language; KeyError if unknown."""
        own = self.knowledge.guides.translated(guide, self.language.code)
        source = self.knowledge.guides.sources[guide]
        said = self.shown(own.meta.title) if own else self.name(source.meta.title)
        return Value(said, ValueKind.OWN, f"{guide}/")

    def shown(self, text: str) -> Rendered:
        """A text that was formatted for this language: a date, a number, a list."""
        language = self.language
        return Rendered(text, language.tag, language.dir, language.texts_level)


def path_of(kind: type[Entry], id: str = "") -> str:
    """The address of an entry, or of its list, below the language's root."""
    return f"{ADDRESSES[kind.folder]}/{id}/" if id else f"{ADDRESSES[kind.folder]}/"


ADDRESSES = {
    "events": "termine",
    "organisations": "organisationen",
    "rooms": "raeume",
    "offices": "anlaufstellen",
    "funding": "foerderung",
    "glossary": "glossar",
    "wishes": "themen",
    "journeys": "wege",
}
"""Published addresses: never change one without a redirect."""
