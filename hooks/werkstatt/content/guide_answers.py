"""What is wrong with „Das Wichtigste“ in the head of one Markdown file, by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..markdown.figures import typed_figures
from ..markdown.markers import Marker, markers
from ..markdown.parse import html_of
from ..markdown.tree import parsed
from ..schema.guide_answer import Answer, TranslatedAnswer
from ..schema.problems import Problem
from ..schema.yaml_source import Source

AnyAnswer = Answer | TranslatedAnswer

_INLINE = frozenset({"p", "strong", "em"})
_LINKED = frozenset({"action", "help"})
"""Parts that are links themselves: a term in them would be a link in a link."""


def answer_markers(answer: AnyAnswer | None, head: Source) -> Iterator[Marker]:
    """The markers of an answer, each with its line in the file."""
    for path, text in answer.texts() if answer else ():
        line = head.line_of(("answer", *path))
        yield from (Marker(one.kind, one.id, line) for one in markers(text))


def answer_problems(answer: AnyAnswer, head: Source) -> Iterator[Problem]:
    """Markup, links and markers that have no place in an answer."""
    for path, text in answer.texts():
        line = head.line_of(("answer", *path))
        yield from (Problem(head.file, line, what, "") for what in _faults(path[0], text))


def _faults(part: str, text: str) -> Iterator[str]:
    tags = {one.tag for one in parsed(html_of(text)).iterdescendants() if isinstance(one.tag, str)}
    if "a" in tags:
        yield f"In answer → {part} steht kein Link; dafür sind action und help da."
    elif not tags <= _INLINE:
        yield f"In answer → {part} stehen nur Sätze: keine Listen, Überschriften, Tabellen."
    kinds = {one.kind for one in markers(text)}
    if "beleg" in kinds:
        yield "In answer steht kein {beleg:…}; die Quelle steht beim Abschnitt, der es erklärt."
    if "wort" in kinds and part in _LINKED:
        yield f"In answer → {part} steht kein {{wort:…}}: Das Ganze ist schon ein Link."


def answer_figures(
    answer: Answer, head: Source, locale: str, allowed: Collection[str]
) -> Iterator[Problem]:
    """Figures typed into an answer, as in the text below."""
    for path, text in answer.texts():
        yield from typed_figures(text, head.file, head.line_of(("answer", *path)), locale, allowed)
