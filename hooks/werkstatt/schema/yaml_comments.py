"""Comments behind a value: YAML drops them, and with them what was meant as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_BEHIND = re.compile(r"[^\S\n]+(#.*)")
_BEHIND_SIGN = re.compile(r"[|>][0-9+-]*[^\S\n]+(#.*)")
_NEXT_LINE = re.compile(r"([^\S\n]+)(#.*)")


def lost_behind(event: Any, lines: Sequence[str]) -> tuple[int, str] | None:
    """Line (counted from 0) and text of what a scalar of the parser loses to a comment.

    `lines` are those of the whole file. A comment in a line of its own is none, unless it goes on
    with a text of several lines: `#3` further right than its field.
    """
    start, end = event.start_mark, event.end_mark
    if event.style in ("|", ">"):
        return _found(_BEHIND_SIGN, lines, start.line, start.column)
    behind = _found(_BEHIND, lines, end.line, end.column)
    if behind or event.style in ("'", '"') or not event.value:
        return behind
    return _continued(lines, start.line, end.line + 1)


def _found(
    pattern: re.Pattern[str], lines: Sequence[str], line: int, column: int
) -> tuple[int, str] | None:
    match = pattern.match(lines[line], column) if line < len(lines) else None
    return (line, match[1].strip()) if match else None


def _continued(lines: Sequence[str], first: int, following: int) -> tuple[int, str] | None:
    match = _NEXT_LINE.match(lines[following]) if following < len(lines) else None
    if match and len(match[1]) > len(lines[first]) - len(lines[first].lstrip()):
        return following, match[2].strip()
    return None


_CODE = re.compile(r"[0-9][0-9.:+-]*|true|false|https?://\S+|[\w.+-]+@\S+")
"""A date, a number, an address: a # behind it begins a note."""


def comment_repair(event: Any, lines: Sequence[str], line: int, comment: str) -> str:
    """The value that was meant: without its note, or with what the # cut off; "" if unknown."""
    if event.style in ("|", ">"):
        return ""
    rest = _rest(lines, event.start_mark.line, line + 1)
    if comment.startswith("# ") and not rest:
        return str(event.value) if _CODE.fullmatch(event.value) else ""
    # A text goes on behind it: that is no note.
    return " ".join([event.value, comment, *rest]).strip()


def _rest(lines: Sequence[str], first: int, following: int) -> list[str]:
    """The lines of a text behind the one in which it seemed to end."""
    depth, found = len(lines[first]) - len(lines[first].lstrip()), []
    for row in lines[following:]:
        is_other = re.match(r"\s*(?:[\w-]+:(?:\s|$)|[-}\]#])", row)
        if is_other or len(row) - len(row.lstrip()) <= depth:
            break
        found.append(row.strip())
    return found
