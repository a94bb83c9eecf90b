"""Guides: Markdown pages of every language, loaded and checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from ..markdown.dialect import dialect_problems
from ..markdown.figures import typed_figures
from ..markdown.guard import check_markdown, check_plain
from ..markdown.markers import Marker, markers
from ..schema.base import Entry
from ..schema.fact import Fact
from ..schema.guide import Exempt, SourcePage, TranslatedPage
from ..schema.problems import Problem
from ..schema.term import Term
from ..schema.text_file import read_text
from ..schema.validate import validate
from ..schema.yaml_source import Source, parse_yaml
from .library import Library
from .nearest import nearest

Meta = TypeVar("Meta", bound=BaseModel)

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
STYLE_NOTES = "STIL.md"


@dataclass(frozen=True)
class Body:
    """The Markdown below the front matter; `first_line` is where it begins in the file."""

    text: str
    first_line: int


@dataclass(frozen=True, eq=False)
class Guide:
    """A German page."""

    path: str
    """Folder and name without ending, equal in every language: `aemter/brief-verstehen`."""
    meta: SourcePage
    file: str
    body: Body = field(repr=False)
    head: Source = field(repr=False)
    """The front matter with its lines, for messages about it."""


@dataclass(frozen=True, eq=False)
class TranslatedGuide:
    """A page in another language."""

    path: str
    lang: str
    meta: TranslatedPage
    file: str
    body: Body = field(repr=False)


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


def load_sources(root: Path, library: Library) -> tuple[Guides, list[Problem]]:
    """Read docs/de/**.md and check each file; no translations yet."""
    reader, german = _Reader(root, library, []), library.languages.source.code
    sources = {guide.path: guide for guide in reader.sources(german)}
    guides = Guides(sources, {}, german, guide_paths(root, german))
    return guides, reader.problems + _unknown_folders(root, library)


def load_translations(
    root: Path, library: Library, guides: Guides, codes: Iterable[str]
) -> tuple[Guides, list[Problem]]:
    """The guides with docs/<code>/**.md of these languages, each file checked."""
    reader = _Reader(root, library, [])
    found = {(code, own.path): own for code in codes for own in reader.translations(code)}
    problems = [*reader.problems, *_orphans(found, guides.files)]
    return replace(guides, translations={**guides.translations, **found}), problems


@dataclass(frozen=True)
class _Reader:
    """Reads Markdown files and collects what is wrong with them."""

    root: Path
    library: Library
    problems: list[Problem]

    def sources(self, code: str) -> Iterator[Guide]:
        """The German pages that are in order."""
        for path, name, text in self._texts(code):
            meta, head = _meta(SourcePage, text, name, self.problems)
            if meta and head:
                self.problems.extend(_wrong_id(meta, path, name))
                self._figures(_body(text), name, code, meta.typed)
                self.problems.extend(_unknown_sources(_body(text), name, meta))
                yield Guide(path, meta, name, _body(text), head)

    def translations(self, code: str) -> Iterator[TranslatedGuide]:
        """The translations into one language that are in order."""
        for path, name, text in self._texts(code):
            meta, head = _meta(TranslatedPage, text, name, self.problems)
            if meta and head:
                yield TranslatedGuide(path, code, meta, name, _body(text))

    # Translations need no lint: their numbers and markers are compared with the German page's.
    def _figures(self, body: Body, name: str, code: str, typed: Sequence[Exempt]) -> None:
        locale = self.library.languages[code].locale
        allowed = [figure.text for figure in typed]
        found = typed_figures(body.text, name, body.first_line, locale, allowed)
        self.problems.extend(found)

    def _texts(self, code: str) -> Iterator[tuple[str, str, str]]:
        for file in _files(self.root, code):
            name = file.relative_to(self.root).as_posix()
            text, found = read_text(file, name)
            self.problems.extend(found)
            if text is not None:
                self.problems.extend(_check_body(_body(text), name, self.library))
                yield _path(file, self.root, code), name, text


def guide_paths(root: Path, code: str = "de") -> frozenset[str]:
    """Folder and name of every Markdown page there is a file for."""
    return frozenset(_path(file, root, code) for file in _files(root, code))


def _path(file: Path, root: Path, code: str) -> str:
    return file.relative_to(root / "docs" / code).with_suffix("").as_posix()


def _body(text: str) -> Body:
    front = _FRONT.match(text)
    start = front.end() if front else 0
    return Body(text[start:], text.count("\n", 0, start) + 1)


def _files(root: Path, code: str) -> Iterable[Path]:
    files = sorted((root / "docs" / code).rglob("*.md"))
    return (file for file in files if file.name != STYLE_NOTES)


def _meta(
    model: type[Meta], text: str, name: str, problems: list[Problem]
) -> tuple[Meta | None, Source | None]:
    front = _FRONT.match(text)
    if not front:
        what = "Der Kopf der Seite fehlt: die Angaben zwischen zwei Zeilen mit ---."
        problems.append(Problem(name, 1, what, "--- / title: … / summary: … / ---"))
        return None, None
    # The leading newline keeps the line numbers of the file: its first line is "---".
    source, found = parse_yaml("\n" + front.group(1), name)
    problems += found
    if source is None:
        return None, None
    meta, found = validate(model, source)
    problems += found
    for path, line in source.lines.items():
        value = _value(source.data, path)
        if isinstance(value, str):
            problems += check_plain(value, name, line)
    return meta, source


def _value(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _check_body(body: Body, name: str, library: Library) -> list[Problem]:
    problems = check_markdown(body.text, name, first_line=body.first_line)
    problems += dialect_problems(body.text, name, body.first_line)
    return problems + _unknown_markers(body, name, library)


def _unknown_markers(body: Body, name: str, library: Library) -> list[Problem]:
    return [
        _dangling(marker, name, body.first_line + marker.line - 1, library)
        for marker in markers(body.text)
        if marker.kind in _SHELVES
        and library.find(_SHELVES[marker.kind], marker.id) is None
        and not library.is_broken(_SHELVES[marker.kind], marker.id)
    ]


_SHELVES: Mapping[str, type[Entry]] = MappingProxyType({"fakt": Fact, "wort": Term})


def _unknown_sources(body: Body, name: str, meta: SourcePage) -> Iterator[Problem]:
    known = [source.id for source in meta.sources if source.id]
    for marker in markers(body.text):
        if marker.kind == "beleg" and marker.id not in known:
            what = f"{{beleg:{marker.id}}} verweist auf keine Quelle im Kopf der Seite."
            near = nearest(marker.id, known)
            example = f"{{beleg:{near}}}" if near else ""
            yield Problem(name, body.first_line + marker.line - 1, what, example)


def _dangling(marker: Marker, name: str, line: int, library: Library) -> Problem:
    kind = _SHELVES[marker.kind]
    file = f"data/{kind.folder}/{marker.id}.yml"
    if marker.id in library.ids[kind]:
        what = f"{{{marker.kind}:{marker.id}}} erscheint auf keiner Seite: listed in {file}."
        return Problem(name, line, what, "")
    what = f"{{{marker.kind}:{marker.id}}} verweist auf nichts: {file} fehlt."
    near = nearest(marker.id, library.ids[kind])
    return Problem(name, line, what, f"{{{marker.kind}:{near}}}" if near else "")


def _wrong_id(meta: SourcePage, path: str, name: str) -> list[Problem]:
    if meta.id == path:
        return []
    what = f"Die Kennung „{meta.id}“ passt nicht zum Ort der Datei."
    return [Problem(name, 2, what, f"id: {path}")]


def _orphans(
    translations: dict[tuple[str, str], TranslatedGuide], files: frozenset[str]
) -> list[Problem]:
    what = "Zu dieser Übersetzung gibt es keine deutsche Seite gleichen Namens."
    return [
        Problem(item.file, 1, what, f"docs/de/{item.path}.md anlegen oder diese Datei löschen")
        for item in translations.values()
        if item.path not in files
    ]


def _unknown_folders(root: Path, library: Library) -> list[Problem]:
    """A folder such as docs/ua/ or docs/js/ would vanish without a word."""
    known = {*library.languages.codes, "assets"}
    what = "Diesen Ordner kennt die Sprachentabelle nicht; er würde still verschwinden."
    return [
        Problem(f"docs/{item.name}", 0, what, "docs/uk/ (ein code aus data/languages.yml)")
        for item in sorted((root / "docs").iterdir())
        if item.name not in known
    ]
