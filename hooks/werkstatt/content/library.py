"""The library: every entry, loaded and checked once, looked up by kind and id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any, Generic, TypeVar

from babel import localedata
from pydantic import BaseModel

from ..language.rules import rules_of
from ..schema.addresses import AddressBook
from ..schema.base import Entry
from ..schema.dated import Dated, dates
from ..schema.languages import LanguageTable
from ..schema.problems import Problem
from ..schema.ref import Reference, references
from ..schema.site import Site
from ..schema.term import Term
from ..schema.text_file import names_below, read_bytes
from ..schema.validate import validate
from ..schema.yaml_source import Source, yaml_of
from ..store import EMPTY, Store, digest

LANGUAGES, ADDRESSES = "data/languages.yml", "data/addresses.yml"

Kind = TypeVar("Kind", bound=Entry)
Single = TypeVar("Single", bound=BaseModel)
CheckText = Callable[[str, str, int], list[Problem]]


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

    def digest(self, *kinds: type[Entry]) -> bytes:
        """Of the files of these kinds with their lines, the settings and the languages."""
        files = [item.source for item in self.located if isinstance(item.entry, kinds)]
        return digest(files, self.sources)

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
) -> tuple[Library | None, list[Problem]]:
    """Read everything below `root`/data and check it as a whole.

    `check_text` (text, file, line) refuses unsafe markup in every value. Returns what could be
    read (None without a language table or site settings), and every problem found: a caller
    goes on only if none of them is an error.
    """
    reader = _Reader(root, check_text, [], store)
    languages = reader.single(LANGUAGES, LanguageTable)
    site = reader.single("data/site.yml", Site)
    addresses = reader.single(ADDRESSES, AddressBook) if (root / ADDRESSES).is_file() else None
    located = [item for kind in models for item in reader.shelf(kind)]
    problems = reader.problems + _stray_files(root, models)
    if languages is None or site is None:
        return None, problems
    ids = {kind: known_ids(root, kind) for kind in models}
    problems += (problem for item in located for problem in _term_languages(item, languages))
    problems += _unruly_languages(languages, reader.sources[LANGUAGES])
    book = addresses or AddressBook()
    return Library(languages, site, tuple(located), ids, book, reader.sources), problems


def known_ids(root: Path, kind: type[Entry]) -> frozenset[str]:
    """The ids of a kind that there is a file for."""
    return frozenset(file.stem for file in (root / "data" / kind.folder).glob("*.yml"))


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

    def single(self, name: str, model: type[Single]) -> Single | None:
        """A file that is no entry: the language table, the site settings."""
        if not (self.root / name).is_file():
            example = "Holen Sie sie aus der Versionsgeschichte."
            self.problems.append(Problem(name, 0, "Die Datei fehlt.", example))
            return None
        read = self._read(self.root / name, model)
        if read.source:
            self.sources[name] = read.source
        return read.value

    def shelf(self, kind: type[Entry]) -> Iterable[Located]:
        """The entries of one kind that are in order."""
        for file in sorted((self.root / "data" / kind.folder).glob("*.yml")):
            read = self._read(file, kind, id=file.stem)
            if read.source and read.value:
                yield Located(read.value, read.source, read.references, read.dates)

    def _read(self, file: Path, model: type[Single], **injected: str) -> _Read[Single]:
        name = file.relative_to(self.root).as_posix()
        raw, unreadable = read_bytes(file, name)
        self.problems.extend(unreadable)
        if raw is None:
            return _Read(None, None, [])
        key = (model.__module__, model.__qualname__, name, raw)
        read = self.store.made("file", key, self._of, raw, name, model, injected)
        self.problems.extend(read.problems)
        return read

    def _of(
        self, raw: bytes, name: str, model: type[Single], injected: dict[str, str]
    ) -> _Read[Single]:
        source, problems = yaml_of(raw, name)
        if source is None:
            return _Read(None, None, problems)
        for path, text in _strings(source.data, ()):
            problems += self.check_text(text, name, source.line_of(path))
        value, found = validate(model, source, **injected)
        if value is None:
            return _Read(source, None, problems + found)
        leads, days = tuple(references(value)), tuple(dates(value))
        return _Read(source, value, problems + found, leads, days)


def _strings(data: Any, path: tuple[str | int, ...]) -> Iterable[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(value, (*path, index))


def _stray_files(root: Path, models: Sequence[type[Entry]]) -> list[Problem]:
    """Files that no loader reads: a misspelt ending or folder would vanish without a word."""
    known = {kind.folder for kind in models}
    example = "data/events/2026-12-02-treffen.yml"
    what = "Diese Datei liest niemand: Ordner oder Endung stimmen nicht."
    return [
        Problem(f"data/{name}", 0, what, example)
        for name in names_below(root / "data", "")
        if not _expected(PurePath(name), known) and (root / "data" / name).is_file()
    ]


def _expected(file: PurePath, known: set[str]) -> bool:
    if len(file.parts) == 1:
        return file.name in {"languages.yml", "site.yml", "addresses.yml"}
    if len(file.parts) > 2:
        return False
    endings = {"locales": {".po", ".pot"}, "schema": {".json"}}
    folder = file.parts[0]
    return file.suffix in endings.get(folder, {".yml"} if folder in known else set())


def _unruly_languages(table: LanguageTable, source: Source) -> Iterator[Problem]:
    """Languages that CLDR or our own rules do not know: they could not be written."""
    for index, language in enumerate(table.languages):
        line = source.line_of(("languages", index, "locale"))
        if not localedata.exists(language.locale):
            what = f"Das Gebietsschema „{language.locale}“ kennt Babel (CLDR) nicht."
            yield Problem(source.file, line, what, "")
        elif rules_of(language.locale) is None:
            what = f"Für die Sprache „{language.code}“ fehlen Mehrzahl, Alphabet und Ziffern. "
            what += "Tragen Sie eine Zeile in hooks/werkstatt/language/rules.py ein."
            yield Problem(source.file, line, what, "")


def _term_languages(item: Located, languages: LanguageTable) -> Iterable[Problem]:
    if not isinstance(item.entry, Term):
        return
    # Languages the site does not have yet may be collected; a slip of the keyboard may not.
    strange = set(item.entry.translations) - set(languages.codes)
    for code in sorted(code for code in strange if not localedata.exists(code)):
        what = f"Eine Sprache „{code}“ gibt es nicht."
        yield item.problem(("translations", code), what, "translations: {uk: {text: заява}}")
