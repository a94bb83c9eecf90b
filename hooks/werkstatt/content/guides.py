"""Guides: Markdown pages of every language, loaded and checked as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from ..markdown.markers import Marker
from ..schema.base import Entry
from ..schema.fact import Fact
from ..schema.folders import files_below
from ..schema.problems import Problem
from ..schema.term import Term
from ..schema.text_file import read_bytes
from ..store import EMPTY, Store
from .file_rules import page_file_problems
from .library import Library
from .nearest import nearest
from .page_file import (
    Body,
    Guide,
    Page,
    PageFile,
    ReadPage,
    TranslatedGuide,
    is_address,
    read_source,
    read_translation,
)

STYLE_NOTES = "STIL.md"


@dataclass(frozen=True)
class Guides:
    """All Markdown pages."""

    sources: dict[str, Guide]
    translations: dict[tuple[str, str], TranslatedGuide]
    source_code: str
    files: frozenset[str]
    """The German pages that there is a file for, be it in order or not."""

    def translated(self, path: str, lang: str) -> TranslatedGuide | None:
        """The translation of a page, or None."""
        return self.translations.get((lang, path))

    def exists(self, path: str, lang: str) -> bool:
        """Whether the page has a text of its own in this language."""
        return (
            path in self.sources if lang == self.source_code else (lang, path) in self.translations
        )


def load_sources(
    root: Path, library: Library, store: Store = EMPTY
) -> tuple[Guides, list[Problem]]:
    """Read docs/de/**.md and check each file; no translations yet."""
    reader, german = _Reader(root, library, [], store), library.languages.source.code
    sources = {guide.path: guide for guide in reader.sources(german)}
    guides = Guides(sources, {}, german, guide_paths(root, german))
    return guides, [*reader.problems, *page_file_problems(root, library.languages.codes)]


def load_translations(
    root: Path, library: Library, guides: Guides, code: str, store: Store = EMPTY
) -> tuple[Guides, list[Problem]]:
    """The guides with docs/<code>/**.md of this language, each file checked."""
    reader = _Reader(root, library, [], store)
    found = {(code, own.path): own for own in reader.translations(code)}
    problems = [*reader.problems, *_orphans(found, guides.files)]
    return replace(guides, translations={**guides.translations, **found}), problems


@dataclass(frozen=True)
class _Reader:
    """Reads Markdown files and collects what is wrong with them."""

    root: Path
    library: Library
    problems: list[Problem]
    store: Store

    def sources(self, code: str) -> Iterator[Guide]:
        """The German pages; what of one is not in order, it names as broken."""
        return self._pages(code, read_source)

    def translations(self, code: str) -> Iterator[TranslatedGuide]:
        """The translations into one language."""
        return self._pages(code, read_translation)

    def _pages(self, code: str, read: Callable[[PageFile], ReadPage[Page]]) -> Iterator[Page]:
        for file in self._files(code):
            found = self.store.made(read.__name__, file.key, read, file)
            self.problems.extend(found.problems)
            self.problems.extend(_unknown_markers(found.page.body, file.name, self.library))
            yield found.page

    def _files(self, code: str) -> Iterator[PageFile]:
        locale = self.library.languages[code].locale
        for path in _paths(self.root, code):
            name = f"docs/{code}/{path}.md"
            raw, found = read_bytes(self.root / name, name)
            self.problems.extend(found)
            if raw is not None:
                yield PageFile(path, name, raw, code, locale)


def guide_paths(root: Path, code: str = "de") -> frozenset[str]:
    """Folder and name of every Markdown page there is a file for."""
    return frozenset(_paths(root, code))


def _paths(root: Path, code: str) -> list[str]:
    names = files_below(root / "docs" / code, ".md")
    return [name.removesuffix(".md") for name in names if not name.endswith(STYLE_NOTES)]


def _unknown_markers(body: Body, name: str, library: Library) -> list[Problem]:
    placed = [(marker, body.first_line + marker.line - 1) for marker in body.markers]
    placed += [(marker, marker.line) for marker in body.head_markers]
    return [
        _dangling(marker, name, line, library)
        for marker, line in placed
        if marker.kind in _SHELVES
        and library.find(_SHELVES[marker.kind], marker.id) is None
        and not library.is_broken(_SHELVES[marker.kind], marker.id)
    ]


_SHELVES: Mapping[str, type[Entry]] = MappingProxyType({"fakt": Fact, "wort": Term})


def _dangling(marker: Marker, name: str, line: int, library: Library) -> Problem:
    kind = _SHELVES[marker.kind]
    file = f"data/{kind.folder}/{marker.id}.yml"
    if marker.id in library.ids[kind]:
        what = f"{{{marker.kind}:{marker.id}}} erscheint auf keiner Seite: listed in {file}."
        return Problem(name, line, what, "")
    what = f"{{{marker.kind}:{marker.id}}} verweist auf nichts: {file} fehlt."
    near = nearest(marker.id, library.ids[kind])
    return Problem(name, line, what, f"{{{marker.kind}:{near}}}" if near else "")


def _orphans(
    translations: dict[tuple[str, str], TranslatedGuide], files: frozenset[str]
) -> list[Problem]:
    what = "Zu dieser Übersetzung gibt es keine deutsche Seite gleichen Namens."
    return [
        Problem(item.file, 1, what, f"docs/de/{item.path}.md anlegen oder diese Datei löschen")
        for item in translations.values()
        if item.path not in files and is_address(item.path)
    ]
