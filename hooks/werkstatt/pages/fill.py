"""Fill inline markers: a fact's value, a term linked to its explanation, a source's number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from ..content.library import Library
from ..language.bidi import mark_german_quotes
from ..language.facts import fact_text
from ..language.rendered import Speaker
from ..markdown.markers import Marker, fill_inline
from ..schema.fact import Fact
from ..schema.guide import PageSource
from ..schema.term import Term

_SECTIONS = re.compile(r"^(?=#{2,4} )", re.MULTILINE)


def fill(
    markdown: str, library: Library, speaker: Speaker, sources: Sequence[PageSource] = ()
) -> str:
    """Replace the markers of a page.

    A term leads to its explanation on the same page where a section uses it first; after that
    it is only marked as German. A source becomes its number in `sources`. Markers were checked
    when the page was loaded; an unknown one raises KeyError here.
    """
    foreign = speaker.language.code != speaker.table.source.code
    text = mark_german_quotes(markdown) if foreign else markdown
    return "".join(_section(part, library, speaker, sources) for part in _SECTIONS.split(text))


def _section(
    markdown: str, library: Library, speaker: Speaker, sources: Sequence[PageSource]
) -> str:
    seen: set[str] = set()

    def value(marker: Marker) -> str:
        if marker.kind == "beleg":
            return _source(marker, sources)
        if marker.kind == "fakt":
            return _fact(_found(library.find(Fact, marker.id), marker), speaker)
        first = marker.id not in seen
        seen.add(marker.id)
        return _term(_found(library.find(Term, marker.id), marker), speaker, first)

    return fill_inline(markdown, value)


def _found(entry: Fact | Term | None, marker: Marker):  # type: ignore[no-untyped-def]
    if entry is None:
        raise KeyError(f"{marker.kind}:{marker.id}")
    return entry


def _source(marker: Marker, sources: Sequence[PageSource]) -> str:
    ids = [source.id for source in sources]
    if marker.id not in ids:
        raise KeyError(f"{marker.kind}:{marker.id}")
    number = ids.index(marker.id) + 1
    return f'<sup class="ref"><a href="#quelle-{number}">[{number}]</a></sup>'


def _fact(fact: Fact, speaker: Speaker) -> str:
    said = fact_text(fact, speaker)
    language = speaker.language
    foreign = "" if said.lang == language.tag else f' lang="{said.lang}" dir="{said.dir.value}"'
    return f"<bdi{foreign}>{escape(said.text)}</bdi>"


def _term(term: Term, speaker: Speaker, first: bool) -> str:
    """As HTML: MkDocs would look for the anchor before the template has put it there."""
    foreign = speaker.language.code != speaker.table.source.code
    marks = ' lang="de" dir="ltr" translate="no"' if foreign else ""
    if first:
        return f'<a class="term" href="#wort-{term.id}"{marks}>{escape(term.term)}</a>'
    return f"<span{marks}>{escape(term.term)}</span>" if foreign else escape(term.term)
