"""One Markdown file: its bytes as a page, with everything that is wrong with it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel

from ..markdown.dialect import dialect_problems
from ..markdown.figures import typed_figures
from ..markdown.guard import check_markdown, check_plain
from ..markdown.inner_links import InnerLink, inner_links
from ..markdown.markers import Marker, markers
from ..schema.dated import Dated, dates
from ..schema.guide import Exempt, SourcePage, TranslatedPage
from ..schema.problems import Problem, once
from ..schema.ref import Reference, references
from ..schema.text_file import decoded
from ..schema.validate import validate
from ..schema.yaml_source import Source, parse_yaml
from ..store import digest
from .nearest import nearest

Meta = TypeVar("Meta", bound=BaseModel)
Page = TypeVar("Page", "Guide", "TranslatedGuide")

_FRONT = re.compile(r"\A(?P<before>\s*)---[ \t]*\n(?P<head>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Body:
    """The Markdown below the front matter; `first_line` is where it begins in the file."""

    text: str
    first_line: int
    digest: bytes
    """Of the whole file, front matter included."""
    links: tuple[InnerLink, ...]
    """Those that stay inside the site."""
    markers: tuple[Marker, ...]
    """Facts, terms and sources, in reading order."""


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
    references: tuple[Reference, ...] = ()
    """Where the front matter leads."""
    dates: tuple[Dated, ...] = ()


@dataclass(frozen=True, eq=False)
class TranslatedGuide:
    """A page in another language."""

    path: str
    lang: str
    meta: TranslatedPage
    file: str
    body: Body = field(repr=False)
    head: Source = field(repr=False)
    dates: tuple[Dated, ...] = ()


@dataclass(frozen=True)
class ReadPage(Generic[Page]):
    """What the bytes of one file say, and what is wrong with them."""

    page: Page | None
    body: Body | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class PageFile:
    """A Markdown file before it is read."""

    path: str
    name: str
    raw: bytes
    code: str
    locale: str

    @property
    def key(self) -> tuple[object, ...]:
        """All that its page depends on."""
        return self.name, self.raw, self.code, self.locale


def read_source(file: PageFile) -> ReadPage[Guide]:
    """A German page, checked by itself."""
    text, body, problems = _opened(file)
    meta, head = _meta(SourcePage, text, file.name, problems) if body else (None, None)
    if not body or not meta or not head:
        return ReadPage(None, body, tuple(problems))
    problems += _wrong_id(meta, file.path, file.name)
    problems += _figures(body, file, meta.typed)
    problems += _unknown_sources(body, file.name, meta)
    leads, days = tuple(references(meta)), tuple(dates(meta))
    page = Guide(file.path, meta, file.name, body, head, leads, days)
    return ReadPage(page, body, tuple(problems))


def read_translation(file: PageFile) -> ReadPage[TranslatedGuide]:
    """A translation, checked by itself: its numbers and markers are compared with the German."""
    text, body, problems = _opened(file)
    meta, head = _meta(TranslatedPage, text, file.name, problems) if body else (None, None)
    if not body or not meta or not head:
        return ReadPage(None, body, tuple(problems))
    days = tuple(dates(meta))
    page = TranslatedGuide(file.path, file.code, meta, file.name, body, head, days)
    return ReadPage(page, body, tuple(problems))


def _opened(file: PageFile) -> tuple[str, Body | None, list[Problem]]:
    text, problems = decoded(file.raw, file.name)
    if text is None:
        return "", None, problems
    body = _body(text, file)
    return text, body, problems + _check_body(body, file.name)


def _figures(body: Body, file: PageFile, typed: Sequence[Exempt]) -> list[Problem]:
    allowed = [figure.text for figure in typed]
    return [*typed_figures(body.text, file.name, body.first_line, file.locale, allowed)]


def _body(text: str, file: PageFile) -> Body:
    front = _FRONT.match(text)
    start = front.end() if front else 0
    own, line = text[start:], text.count("\n", 0, start) + 1
    key = digest(file.name, file.raw)
    return Body(own, line, key, inner_links(own), tuple(markers(own)))


def _meta(
    model: type[Meta], text: str, name: str, problems: list[Problem]
) -> tuple[Meta | None, Source | None]:
    front = _FRONT.match(text)
    if not front:
        problems.append(Problem(name, 1, _without_head(text), ""))
        return None, None
    if front["before"]:
        what = "Leere Zeilen oder Leerzeichen vor dem Kopf der Seite: --- beginnt die erste Zeile."
        problems.append(Problem(name, 1, what, "Löschen Sie alles vor dem ersten ---."))
    # The newlines keep the line numbers of the file.
    above = text.count("\n", 0, front.start("head"))
    source, found = parse_yaml("\n" * above + front["head"], name)
    problems += found
    if source is None:
        return None, None
    meta, found = validate(model, source)
    problems += found
    for path, line in source.lines.items():
        value = _value(source.data, path)
        if isinstance(value, str):
            problems += check_plain(value, name, line)
    problems[:] = once(problems)
    return meta, source


def _without_head(text: str) -> str:
    if text.lstrip().startswith("---\n"):
        return "Der Kopf der Seite endet nirgends: Es fehlt die zweite Zeile mit ---."
    return "Der Kopf der Seite fehlt: die Angaben zwischen zwei Zeilen mit ---."


def _value(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _check_body(body: Body, name: str) -> list[Problem]:
    problems = check_markdown(body.text, name, first_line=body.first_line)
    return once([*problems, *dialect_problems(body.text, name, body.first_line)])


def _wrong_id(meta: SourcePage, path: str, name: str) -> list[Problem]:
    if meta.id == path:
        return []
    what = f"Die Kennung „{meta.id}“ passt nicht zum Ort der Datei."
    return [Problem(name, 2, what, f"id: {path}")]


def _unknown_sources(body: Body, name: str, meta: SourcePage) -> Iterator[Problem]:
    known = [source.id for source in meta.sources if source.id]
    for marker in body.markers:
        if marker.kind == "beleg" and marker.id not in known:
            what = f"{{beleg:{marker.id}}} verweist auf keine Quelle im Kopf der Seite."
            near = nearest(marker.id, known)
            example = f"{{beleg:{near}}}" if near else ""
            yield Problem(name, body.first_line + marker.line - 1, what, example)
