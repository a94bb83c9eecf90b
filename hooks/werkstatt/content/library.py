"""The library: every entry, loaded and checked once, looked up by kind and id."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from babel import localedata
from pydantic import BaseModel

from ..schema.addresses import AddressBook
from ..schema.base import Entry
from ..schema.dated import Dated, dates, untold
from ..schema.entry_file import CheckText, EntryFile
from ..schema.folders import files_below
from ..schema.language_codes import language_meant, name_of
from ..schema.languages import LanguageTable
from ..schema.problems import Problem, Severity, once
from ..schema.ref import Reference, references
from ..schema.salvage import salvaged
from ..schema.scalars import Spoken
from ..schema.site import Site
from ..schema.term import Term
from ..schema.text_file import read_bytes
from ..schema.walk import marked
from ..schema.yaml_source import Source, text_of
from ..store import EMPTY, Store, digest, digest_of
from .file_rules import data_file_problems
from .languages import language_problems
from .meanwhile import SETTINGS, languages_meanwhile, settings_meanwhile

LANGUAGES, ADDRESSES = "data/languages.yml", "data/addresses.yml"

Kind = TypeVar("Kind", bound=Entry)
Single = TypeVar("Single", bound=BaseModel)


@dataclass(frozen=True)
class Located:
    """An entry together with the file it came from, for messages about it."""

    entry: Entry
    source: Source
    references: tuple[Reference, ...] = ()
    """Where the entry leads."""
    dates: tuple[Dated, ...] = ()

    def problem(self, path: tuple[str | int, ...], what: str, example: str) -> Problem:
        """A problem at the line of the field at `path`."""
        return Problem(self.source.file, self.source.line_of(path), what, example)


@dataclass(frozen=True)
class Broken:
    """A file that is no entry yet: where what could be read of it leads, and its dates."""

    source: Source
    references: tuple[Reference, ...]
    dates: tuple[Dated, ...]


@dataclass(frozen=True)
class Library:
    """The entries of data/ that are in order, as `load_library` read them."""

    languages: LanguageTable
    site: Site
    located: tuple[Located, ...]
    ids: Mapping[type[Entry], frozenset[str]] = field(repr=False)
    """What there is a file for, be it in order or not."""
    addresses: AddressBook = field(repr=False, default=AddressBook())
    sources: Mapping[str, Source] = field(repr=False, default_factory=dict)
    """Files that are no entries, with their lines."""
    broken: tuple[Broken, ...] = ()
    """What the files of entries that are not in order say."""
    is_region_known: bool = True
    """Whether the settings say where readers live; else something stands in for it."""

    def digest(self, *kinds: type[Entry]) -> bytes:
        """Of the files of these kinds, the settings and the languages."""
        found = [item.source for item in self.located if isinstance(item.entry, kinds)]
        return digest([(one.file, one.content) for one in (*found, *self.sources.values())])

    @cached_property
    def _by_kind(self) -> Mapping[type[Entry], Mapping[str, Entry]]:
        shelves: dict[type[Entry], dict[str, Entry]] = {kind: {} for kind in self.ids}
        for item in self.located:
            shelves[type(item.entry)][item.entry.id] = item.entry
        return shelves

    def listed(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The entries of a kind that appear on pages, in the order of their ids."""
        return tuple(entry for entry in self.every(kind) if entry.listed)

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """All entries of a kind, leads included."""
        return tuple(self._by_kind[kind].values())  # type: ignore[arg-type]

    def find(self, kind: type[Kind], id: str | None) -> Kind | None:
        """The listed entry with this id, or None."""
        entry = self._by_kind[kind].get(id or "")
        return entry if entry is not None and entry.listed else None  # type: ignore[return-value]

    def is_broken(self, kind: type[Entry], id: str) -> bool:
        """Whether there is such a file, but its entry could not be read."""
        return id in self.ids[kind] and id not in self._by_kind[kind]

    @property
    def examples(self) -> tuple[Located, ...]:
        """Entries that were made up to show what they will look like; never published."""
        return tuple(item for item in self.located if item.entry.example)

    def without_examples(self) -> Library:
        """What readers of the published site find: an example is only a trace, on no page.

        Not told apart by `digest`: published sites have stores of their own.
        """
        return replace(self, located=tuple(map(_only_a_trace, self.located)))


def _only_a_trace(item: Located) -> Located:
    if not item.entry.example:
        return item
    return replace(item, entry=item.entry.model_copy(update={"listed": False}))


