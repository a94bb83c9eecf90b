"""An address never dies: a page that is gone names its successor in data/addresses.yml."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.library import ADDRESSES
from ..knowledge import Knowledge
from ..schema.problems import Problem
from ..views import addresses
from ..views.addresses import Address
from .kinds import KINDS, Kind

_FIXED = (
    addresses.MONTHS,
    addresses.CALENDARS,
    addresses.A_TO_Z,
    addresses.BOARD,
    addresses.BY_SITUATION,
    addresses.BY_OFFICE,
)


def existing_addresses(knowledge: Knowledge, kinds: tuple[Kind, ...] = KINDS) -> frozenset[Address]:
    """Every page that stays; posters and notes come and go with their dates."""
    library = knowledge.library
    guides = (Address.of_markdown(guide) for guide in knowledge.guides.files)
    lists = (kind.address for kind in kinds)
    # A broken file is mended, not moved: only what is left out on purpose is gone.
    hidden = {
        (type(item.entry), item.entry.id) for item in library.located if not item.entry.listed
    }
    entries = (
        kind.address / id
        for kind in kinds
        for id in library.ids[kind.model]
        if (kind.model, id) not in hidden
    )
    return frozenset({*guides, *lists, *entries, *_FIXED} - {addresses.HOME})


def address_problems(knowledge: Knowledge, kinds: tuple[Kind, ...] = KINDS) -> Iterator[Problem]:
    """Published addresses without page and successor, and successors that lead nowhere."""
    book, there = knowledge.library.addresses, existing_addresses(knowledge, kinds)
    source = knowledge.library.sources.get(ADDRESSES)
    line_of = source.line_of if source else lambda path: 0
    for index, path in enumerate(book.published):
        if path not in there and path not in book.moved:
            what = f"Die Seite „{path}“ ist veröffentlicht, und es gibt sie nicht mehr. "
            what += "Nennen Sie unter moved die Seite, die an ihre Stelle tritt."
            yield Problem(ADDRESSES, line_of(("published", index)), what, "")
    for old, new in book.moved.items():
        if old in there:
            what = f"Die Seite „{old}“ gibt es; umgezogen ist sie nicht."
            yield Problem(ADDRESSES, line_of(("moved", old)), what, "Löschen Sie die Zeile.")
        if new not in there:
            what = f"Die Seite „{new}“, zu der „{old}“ umgezogen ist, gibt es nicht."
            yield Problem(ADDRESSES, line_of(("moved", old)), what, "")
