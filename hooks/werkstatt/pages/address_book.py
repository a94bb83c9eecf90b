"""An address never dies: a page that is gone names its successor in data/addresses.yml."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.library import ADDRESSES
from ..knowledge import Knowledge
from ..schema.office import Office
from ..schema.problems import Problem, Severity
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
    addresses.OFFLINE,
    addresses.KEPT,
)


def existing_addresses(knowledge: Knowledge, kinds: tuple[Kind, ...] = KINDS) -> frozenset[Address]:
    """Every page that stays; posters and notes come and go with their dates, and an example is
    never published.
    """
    library = knowledge.library
    guides = (Address.of_markdown(guide) for guide in knowledge.guides.files)
    lists = (kind.address for kind in kinds)
    # A broken file is mended, not moved: only what is left out on purpose is gone.
    hidden = {
        (type(item.entry), item.entry.id)
        for item in library.located
        if item.entry.example or not item.entry.listed
    }
    entries = (
        kind.address / id
        for kind in kinds
        for id in library.ids[kind.model]
        if (kind.model, id) not in hidden
    )
    calls = (one.emergency for one in library.listed(Office) if one.contact.phone)
    urgent = (addresses.EMERGENCY,) if any(calls) else ()
    return frozenset({*guides, *lists, *entries, *urgent, *_FIXED} - {addresses.HOME})


def address_problems(knowledge: Knowledge, kinds: tuple[Kind, ...] = KINDS) -> Iterator[Problem]:
    """Published addresses without page and successor, successors that lead nowhere, and
    addresses that two pages would share or that belong to files or to a language.
    """
    there = existing_addresses(knowledge, kinds)
    yield from _book_problems(knowledge, there)
    yield from _unrecorded(knowledge, there - _of_broken(knowledge, kinds))
    yield from _shared_addresses(knowledge, kinds)


def _book_problems(knowledge: Knowledge, there: frozenset[Address]) -> Iterator[Problem]:
    book, reserved = knowledge.library.addresses, _reserved(knowledge)
    source = knowledge.library.sources.get(ADDRESSES)
    line_of = source.line_of if source else lambda path: 1
    for index, path in enumerate(book.published):
        if path not in there and path not in book.moved:
            what = f"Die Seite „{path}“ ist veröffentlicht, und es gibt sie nicht mehr. "
            what += "Nennen Sie unter moved die Seite, die an ihre Stelle tritt."
            yield Problem(ADDRESSES, line_of(("published", index)), what, "")
    for old, new in book.moved.items():
        line = line_of(("moved", old))
        if Address(old).section in reserved:
            what = f"„{old}“ ist keine Adresse einer deutschen Seite; umziehen kann sie nicht."
            yield Problem(ADDRESSES, line, what, "")
        if old in there:
            what = f"Die Seite „{old}“ gibt es; umgezogen ist sie nicht."
            yield Problem(ADDRESSES, line, what, "Löschen Sie die Zeile.")
        if new not in there:
            what = f"Die Seite „{new}“, zu der „{old}“ umgezogen ist, gibt es nicht."
            yield Problem(ADDRESSES, line, what, "")


def _unrecorded(knowledge: Knowledge, there: frozenset[Address]) -> Iterator[Problem]:
    """A page nobody wrote down could go later without a successor, and nobody would hear of it."""
    published = knowledge.library.addresses.published
    new = sorted(there.difference(published))
    if published and new:
        what = (
            f"Neue Seiten stehen noch nicht in dieser Liste: {len(new)}, zum Beispiel „{new[0]}“."
        )
        example = "python scripts/record_addresses.py, sobald sie veröffentlicht sind"
        source = knowledge.library.sources.get(ADDRESSES)
        line = source.line_of(("published",)) if source else 1
        yield Problem(ADDRESSES, line, what, example, Severity.UPKEEP)


def _of_broken(knowledge: Knowledge, kinds: tuple[Kind, ...]) -> frozenset[Address]:
    """Where entries would stand that cannot be read: whether they are new shows once they can."""
    library = knowledge.library
    return frozenset(
        kind.address / id
        for kind in kinds
        for id in library.ids[kind.model]
        if library.is_broken(kind.model, id)
    )


def _reserved(knowledge: Knowledge) -> frozenset[str]:
    """First folders in which no page of the source language may stand."""
    languages = knowledge.library.languages
    return (addresses.FILE_FOLDERS | frozenset(languages.codes)) - {languages.source.code}


def _shared_addresses(knowledge: Knowledge, kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    """The later file would be written over the earlier one, in an order set by timing."""
    reserved = _reserved(knowledge)
    owners = dict.fromkeys((*_FIXED, *(kind.address for kind in kinds)), "")
    for address, file in _files(knowledge, kinds):
        if address.section in reserved:
            what = f"Unter „{address.section}/“ stehen andere Dateien der Website."
            yield Problem(file, 1, what, "Geben Sie dem Ordner einen anderen Namen.")
        elif address in owners:
            other = owners[address] or "eine Übersicht"
            what = f"Die Adresse „{address}“ hat schon {other}."
            yield Problem(file, 1, what, "Geben Sie der Datei einen anderen Namen.")
        owners.setdefault(address, file)


def _files(knowledge: Knowledge, kinds: tuple[Kind, ...]) -> Iterator[tuple[Address, str]]:
    """Entries first: an address that a guide takes too is told in the guide."""
    code = knowledge.library.languages.source.code
    for kind in kinds:
        for id in sorted(knowledge.library.ids[kind.model]):
            yield kind.address / id, f"data/{kind.model.folder}/{id}.yml"
    for guide in sorted(knowledge.guides.files):
        yield Address.of_markdown(guide), f"docs/{code}/{guide}.md"
