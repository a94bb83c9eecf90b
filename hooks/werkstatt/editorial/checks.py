"""The editorial checks of German guides; translations are compared with these, not checked anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..content.guides import Guides
from ..content.library import Library
from ..content.page_file import BODY, Guide
from ..language.catalogue import EMPTY
from ..language.facts import fact_text
from ..language.rendered import Speaker
from ..markdown.box_faults import is_mistyped
from ..markdown.markers import Marker
from ..markdown.plain import spoken
from ..markdown.signs import NEUTRAL, is_torn
from ..schema.fact import Fact
from ..schema.guide import Exempt, PageKind
from ..schema.guide_answer import Answer
from ..schema.problems import Problem
from ..schema.term import Term
from .prose import Block, blocks
from .readability import (
    MOST_LIX,
    MOST_MEAN,
    MOST_WORDS,
    Readability,
    measure,
    sentences,
    word_count,
)

_BINDING = re.compile(
    r"\b(?:müssen|muss|musst|müsste\w*|dürfen|darf|innerhalb|binnen|spätestens|verpflichtet|"
    r"Pflicht|verboten|Anspruch|haben das Recht|hat das Recht|Recht auf)\b"
)
_PROOF = re.compile(r"\{(?:fakt|beleg):")
_FREE = frozenset({"hilfe", "naechster-schritt"})
"""Sections that name help and next steps, and no rules."""

_AT_A_GLANCE = ("Für wen:", "Das Ziel:", "Kosten:", "Zeit:", "Bereitlegen:")
_FIRST_BOX = "> [!NOTE]\n> **Auf einen Blick**"
_BOXES = ("> [!WARNING]\n> **Das geht oft schief**", "> [!TIP]\n> **Wörter am Schalter**")
MOST_SENTENCES = 3
"""Of „Das Wichtigste“."""
_NO_ADVICE = "keine Rechtsberatung"
_COLON_FORM = re.compile(r"\w+[:*_]in(?:nen)?\b")


def editorial_problems(guides: Guides, library: Library) -> list[Problem]:
    """Everything an editor has to mend in the German guides."""
    tell = _Telling(library)
    return [
        problem
        for guide in guides.sources.values()
        if guide.meta.kind is PageKind.GUIDE and BODY not in guide.broken
        for problem in _of_one(guide, tell)
    ]


def _of_one(guide: Guide, tell: _Telling) -> Iterator[Problem]:
    """Exceptions that cannot be read let everything pass."""
    if "long_sentences" not in guide.broken:
        yield from _hard(guide, tell.spoken(guide))
    if not guide.broken & {"sources", "unsourced"}:
        yield from _unsourced(guide)
    yield from _shape(guide)
    yield from _colon_forms(guide)
    if guide.meta.answer and "answer" not in guide.broken:
        yield from _answer(guide, guide.meta.answer, tell)


def readability(guide: Guide, library: Library) -> Readability:
    """The figures of one guide."""
    return measure(_running(_Telling(library).spoken(guide)))


def _running(told: Iterable[tuple[Block, str]]) -> Iterator[str]:
    return (text for block, text in told if not block.is_cell)


class _Telling:
    """Says markers in German, as they will stand on the page."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._speaker = Speaker(library.languages.source, library.languages, EMPTY)

    def spoken(self, guide: Guide) -> list[tuple[Block, str]]:
        return [(block, spoken(block.text, self._fill)) for block in blocks(guide.body.text)]

    def said(self, text: str) -> list[str]:
        """The sentences of a text, as they will stand on the page."""
        return sentences(spoken(text, self._fill))

    def _fill(self, marker: Marker) -> str:
        if marker.kind == "fakt":
            fact = self._library.find(Fact, marker.id)
            return fact_text(fact, self._speaker).text if fact else ""
        term = self._library.find(Term, marker.id) if marker.kind == "wort" else None
        return term.term if term else ""


def _at(guide: Guide, line: int, what: str, example: str) -> Problem:
    return Problem(guide.file, guide.body.first_line + line - 1, what, example)


def _answer(guide: Guide, answer: Answer, tell: _Telling) -> Iterator[Problem]:
    """Who is in a hurry reads three sentences, and no long ones."""
    for path, text in answer.texts():
        said, most = tell.said(text), 1 if path == ("warning",) else MOST_SENTENCES
        line = guide.head.line_of(("answer", *path))
        if len(said) > most:
            what = f"In answer → {path[0]} stehen {len(said)} Sätze."
            yield Problem(guide.file, line, what, f"höchstens {most}, das Wichtigste zuerst")
        for sentence in said:
            if word_count(sentence) > MOST_WORDS:
                what = f"Dieser Satz hat {word_count(sentence)} Wörter: „{sentence[:60]} …“."
                yield Problem(guide.file, line, what, f"höchstens {MOST_WORDS} Wörter, ein Gedanke")


