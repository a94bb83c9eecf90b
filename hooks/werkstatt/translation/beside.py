"""Put a translation together with what its reader must know: notices, and German beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content.guides import Guides
from ..markdown.markers import Marker, markers
from .drift import PageStatus
from .sections import INTRO, Section, sections
from .status import SectionState, State

_NOTICES: Mapping[State, str] = {
    State.STALE_MEANING: "hinweis-inhalt",
    State.STALE_RULE: "hinweis-regel",
    State.MISSING: "hinweis-fehlt",
    State.ORPHAN: "hinweis-entfallen",
}


Statuses = Mapping[tuple[str, str], PageStatus]
"""By language and page: how far each translation is."""


@dataclass(frozen=True)
class Piece:
    """Markdown in one language: the page's own, or German standing beside or in for it."""

    text: str
    is_german: bool = False


def page_pieces(guides: Guides, path: str, lang: str, statuses: Statuses) -> Iterator[Piece]:
    """The text of a page in a language; all German where it has no translation."""
    german, own = guides.sources[path], guides.translated(path, lang)
    if own is None:
        return iter([Piece(german.body.text, is_german=True)])
    return pieces(german.body.text, own.body.text, statuses[lang, path].states)


def page_markers(guides: Guides, path: str, lang: str, statuses: Statuses) -> list[Marker]:
    """The markers of the answer and of what `page_pieces` gives, in reading order."""
    own = guides.translated(path, lang)
    if own is None:
        body = guides.sources[path].body
        return [*body.head_markers, *body.markers]
    if statuses[lang, path].is_fresh:
        return [*own.body.head_markers, *own.body.markers]
    heads = (*own.body.head_markers, *guides.sources[path].body.head_markers)
    return [
        *heads,
        *markers("".join(piece.text for piece in page_pieces(guides, path, lang, statuses))),
    ]


def pieces(german: str, own: str, states: Sequence[SectionState]) -> Iterator[Piece]:
    """The page in the order in which it is read.

    A change of wording shows nothing; of meaning, a notice; of a rule, a notice and the German
    text below the old one. A section without translation stands there in German.
    """
    state_of = {section.id: section.state for section in states}
    originals = {section.id: section for section in sections(german)}
    lacking = _lacking_after(originals, state_of)
    yield from (piece for id in lacking.get("", ()) for piece in _missing(originals[id]))
    for section in sections(own):
        state = state_of[section.id]
        yield Piece(_own(section, state))
        if state is State.STALE_RULE:
            yield from _framed(originals[section.id].text)
        for id in lacking.get(section.id, ()):
            yield from _missing(originals[id])


def _lacking_after(
    originals: Mapping[str, Section], state_of: Mapping[str, State]
) -> Mapping[str, list[str]]:
    """The untranslated sections, by the translated section they follow ("" at the start)."""
    found: dict[str, list[str]] = {}
    previous = ""
    for id in originals:
        if state_of[id] is State.MISSING:
            found.setdefault(previous, []).append(id)
        else:
            previous = id
    return found


def _own(section: Section, state: State) -> str:
    notice = _NOTICES.get(state)
    link = "" if section.id == INTRO or state is State.ORPHAN else _link(section.id)
    parts = [_heading(section), link, _block(notice) if notice else "", section.text]
    return "\n\n".join(part for part in parts if part) + "\n\n"


def _missing(section: Section) -> Iterator[Piece]:
    yield Piece(f"{_block(_NOTICES[State.MISSING])}\n\n")
    yield from _framed(f"{_heading(section)}\n\n{section.text}")


def _framed(german: str) -> Iterator[Piece]:
    yield Piece(f"{_block('deutsch-anfang')}\n\n")
    yield Piece(f"{german}\n\n", is_german=True)
    yield Piece(f"{_block('deutsch-ende')}\n\n")


def _heading(section: Section) -> str:
    if section.id == INTRO:
        return ""
    return f"{'#' * section.level} {section.heading} {{ #{section.id} }}"


def _link(id: str) -> str:
    return f"<!-- werkstatt:zum-deutschen abschnitt={id} -->"


def _block(name: str) -> str:
    return f"<!-- werkstatt:{name} -->"
