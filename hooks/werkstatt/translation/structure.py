"""Does a translation say as much as its source: headings, links, markers, numbers, dates?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from ..language.numbers import numbers_in
from ..markdown.markers import markers
from ..schema.problems import Problem
from .answer import ANSWER
from .heading_ids import unnamed
from .sections import INTRO, Section, sections

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):[^}\n]*\}")
_PLACES = MappingProxyType({INTRO: "am Anfang", ANSWER: "in answer"})
_LIST_NUMBER = re.compile(r"^[\s>]*\d+\.\s", re.MULTILINE)


@dataclass(frozen=True)
class _Measures:
    """What a section and its translation must have in common."""

    links: Counter[str]
    markers: Counter[str]
    numbers: Counter[str]

    def pairs(self, other: _Measures) -> Iterator[tuple[str, Counter[str], Counter[str]]]:
        """Each measure by its German name, here and in the other."""
        yield "der Link", self.links, other.links
        yield "die Marke", self.markers, other.markers
        yield "die Zahl", self.numbers, other.numbers


def _measured(section: Section) -> _Measures:
    """Slips of the pen count as what they mean: the check of the text itself tells them."""
    text = f"{section.heading}\n{section.text}"
    return _Measures(
        links=Counter(target.replace("\\", "/") for target in _LINK.findall(text)),
        markers=Counter(f"{{{marker.kind}:{marker.id_meant}}}" for marker in markers(text)),
        numbers=numbers_in(_LINK.sub("](", _MARKER.sub("", _LIST_NUMBER.sub("", text)))),
    )


# A German section is measured once for all its translations.
_measured_source = lru_cache(maxsize=4096)(_measured)


def compare_structure(
    source: str, translation: str, file: str, first_line: int, current: frozenset[str]
) -> Iterator[Problem]:
    """Where a translation's body differs from its source's.

    `first_line` is the line of the file in which the body begins; only sections in `current`
    (those whose source has not changed since) are compared inside.
    """
    german, own = sections(source), sections(translation)
    yield from unnamed(own, german, file, first_line)
    yield from _order(german, own, file, first_line)
    yield from compare_sections(german, own, file, first_line, current)


def compare_sections(
    german: tuple[Section, ...],
    own: tuple[Section, ...],
    file: str,
    first_line: int,
    current: frozenset[str],
) -> Iterator[Problem]:
    """What is said in one of two sections with the same id and not in the other."""
    originals = {section.id: section for section in german}
    for section in own:
        original = originals.get(section.id)
        if original and section.id in current:
            yield from _inside(original, section, file, first_line)


def _order(
    german: tuple[Section, ...], own: tuple[Section, ...], file: str, first_line: int
) -> Iterator[Problem]:
    wanted = [(s.id, s.level) for s in german if s.id]
    shared = [s for s in own if s.id in {id for id, _ in wanted}]
    common = [(s.id, s.level) for s in shared]
    expected = [pair for pair in wanted if pair[0] in {id for id, _ in common}]
    if common != expected:
        ids = ", ".join(f"#{id}" for id, _ in expected)
        what = "Reihenfolge oder Ebene der Überschriften weicht von der deutschen Seite ab."
        pairs = zip(shared, [*expected, *[None] * len(shared)], strict=False)
        differing = (section for section, pair in pairs if (section.id, section.level) != pair)
        first = next(differing, shared[-1])
        yield Problem(file, first_line + first.line - 1, what, ids)


def _inside(original: Section, section: Section, file: str, first_line: int) -> Iterator[Problem]:
    line = first_line + section.line - 1
    name = _PLACES.get(section.id, f"im Abschnitt #{section.id}")
    measures = _measured_source(original), _measured(section)
    if measures[0] == measures[1]:
        return
    for kind, wanted, given in measures[0].pairs(measures[1]):
        for item in sorted((wanted - given).keys()):
            yield Problem(file, line, f"Hier fehlt {name} {kind} {item}.", f"wie deutsch: {item}")
        for item in sorted((given - wanted).keys()):
            what = f"Hier steht {name} {kind} {item}, auf der deutschen Seite nicht."
            yield Problem(file, line, what, f"ohne {item}")
