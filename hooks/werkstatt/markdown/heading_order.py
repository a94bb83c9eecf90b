"""Levels of headings: none is left out (WCAG technique H42), and steps of one row stand alike.

Only German pages are asked; translations are compared with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..schema.problems import Problem, Severity
from ..schema.repairs import slug_meant
from .code import without_code

_HEADING = re.compile(r"^(#{1,4})\s+(\S.*)$")
_STEP = re.compile(r"^(\d{1,2})[.)]\s+(\S.*)$")
_BOLD = re.compile(r"^(\*\*|__)(\d{1,2}[.)]\s+[^*_]+)\1$")


@dataclass(frozen=True)
class _Step:
    """A heading with a number, or a line in bold with one; `level` 0 for the latter."""

    line: int
    number: int
    level: int
    words: str


def order_problems(text: str, file: str, first_line: int) -> Iterator[Problem]:
    """Headings too deep for the one above, and steps that look otherwise than their neighbours."""
    lines, raw = without_code(text).split("\n"), text.split("\n")
    before, steps = 1, list[_Step]()
    for number, line in enumerate(lines):
        heading = _HEADING.match(line)
        level = max(len(heading[1]), 2) if heading else 0
        if heading and level > before + 1:
            what = f"Unter {_named(before)} folgt {'#' * (before + 1)}, nicht {heading[1]}."
            repair = f"{'#' * (before + 1)} {raw[number].lstrip('# ')}"
            yield Problem(file, first_line + number, what, repair.rstrip())
        elif heading:
            before = level
        if step := _step(line, raw[number], number, level):
            steps.append(step)
    yield from _uneven(steps, file, first_line)


def _named(level: int) -> str:
    """The heading above, in the dative."""
    return "dem Titel" if level == 1 else f"einer Überschrift mit {'#' * level}"


def _step(line: str, raw: str, number: int, level: int) -> _Step | None:
    if level:
        found = _STEP.match(line.lstrip("# "))
        words = raw.lstrip("# ").rstrip()
    else:
        bold = _BOLD.match(line.rstrip())
        found, words = _STEP.match(bold[2]) if bold else None, raw.strip().strip("*_")
    return _Step(number, int(found[1]), level, words) if found else None


def _uneven(steps: list[_Step], file: str, first_line: int) -> Iterator[Problem]:
    """A step is told only where the number right before it has a heading of its own."""
    known = {(step.number, step.level) for step in steps if step.level}
    for one, following in pairwise(steps):
        is_next = following.number == one.number + 1 and one.level
        is_deeper = following.level > one.level or not following.level
        if is_next and is_deeper and (following.number, one.level) not in known:
            what = f"Schritt {following.number} ist keine Überschrift wie Schritt {one.number}."
            repair = f"{'#' * one.level} {following.words}"
            if not following.level:
                words = _STEP.match(following.words)
                repair += f" {{ #{slug_meant(words[2] if words else following.words)} }}"
            line = first_line + following.line
            yield Problem(file, line, what, repair, Severity.WARNING)
