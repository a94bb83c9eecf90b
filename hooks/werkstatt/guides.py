"""Guides: Markdown pages of every language, loaded and checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from .library import Library
from .schema.base import Entry
from .schema.fact import Fact
from .schema.guide import SourcePage, TranslatedPage
from .schema.problems import Problem
from .schema.term import Term
from .schema.validate import validate
from .schema.yaml_source import parse_yaml
from .text.markers import Marker, markers
from .text.markup_guard import check_markdown, check_plain

Meta = TypeVar("Meta", bound=BaseModel)

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
STYLE_NOTES = "STIL.md"


@dataclass(frozen=True)
class Guide:
    """A German page."""

    path: str
    """Folder and name without ending, equal in every language: `aemter/brief-verstehen`."""
    meta: SourcePage
    file: str


@dataclass(frozen=True)
class TranslatedGuide:
    """A page in another language."""

    path: str
    lang: str
    meta: TranslatedPage
    file: str


@dataclass(frozen=True)
class Guides:
    """All Markdown pages."""

    sources: dict[str, Guide]
    translations: dict[tuple[str, str], TranslatedGuide]
    source_code: str

    def translated(self, path: str, lang: str) -> TranslatedGuide | None:
        """The translation of a page, or None."""
        return self.translations.get((lang, path))

    def exists(self, path: str, lang: str) -> bool:
        """Whether the page has a text of its own in this language."""
        return (
            path in self.sources if lang == self.source_code else (lang, path) in self.translations
        )


def load_guides(root: Path, library: Library) -> tuple[Guides, list[Problem]]:
    """Read docs/<lang>/**.md of every language of the table and check each file."""
    problems: list[Problem] = []
    sources: dict[str, Guide] = {}
    translations: dict[tuple[str, str], TranslatedGuide] = {}
    for code in library.languages.codes:
        for file in _files(root, code):
            name = file.relative_to(root).as_posix()
            path = file.relative_to(root / "docs" / code).with_suffix("").as_posix()
            text = _text_of(file, name, problems)
            if text is None:
                continue
            problems += _check_body(text, name, library)
            if code == library.languages.source.code:
                source = _meta(SourcePage, text, name, problems)
                if source:
                    sources[path] = Guide(path, source, name)
                    problems += _wrong_id(source, path, name)
            else:
                meta = _meta(TranslatedPage, text, name, problems)
                if meta:
                    translations[code, path] = TranslatedGuide(path, code, meta, name)
    problems += _orphans(translations, sources)
    guides = Guides(sources, translations, library.languages.source.code)
    return guides, problems + _unknown_folders(root, library)


def _files(root: Path, code: str) -> Iterable[Path]:
    files = sorted((root / "docs" / code).rglob("*.md"))
    return (file for file in files if file.name != STYLE_NOTES)


def _text_of(file: Path, name: str, problems: list[Problem]) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        example = "Speichern Sie die Datei mit der Kodierung UTF-8."
        problems.append(Problem(name, 1, "Ein Zeichen ist nicht als UTF-8 gespeichert.", example))
        return None


def _meta(model: type[Meta], text: str, name: str, problems: list[Problem]) -> Meta | None:
    front = _FRONT.match(text)
    if not front:
        what = "Der Kopf der Seite fehlt: die Angaben zwischen zwei Zeilen mit ---."
        problems.append(Problem(name, 1, what, "--- / title: … / summary: … / ---"))
        return None
    # The leading newline keeps the line numbers of the file: its first line is "---".
    source, found = parse_yaml("\n" + front.group(1), name)
    problems += found
    if source is None:
        return None
    meta, found = validate(model, source)
    problems += found
    for path, line in source.lines.items():
        value = _value(source.data, path)
        if isinstance(value, str):
            problems += check_plain(value, name, line)
    return meta


def _value(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _check_body(text: str, name: str, library: Library) -> list[Problem]:
    front = _FRONT.match(text)
    skipped = text[: front.end()].count("\n") if front else 0
    body = text[front.end() :] if front else text
    problems = check_markdown(body, name, first_line=skipped + 1)
    return problems + _unknown_markers(body, name, skipped, library)


def _unknown_markers(body: str, name: str, skipped: int, library: Library) -> list[Problem]:
    return [
        _dangling(marker, name, skipped + marker.line, library)
        for marker in markers(body)
        if library.find(_SHELVES[marker.kind], marker.id) is None
        and not library.is_broken(_SHELVES[marker.kind], marker.id)
    ]


_SHELVES: Mapping[str, type[Entry]] = MappingProxyType({"fakt": Fact, "wort": Term})


def _dangling(marker: Marker, name: str, line: int, library: Library) -> Problem:
    kind = _SHELVES[marker.kind]
    file = f"data/{kind.folder}/{marker.id}.yml"
    what = f"{{{marker.kind}:{marker.id}}} verweist auf nichts: {file} fehlt."
    known = next((entry.id for entry in library.listed(kind)), "kennung")
    return Problem(name, line, what, f"{{{marker.kind}:{known}}}")


def _wrong_id(meta: SourcePage, path: str, name: str) -> list[Problem]:
    if meta.id == path:
        return []
    what = f"Die Kennung „{meta.id}“ passt nicht zum Ort der Datei."
    return [Problem(name, 2, what, f"id: {path}")]


def _orphans(
    translations: dict[tuple[str, str], TranslatedGuide], sources: dict[str, Guide]
) -> list[Problem]:
    what = "Zu dieser Übersetzung gibt es keine deutsche Seite gleichen Namens."
    return [
        Problem(item.file, 1, what, f"docs/de/{item.path}.md anlegen oder diese Datei löschen")
        for item in translations.values()
        if item.path not in sources
    ]


def _unknown_folders(root: Path, library: Library) -> list[Problem]:
    """static-i18n drops a folder like docs/ua/ or docs/js/ without a word."""
    known = {*library.languages.codes, "assets"}
    what = "Diesen Ordner kennt die Sprachentabelle nicht; er würde still verschwinden."
    return [
        Problem(f"docs/{item.name}", 0, what, "docs/uk/ (ein code aus data/languages.yml)")
        for item in sorted((root / "docs").iterdir())
        if item.name not in known
    ]
