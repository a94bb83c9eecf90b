"""Fill inline markers on the tree: a fact's value, a term with its explanation, a source's number.

They are filled after Markdown was parsed, so a value never becomes markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from ..content.library import Library
from ..language.facts import fact_text
from ..language.formats import partial_date
from ..language.rendered import Rendered, Speaker
from ..markdown.markers import Marker, split_markers
from ..markdown.tree import Element, Node, element, has_text, replace_text
from ..schema.fact import Fact, FactUnit
from ..schema.guide import PageSource
from ..schema.term import Term
from ..views.labels import N_

Found = TypeVar("Found", Fact, Term)

_OVER = N_("(galt bis %(day)s; was jetzt gilt, steht hier noch nicht)")
_PAST = N_("(dieser Tag ist vorbei; was jetzt gilt, steht hier noch nicht)")
_HEADINGS = frozenset({"h2", "h3", "h4"})


def fill(
    root: Element, library: Library, speaker: Speaker, sources: Sequence[PageSource], today: date
) -> None:
    """Replace the markers of a page; a fact that holds no more on `today` says so where it stands.

    A term leads to its explanation on the same page where a section uses it first; after that
    it is only marked as German. A source becomes its number in `sources`. Markers were checked
    when the page was loaded; an unknown one raises KeyError here, but a source that the German page
    no longer has is left out of its translations.
    """
    filler = _Filler(library, speaker, [source.id for source in sources], today)
    for block in root:
        if block.tag in _HEADINGS:
            filler.begin_section()
        if has_text(block, "{"):
            replace_text(block, filler.nodes)


class _Filler:
    """Remembers which terms a section has explained."""

    def __init__(
        self, library: Library, speaker: Speaker, sources: Sequence[str | None], today: date
    ) -> None:
        self._library, self._speaker, self._sources = library, speaker, sources
        self._today = today
        self._seen: set[str] = set()

    def begin_section(self) -> None:
        """From here on every term is new again."""
        self._seen = set()

    def nodes(self, text: str) -> list[Node] | None:
        """The text with its markers filled; None when it has none."""
        if "{" not in text:
            return None
        parts = split_markers(text)
        return [self._node(part) if isinstance(part, Marker) else part for part in parts]

    def _node(self, marker: Marker) -> Node:
        if marker.kind == "beleg":
            if marker.id not in self._sources and self._is_translated:
                # The German page gave it up; that the section has changed is said above it.
                return ""
            if marker.id not in self._sources:
                raise KeyError(f"beleg:{marker.id}")
            number = self._sources.index(marker.id) + 1
            link = element("a", f"[{number}]", href=f"#quelle-{number}")
            return element("sup", link, class_="ref")
        if marker.kind == "fakt":
            return self._fact(_found(self._library.find(Fact, marker.id), marker))
        return self._term(_found(self._library.find(Term, marker.id), marker))

    def _fact(self, fact: Fact) -> Node:
        said = fact_text(fact, self._speaker)
        value = element("bdi", said.text, **self._foreign(said))
        over = self._over(fact)
        if over is None:
            return value
        note = element("small", over.text, class_="fact-over", **self._foreign(over))
        return element("span", value, " ", note)

    def _over(self, fact: Fact) -> Rendered | None:
        """That nobody knows what came after the last day of a fact."""
        last = fact.last_day
        if last is None or self._today <= last:
            return None
        if fact.unit is FactUnit.DATE:
            return self._speaker.say(_PAST)
        return self._speaker.filled(
            _OVER, lambda language: {"day": partial_date(last.isoformat(), language)}
        )

    def _foreign(self, said: Rendered) -> dict[str, str]:
        is_own = said.lang == self._speaker.language.tag
        return {} if is_own else {"lang": said.lang, "dir": said.dir.value}

    def _term(self, term: Term) -> Node:
        marks = {} if not self._is_translated else {"lang": "de", "dir": "ltr", "translate": "no"}
        if term.id not in self._seen:
            self._seen.add(term.id)
            return element("a", term.term, class_="term", href=f"#wort-{term.id}", **marks)
        return element("span", term.term, **marks) if self._is_translated else term.term

    @property
    def _is_translated(self) -> bool:
        return self._speaker.language.code != self._speaker.table.source.code


def _found(entry: Found | None, marker: Marker) -> Found:
    if entry is None:
        raise KeyError(f"{marker.kind}:{marker.id}")
    return entry
