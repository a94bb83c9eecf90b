"""Fill inline markers: a fact's value, or a term linked to its explanation."""

from __future__ import annotations

from html import escape

from ..library import Library
from ..schema.fact import Fact
from ..schema.term import Term
from .facts import fact_text
from .markers import Marker, fill_inline
from .rendered import Speaker


def fill(markdown: str, library: Library, speaker: Speaker, depth: int) -> str:
    """Replace the markers of a page that lies `depth` folders below its language's folder.

    Markers were checked when the page was loaded; an unknown one raises KeyError here.
    """

    def value(marker: Marker) -> str:
        if marker.kind == "fakt":
            return _fact(_found(library.find(Fact, marker.id), marker), speaker)
        return _term(_found(library.find(Term, marker.id), marker), speaker, depth)

    return fill_inline(markdown, value)


def _found(entry: Fact | Term | None, marker: Marker):  # type: ignore[no-untyped-def]
    if entry is None:
        raise KeyError(f"{marker.kind}:{marker.id}")
    return entry


def _fact(fact: Fact, speaker: Speaker) -> str:
    said = fact_text(fact, speaker)
    language = speaker.language
    foreign = "" if said.lang == language.tag else f' lang="{said.lang}" dir="{said.dir.value}"'
    return f"<bdi{foreign}>{escape(said.text)}</bdi>"


def _term(term: Term, speaker: Speaker, depth: int) -> str:
    target = f"{'../' * depth}glossar/{term.id}.md"
    if speaker.language == speaker.table.source:
        return f"[{term.term}]({target}){{ .term }}"
    return f"[{term.term}]({target}){{ .term lang=de dir=ltr translate=no }}"
