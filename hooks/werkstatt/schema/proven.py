"""Repairs that were tried: what is offered makes its problem go away, or nothing is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from .problems import DELETE, Problem
from .repairs import in_quotes, without_comment

Check = Callable[[str], list[Problem]]
"""Every problem of a text."""

_BELOW = re.compile(r"„(?P<field>[^“]+:)“, darunter eingerückt (?:je Zeile )?„(?P<items>.+)“")
_LINE = re.compile(r"(?P<indent> *)(?:- .+|[\w-]+:(?: .*)?)")
_SEVERAL = re.compile(r"(?:,| oder| und) [\w-]+: ")
_FIELD = re.compile(r"(?P<indent> *)(?P<dash>(?:- +)*)(?P<field>[^\s:#][^:]*):(?:\s|$)")
_MISSING = re.compile(r"Das Feld „[^→“]+“ fehlt|Es fehlt eine Quelle")
"""Told at the first line, whatever stands there."""
_STEPS = 2
_MOST = 20
"""So many repairs of one file are tried; nobody mends more in one go."""


@dataclass(frozen=True)
class _Tried:
    """A text with a repair in it, and the lines that it took (from 1)."""

    text: str
    lines: range


def proven(problems: Sequence[Problem], text: str, check: Check) -> list[Problem]:
    """The problems of a text, each with the repair that holds: its own, one that follows, or ""."""
    tried = [replace(one, example=_holding(one, problems, text, check)) for one in problems[:_MOST]]
    return [*tried, *(replace(one, example="") for one in problems[_MOST:])]


def _holding(one: Problem, problems: Sequence[Problem], text: str, check: Check) -> str:
    known = {(other.line, other.what) for other in problems if other != one}
    for candidate in _candidates(one, text):
        if held := _followed(candidate, one, known, text, check, _STEPS):
            return held
    return ""


def _candidates(one: Problem, text: str) -> Iterator[str]:
    """Where nobody knew a repair, none is guessed."""
    rows = text.split("\n")
    if one.example:
        line = rows[min(one.line, len(rows)) - 1]
        yield from dict.fromkeys((one.example, in_quotes(line), without_comment(line)))


def _followed(
    example: str, one: Problem, known: set[tuple[int, str]], text: str, check: Check, steps: int
) -> str:
    tried = applied(text, one.line, example) if example else None
    if tried is None:
        # Words for people, which nobody can try here.
        return example if steps == _STEPS else ""
    found = [other for other in check(tried.text) if _is_left(other, one, tried, known)]
    if not found:
        return example
    nexts = (other.example for other in found if steps and other.example)
    held = (_followed(other, one, known, text, check, steps - 1) for other in nexts)
    return next(filter(None, held), "")


def _is_left(other: Problem, one: Problem, tried: _Tried, known: set[tuple[int, str]]) -> bool:
    is_missing = _MISSING.match(other.what) is not None
    if not tried.lines:
        return other.what == one.what or (
            is_missing and other.what not in {what for _, what in known}
        )
    is_new = (other.line, other.what) not in known and not is_missing
    return other.line in tried.lines and is_new


def applied(text: str, line: int, example: str) -> _Tried | None:
    """The text with this repair at its line; None where the repair is no line of a file."""
    rows, at = text.split("\n"), line - 1
    if at >= len(rows):
        return None
    if example == DELETE:
        rows[at : _end(rows, at, _indent(rows[at]))] = []
        return _Tried("\n".join(rows), range(0))
    below = _BELOW.fullmatch(example)
    new = [below["field"], *below["items"].split("“, „")] if below else [example]
    if not below and (not _LINE.fullmatch(example) or _SEVERAL.search(example)):
        return None
    return _item(rows, at, example) if example.lstrip().startswith("- ") else _field(rows, at, new)


def _item(rows: list[str], at: int, example: str) -> _Tried | None:
    row = rows[at]
    if "[" in row:
        return None
    base = _indent(row)
    own = _item_above(rows, at, base)
    indent = "" if example.startswith(" ") else " " * own
    rows[at : _end(rows, at, base)] = [indent + example]
    return _Tried("\n".join(rows), range(at + 1, at + 2))


def _item_above(rows: list[str], at: int, base: int) -> int:
    """How far right the items begin among which a line hangs; `base` where there is none."""
    for row in reversed(rows[:at]):
        if row.lstrip().startswith("- ") and _indent(row) <= base:
            return _indent(row)
        if _indent(row) < base and _FIELD.match(row):
            break
    return base


def _field(rows: list[str], at: int, new: list[str]) -> _Tried | None:
    name = new[0].strip().partition(":")[0]
    while at and not _FIELD.match(rows[at]) and rows[at - 1].strip():
        if _starts(rows[at], name):
            break
        at -= 1
    match = _FIELD.match(rows[at].replace("\t", "").replace("\u00a0", ""))
    if match and match["field"] != name and re.search(r"[{\[]", rows[at]):
        return None
    dash = match["dash"] if match else ""
    indent = match["indent"] if match else rows[at][: _indent(rows[at])]
    indent = indent[: _deepest(rows, at)]
    start = "" if new[0].startswith(" ") else indent + dash
    deep = " " * (len(indent + dash) + 2)
    keeps = len(new) == 1 and new[0].endswith(":")
    end = at + 1 if keeps else _end(rows, at, len(indent + dash))
    rows[at:end] = [start + new[0], *(deep + one for one in new[1:])]
    return _Tried("\n".join(rows), range(at + 1, at + 1 + len(new)))


def _deepest(rows: list[str], at: int) -> int:
    """How far right a field may begin: no further than the field with a value above it."""
    above = rows[at - 1] if at else ""
    is_field = _FIELD.match(above) and not above.lstrip().startswith("- ")
    return _indent(above) if is_field and not above.rstrip().endswith(":") else len(rows[at])


def _starts(row: str, name: str) -> bool:
    return re.match(rf"\s*(?:- )?{re.escape(name)}\b", row) is not None


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _end(rows: list[str], at: int, indent: int) -> int:
    """Behind the last line that belongs to the field or item that begins at `at`."""
    end = at + 1
    opens = rows[at].rstrip().endswith(":")
    while end < len(rows) and rows[end].strip():
        is_list = opens and _indent(rows[end]) == indent and rows[end].lstrip().startswith("-")
        if _indent(rows[end]) <= indent and not is_list:
            break
        end += 1
    return end
