"""One Markdown file: its bytes as a page, with everything that is wrong with it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from pydantic import BaseModel

from ..markdown.dialect import dialect_problems
from ..markdown.figures import typed_figures
from ..markdown.guard import check_markdown, check_plain
from ..markdown.heading_order import order_problems
from ..markdown.inner_links import InnerLink, inner_links
from ..markdown.markers import Marker, markers
from ..schema.dated import Dated, dates, untold
from ..schema.entry_file import EntryFile
from ..schema.guide import Exempt, SourcePage, TranslatedPage
from ..schema.problems import Problem, once
from ..schema.ref import Reference, references
from ..schema.repairs import slug_meant
from ..schema.salvage import salvaged, unread
from ..schema.text_file import decoded
from ..schema.yaml_source import Source
from ..store import digest, digest_of
from .guide_answers import answer_figures, answer_markers, answer_problems
from .nearest import nearest

Meta = TypeVar("Meta", bound=BaseModel)
Page = TypeVar("Page", "Guide", "TranslatedGuide")

_FRONT = re.compile(r"\A(\s*)---([^\S\n]*)\n(.*?\n)---([^\S\n]*)(?:\n|\Z)", re.DOTALL)
_BEGUN = re.compile(r"\A\s*---\s*\n")
_OTHER_RULE = re.compile(r"^[^\S\n]*((?!---\s*$)(?:[-–—_=*]{2,}|—))[^\S\n]*$", re.MULTILINE)
"""What stands for --- where word processors and hurry had a hand in it."""
_PATH = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")
BODY = "body"
"""Among the broken fields of a page: nothing is known of the text below its head."""


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
    head_markers: tuple[Marker, ...] = ()
    """Those of the answer in the head; their lines are lines of the file."""


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
    broken: frozenset[str] = frozenset()
    """What of the head is not in order, told, and left to no other check."""


@dataclass(frozen=True, eq=False)
class TranslatedGuide:
    """A page in another language."""

    path: str
    lang: str
    meta: TranslatedPage
    file: str
    body: Body = field(repr=False)
    head: Source = field(repr=False)
    """The lines of its dates and its answer, and no more."""
    dates: tuple[Dated, ...] = ()
    broken: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ReadPage(Generic[Page]):
    """What the bytes of one file say, and what is wrong with them."""

    page: Page
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
        return self.name, digest_of(self.raw), self.code, self.locale


@dataclass(frozen=True)
class _Head(Generic[Meta]):
    """A front matter as far as it can be read."""

    meta: Meta
    source: Source
    broken: frozenset[str]
    """Fields that are not in order."""


def read_source(file: PageFile) -> ReadPage[Guide]:
    """A German page, checked by itself; with problems, its head has only what is in order."""
    head, body, problems = _opened(file, SourcePage)
    meta, broken = head.meta, head.broken
    if "id" not in broken and not _bad_name(file):
        problems += _wrong_id(head, file.path)
    problems += order_problems(body.text, file.name, body.first_line)
    if "typed" not in broken:
        problems += _figures(body, head, file, meta.typed)
    if "sources" not in broken:
        problems += _unknown_sources(body, file.name, meta)
    leads, days = tuple(references(meta)), tuple(untold(dates(meta), head.source, problems))
    page = Guide(file.path, meta, file.name, body, head.source, leads, days, broken)
    return ReadPage(page, tuple(problems))


def read_translation(file: PageFile) -> ReadPage[TranslatedGuide]:
    """A translation, checked by itself: its numbers and markers are compared with the German."""
    head, body, problems = _opened(file, TranslatedPage)
    meta, days = head.meta, tuple(untold(dates(head.meta), head.source, problems))
    # Hundreds of them stay in memory to the end of a build: no more of a head than is asked for.
    lines = {one.path: head.source.line_of(one.path) for one in days}
    lines |= {at: line for at, line in head.source.lines.items() if at[:1] == ("answer",)}
    dated = Source(file.name, {}, lines)
    page = TranslatedGuide(file.path, file.code, meta, file.name, body, dated, days, head.broken)
    return ReadPage(page, tuple(problems))


def _opened(file: PageFile, model: type[Meta]) -> tuple[_Head[Meta], Body, list[Problem]]:
    text, unreadable = decoded(file.raw, file.name)
    problems = [*_bad_name(file), *unreadable]
    front = _FRONT.match(text or "")
    if text is None or (front is None and _begins(text)):
        meta, source, broken = unread(model, file.name)
        problems += [] if text is None else [_unended(file.name, text)]
        return _Head(meta, source, broken | {BODY}), _body("", 0, file), problems
    head, found = _head(model, front, file.name)
    body = _body(text, front.end() if front else 0, file)
    problems += [*found, *_check_body(body, file.name)]
    answer = None if "answer" in head.broken else getattr(head.meta, "answer", None)
    if answer is None:
        return head, body, problems
    problems += answer_problems(answer, head.source)
    return head, replace(body, head_markers=(*answer_markers(answer, head.source),)), problems


def is_address(path: str) -> bool:
    """Whether folder and name of a page can be its address."""
    return _PATH.fullmatch(path) is not None


def _bad_name(file: PageFile) -> list[Problem]:
    """Folder and name are the address of the page."""
    if is_address(file.path):
        return []
    what = (
        f"Der Name „{file.path}.md“ ist so nicht erlaubt: In Ordner und Datei stehen nur kleine "
        "Buchstaben von a bis z, Ziffern und Bindestriche. Benennen Sie die Datei um."
    )
    parts = [slug_meant(part) for part in file.path.split("/")]
    right = file.name.removesuffix(f"{file.path}.md") + "/".join(parts) + ".md"
    return [Problem(file.name, 1, what, right if all(parts) else "")]


def _unended(name: str, text: str) -> Problem:
    # No head has an empty line; a line across the page below it is none of its own.
    wrong = _OTHER_RULE.search(text.lstrip().partition("\n\n")[0])
    if wrong is None:
        what = "Der Kopf der Seite endet nirgends: Unter den Angaben fehlt die Zeile ---."
        return Problem(name, 1, what, "")
    before = len(text) - len(text.lstrip()) + wrong.start(1)
    what = f"Vor und hinter dem Kopf der Seite stehen genau drei Striche, nicht „{wrong[1]}“."
    return Problem(name, text.count("\n", 0, before) + 1, what, "---")


def _begins(text: str) -> bool:
    """Whether there is a head, be its first line right or not."""
    return _BEGUN.match(text) is not None or _OTHER_RULE.match(text.lstrip()) is not None


def _figures(
    body: Body, head: _Head[SourcePage], file: PageFile, typed: Sequence[Exempt]
) -> Iterator[Problem]:
    allowed = [figure.text for figure in typed]
    yield from typed_figures(body.text, file.name, body.first_line, file.locale, allowed)
    if head.meta.answer and "answer" not in head.broken:
        yield from answer_figures(head.meta.answer, head.source, file.locale, allowed)


def _body(text: str, start: int, file: PageFile) -> Body:
    own, line = text[start:], text.count("\n", 0, start) + 1
    key = digest(file.name, file.raw)
    return Body(
        own, line, key, inner_links(own), tuple(one for one in markers(own) if one.is_named)
    )


def _head(
    model: type[Meta], front: re.Match[str] | None, name: str
) -> tuple[_Head[Meta], list[Problem]]:
    if not front:
        what = "Der Kopf der Seite fehlt: die Angaben zwischen zwei Zeilen mit ---."
        return _Head(*unread(model, name)), [Problem(name, 1, what, "")]
    # The leading newlines keep the line numbers of the file: its first line is "---".
    above = "\n" * (front[1].count("\n") + 1)
    source, meta, problems = EntryFile(model, name, check_plain).read(above + front[3])
    problems += _blanks(front, name)
    if source is None:
        return _Head(*unread(model, name)), problems
    problems = once(problems)
    if meta is None:
        meta, broken = salvaged(model, source.data)
        return _Head(meta, source, broken), problems
    return _Head(meta, source, frozenset()), problems


def _blanks(front: re.Match[str], name: str) -> Iterator[Problem]:
    """Other programs see no head where a line is not --- alone."""
    if front[1]:
        what = "Leere Zeilen oder Leerzeichen vor dem Kopf der Seite: --- beginnt die erste Zeile."
        yield Problem(name, 1, what, "Löschen Sie alles vor dem ersten ---.")
    what = "Die Zeile --- muss ganz allein stehen."
    if front[2]:
        yield Problem(name, front[1].count("\n") + 1, what, "---")
    if front[4]:
        yield Problem(name, front[0].rstrip().count("\n") + 1, what, "---")


def _check_body(body: Body, name: str) -> list[Problem]:
    problems = check_markdown(body.text, name, first_line=body.first_line)
    return once([*problems, *dialect_problems(body.text, name, body.first_line)])


def _wrong_id(head: _Head[SourcePage], path: str) -> list[Problem]:
    if head.meta.id == path:
        return []
    what = f"Die Kennung „{head.meta.id}“ passt nicht zum Ort der Datei."
    return [Problem(head.source.file, head.source.line_of(("id",)), what, f"id: {path}")]


def _unknown_sources(body: Body, name: str, meta: SourcePage) -> Iterator[Problem]:
    known = [source.id for source in meta.sources if source.id]
    for marker in body.markers:
        if marker.kind == "beleg" and marker.id not in known:
            what = f"{{beleg:{marker.id}}} verweist auf keine Quelle im Kopf der Seite."
            near = nearest(marker.id, known)
            example = f"{{beleg:{near}}}" if near else ""
            yield Problem(name, body.first_line + marker.line - 1, what, example)