def load_library(
    root: Path, models: Sequence[type[Entry]], check_text: CheckText, store: Store = EMPTY
) -> tuple[Library, list[Problem]]:
    """Read everything below `root`/data and check it as a whole.

    `check_text` (text, file, line) refuses unsafe markup in every value. Returns what could be
    read (something stands in for a language table or settings that are not in order), and every
    problem found: only checks go on when one of them is an error.
    """
    reader = _Reader(root, check_text, [], store)
    languages = reader.single(LANGUAGES, LanguageTable)
    settings = reader.single(SETTINGS, Site)
    site = settings or settings_meanwhile(reader.sources.get(SETTINGS))
    addresses = reader.single(ADDRESSES, AddressBook)
    located = [item for kind in models for item in reader.shelf(kind)]
    problems = [*reader.problems, *data_file_problems(root, {kind.folder for kind in models})]
    unruly = [*language_problems(languages, reader.sources[LANGUAGES])] if languages else []
    problems += unruly
    table = languages if languages and not unruly else languages_meanwhile(root)
    ids = {kind: known_ids(root, kind) for kind in models}
    problems += (problem for item in located for problem in _term_languages(item, table))
    problems += (problem for item in located for problem in _nameless_languages(item, table))
    book, broken = addresses or AddressBook(), tuple(reader.broken)
    is_known, sources = settings is not None, reader.sources
    return Library(table, site, tuple(located), ids, book, sources, broken, is_known), problems


def known_ids(root: Path, kind: type[Entry]) -> frozenset[str]:
    """The ids of a kind that there is a file for."""
    names = files_below(root / "data" / kind.folder, ".yml", deep=False)
    return frozenset(name.removesuffix(".yml") for name in names)


@dataclass(frozen=True)
class _Read(Generic[Single]):
    """What the bytes of one file say, and what is wrong with them."""

    source: Source | None
    value: Single | None
    problems: list[Problem]
    references: tuple[Reference, ...] = ()
    dates: tuple[Dated, ...] = ()


@dataclass(frozen=True)
class _Reader:
    """Reads files and collects what is wrong with them."""

    root: Path
    check_text: CheckText
    problems: list[Problem]
    store: Store
    sources: dict[str, Source] = field(default_factory=dict)
    broken: list[Broken] = field(default_factory=list)

    def single(self, name: str, model: type[Single]) -> Single | None:
        """A file that is no entry: the language table, the site settings, the address book."""
        file = self.root / name
        if not os.path.lexists(file):
            self.problems.append(_lost(name))
        if file.is_symlink() or not file.is_file():
            # What it is instead, the check of folders tells.
            return None
        read = self._read(self.root / name, model)
        if read.source:
            self.sources[name] = read.source
        return read.value

    def shelf(self, kind: type[Entry]) -> Iterable[Located]:
        """The entries of one kind that are in order."""
        folder = self.root / "data" / kind.folder
        for name in sorted(files_below(folder, ".yml", deep=False)):
            read = self._read(folder / name, kind, id=name.removesuffix(".yml"))
            if read.source and read.value:
                yield Located(read.value, read.source, read.references, read.dates)
            elif read.source:
                self.broken.append(Broken(read.source, read.references, read.dates))

    def _read(self, file: Path, model: type[Single], **injected: str) -> _Read[Single]:
        name = file.relative_to(self.root).as_posix()
        raw, unreadable = read_bytes(file, name)
        self.problems.extend(unreadable)
        if raw is None:
            return _Read(None, None, [])
        key = (model.__module__, model.__qualname__, name, digest_of(raw))
        read = self.store.made("file", key, self._of, raw, name, model, injected)
        self.problems.extend(read.problems)
        return read

    def _of(
        self, raw: bytes, name: str, model: type[Single], injected: dict[str, str]
    ) -> _Read[Single]:
        text, unreadable = text_of(raw, name)
        if text is None:
            return _Read(None, None, unreadable)
        source, value, problems = EntryFile(model, name, self.check_text, injected).read(text)
        told = once(unreadable + problems)
        if source is None:
            return _Read(None, None, told)
        legible = value or salvaged(model, source.data)[0]
        days = tuple(untold(dates(legible), source, told))
        return _Read(source, value, told, tuple(references(legible)), days)


def _lost(name: str) -> Problem:
    """A new site has no address book yet; without the other two there is none."""
    what, example = "Die Datei fehlt.", "Holen Sie sie aus der Versionsgeschichte."
    if name != ADDRESSES:
        return Problem(name, 1, what, example)
    what += " Ohne sie führen Adressen von früher ins Leere."
    return Problem(name, 1, what, example, Severity.WARNING)


def _term_languages(item: Located, languages: LanguageTable) -> Iterable[Problem]:
    """Languages the site does not have yet may be collected; a slip of the keyboard may not."""
    if not isinstance(item.entry, Term):
        return
    strange = set(item.entry.translations) - set(languages.codes)
    for code in sorted(code for code in strange if not name_of(code, "de")):
        what, meant = f"Eine Sprache „{code}“ gibt es nicht.", language_meant(code)
        yield item.problem(("translations", code), what, f"{meant}:" if meant else "")


def _nameless_languages(item: Located, languages: LanguageTable) -> Iterable[Problem]:
    """Every reader shall read which languages are spoken, in words of their own language."""
    known = [one for one in languages.languages if localedata.exists(one.locale)]
    for path, _, code in marked(item.entry, Spoken):
        without = [one.name_de for one in known if not name_of(code, one.locale)]
        if without:
            what = f"Für die Sprache „{code}“ gibt es kein Wort auf {', '.join(without)} (CLDR)."
            yield item.problem(path, what, "")
