"""The shapes that templates print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from ..language.rendered import Rendered
from ..schema.languages import Language
from ..schema.review import Age, SourcedField
from .addresses import Address
from .citations import Citation
from .standing import Standing


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


_SHORT_HOURS = 100
"""Letters; longer ones would push the buttons off the first screen of a phone."""


class RowPlace(StrEnum):
    """Where a fact stands on the page of its entry."""

    CARD = "card"
    """What people choose by."""
    CONTACT = "contact"
    """How to get there, or to reach somebody."""
    ABOUT = "about"


@dataclass(frozen=True)
class Row:
    """A labelled fact of an entry."""

    label: Rendered
    values: tuple[Value, ...]
    field: SourcedField | None = None
    """What it says, where that grows old by itself."""
    age: Age = Age.FRESH
    note: Rendered | None = None
    """That it is older than a reader would think."""
    brief: Rendered | None = None
    """The same in few words, for the visiting card."""
    since: Rendered | None = None
    """And in fewer: only from when it is."""
    dated: Rendered | None = None
    """From when it is, where it is fresh and a source says so."""
    place: RowPlace = RowPlace.ABOUT


@dataclass(frozen=True)
class Action:
    """A large button of an entry; `href` is an outside address, tel: or mailto:."""

    icon: str
    word: Rendered
    href: str
    field: SourcedField | None = None
    """What it relies on, where that grows old by itself."""


@dataclass(frozen=True)
class VisitingCard:
    """What stands on top of an entry, and in one line at its end."""

    actions: tuple[Action, ...] = ()
    """What is most likely to work today is first."""
    languages: tuple[Rendered, ...] = ()
    missing: Rendered | None = None
    """What nobody has told us, in one sentence."""
    report: str = ""
    """Where a reader can tell us; "" while there is no way."""


UNCONFIRMED = "unconfirmed"
"""The tone of what is said beside the sources."""


@dataclass(frozen=True)
class Notice:
    """A box; `tone` is example, old, warning, unknown, untranslated or unconfirmed.

    What can cost a reader something (the first three) stands on top of an entry.
    """

    tone: str
    text: Rendered


@dataclass(frozen=True)
class PageView:
    """One page in one language: what every page knows of itself."""

    template: ClassVar[str]
    in_alphabet: ClassVar[bool] = False
    """Whether it stands on the page from A to Z."""

    title: Rendered
    description: Rendered
    path: Address

    def texts(self) -> Iterator[Rendered]:
        """The page's own texts: names and other pages' titles are none."""
        yield from (self.title, self.description)

    def is_in(self, language: Language) -> bool:
        """Whether the page's own texts are in this language, and not German standing in."""
        return all(text.is_done_in(language) for text in self.texts())

    @property
    def is_discreet(self) -> bool:
        """Whether its reader may be in danger: it is quickly left, and kept on no device."""
        return False

    @property
    def reviewed_on(self) -> date | None:
        """When somebody last compared the page with its sources; None for lists."""
        return None

    @property
    def is_over(self) -> bool:
        """Whether it is kept only as a memory: an event of the past."""
        return False


@dataclass(frozen=True)
class EntryView(PageView):
    """A page of one entry."""

    template: ClassVar[str] = "entry.html"
    in_alphabet: ClassVar[bool] = True

    rows: tuple[Row, ...]
    checked_on: date
    up: Address
    kind: Rendered | None = None
    """Of what kind it is, above its name."""
    subtitle: Rendered | None = None
    """Its name in the reader's language."""
    card: VisitingCard = VisitingCard()
    is_example: bool = False
    notices: tuple[Notice, ...] = ()
    paragraphs: tuple[Rendered, ...] = ()
    structured: str = ""
    """JSON-LD, ready to stand in a script element."""
    discreet: bool = False
    """Whether its reader may be in danger."""
    asks_first: bool = True
    """Whether a reader may be told to ask first; nobody asks before an emergency call."""
    standing: Standing | None = None
    cited: tuple[Citation, ...] = ()

    def texts(self) -> Iterator[Rendered]:
        """Every text of the entry itself; its title is a name, and names are never translated."""
        yield from (self.description, *self.paragraphs)
        yield from (text for text in (self.kind, self.subtitle) if text)
        values = (value for row in self.rows for value in row.values)
        yield from (value.text for value in values if value.kind is ValueKind.TEXT)

    @property
    def is_discreet(self) -> bool:
        """What the entry says."""
        return self.discreet

    @property
    def reviewed_on(self) -> date | None:
        """The day on which the entry was checked."""
        return self.checked_on

    @property
    def hours(self) -> Row | None:
        """When it is open, where that is short enough for the visiting card."""
        row = self._row_of(SourcedField.HOURS)
        return row if row and len(row.values[0].text.text) <= _SHORT_HOURS else None

    @property
    def spoken(self) -> Row | None:
        """Which languages are spoken."""
        return self._row_of(SourcedField.LANGUAGES)

    def rows_at(self, place: RowPlace) -> tuple[Row, ...]:
        """The facts that stand at a place."""
        return tuple(row for row in self.rows if row.place == place)

    def _row_of(self, field: SourcedField) -> Row | None:
        return next((row for row in self.rows if row.field is field), None)


@dataclass(frozen=True)
class Card:
    """One line of a list: a link to an entry."""

    title: Rendered
    path: Address
    lead: Rendered | None = None
    tags: tuple[Rendered, ...] = ()
    line: Rendered | None = None
    """The second fact by which people choose."""
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
class ListView(PageView):
    """A page that lists entries."""

    template: ClassVar[str] = "list.html"
    in_alphabet: ClassVar[bool] = True

    groups: tuple[Group, ...]
    notices: tuple[Notice, ...] = ()
    actions: tuple[Value, ...] = ()
    """Links to things one can do, shown as buttons."""

    def texts(self) -> Iterator[Rendered]:
        """What the list says throughout; names among its cards are never translated."""
        yield from (self.title, self.description, *(group.title for group in self.groups))
        for card in (card for group in self.groups for card in group.cards):
            if card.lead:
                yield card.lead
            if not card.name:
                yield card.title