def _hard(guide: Guide, told: Sequence[tuple[Block, str]]) -> Iterator[Problem]:
    allowed = guide.meta.long_sentences
    for block, text in told:
        for sentence in sentences(text):
            count = word_count(sentence)
            if count > MOST_WORDS and not _is_allowed(sentence, allowed):
                what = f"Dieser Satz hat {count} Wörter: „{sentence[:60]} …“."
                line = _line_of(guide, block, sentence)
                yield _at(guide, line, what, f"höchstens {MOST_WORDS} Wörter, ein Gedanke")
    figures = measure(_running(told))
    if figures.lix > MOST_LIX:
        what = f"Der Text ist zu schwer: LIX {figures.lix:.1f}."
        yield _at(guide, 1, what, f"LIX höchstens {MOST_LIX:.0f}: kürzere Sätze und Wörter")
    if figures.mean > MOST_MEAN:
        what = f"Die Sätze haben im Mittel {figures.mean:.1f} Wörter."
        yield _at(guide, 1, what, f"höchstens {MOST_MEAN:.0f}")


def _unsourced(guide: Guide) -> Iterator[Problem]:
    """A sentence that binds somebody names a fact or a source in its block."""
    for block in blocks(guide.body.text):
        found = _BINDING.search(block.text)
        if (
            found
            and block.section not in _FREE
            and not _PROOF.search(block.text)
            and not _is_allowed(block.text, guide.meta.unsourced)
        ):
            what = f"Wer „{found[0]}“ sagt, nennt eine Quelle: „{block.text[:60]} …“."
            line = _line_of(guide, block, found[0])
            yield _at(guide, line, what, "… innerhalb von {fakt:widerspruch-frist}.{beleg:id}")


def _line_of(guide: Guide, block: Block, text: str) -> int:
    """The line of a block on which a piece of its text begins; its first where that is unclear."""
    below = "\n".join(guide.body.text.split("\n")[block.line - 1 :])
    whole = below.partition("\n\n")[0]
    words = r"[\s>]+".join(re.escape(word) for word in text.split()[:4])
    found = re.search(rf"(?<!\w){words}", whole)
    return block.line + (whole.count("\n", 0, found.start()) if found else 0)


def _is_allowed(text: str, exempt: Iterable[Exempt]) -> bool:
    return any(one.text in text for one in exempt)


def _shape(guide: Guide) -> Iterator[Problem]:
    """The parts that every guide has, in the order that readers learn to expect."""
    text = guide.body.text
    if not text.lstrip().startswith(_FIRST_BOX) and not is_mistyped(_FIRST_BOX, text):
        what = "Der Ratgeber beginnt nicht mit dem Kasten „Auf einen Blick“."
        yield _at(guide, 1, what, _in_one_line(_FIRST_BOX))
    yield from _lacks(guide, _AT_A_GLANCE, "Im Kasten „Auf einen Blick“ fehlt", "- **{}** …")
    boxes = [box for box in _BOXES if not is_mistyped(box, text)]
    yield from _lacks(guide, boxes, "Es fehlt der Kasten", "{}")
    yield from _lacks(guide, (_NO_ADVICE,), "Es fehlt der Satz", "Diese Seite ist {}.")
    ids = re.findall(r"^## .*\{ #([a-z0-9-]+) \}", text, re.MULTILINE)
    if ids[-2:] != ["hilfe", "naechster-schritt"]:
        what = "Der Ratgeber endet nicht mit „Wer hilft“ und „Nächster Schritt“."
        yield _at(
            guide, 1, what, "## Wer hilft { #hilfe } und ## Nächster Schritt { #naechster-schritt }"
        )


def _lacks(guide: Guide, wanted: Iterable[str], what: str, example: str) -> Iterator[Problem]:
    for part in wanted:
        if part not in guide.body.text:
            shown = _in_one_line(part)
            yield _at(guide, 1, f"{what}: {shown}", example.format(shown))


def _in_one_line(text: str) -> str:
    return text.replace("\n", " / ")


def _colon_forms(guide: Guide) -> Iterator[Problem]:
    """One problem a line; stars that tear a text are told with the text itself."""
    for block in blocks(guide.body.text):
        torn = "*" if "*" in block.text and is_torn(block.text) else "\n"
        lines: dict[int, list[str]] = {}
        for found in _COLON_FORM.findall(block.text):
            if not found.startswith("Migrant") and torn not in found:
                lines.setdefault(_line_of(guide, block, found), []).append(f"„{found}“")
        for line, words in lines.items():
            what = f"{', '.join(dict.fromkeys(words))}: Ratgeber nutzen neutrale Wörter."
            yield _at(guide, line, what, NEUTRAL)
