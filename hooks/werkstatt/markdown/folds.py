"""Folds: `<details>` and `<summary>` as the forge's preview shows them, and no otherwise.

The summary stands on the line of `<details>` or on the next one, both usual on the forge; the
parser makes the same HTML of both. Nothing else of HTML is allowed, attributes neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import Fault, Line

FOLD_END = "</details>"
_START = "<details>"
_SUMMARY = r"<summary>([^<>\n]+)</summary>"
_WHOLE = re.compile(rf"^{_START}{_SUMMARY}$")
_SECOND = re.compile(rf"^{_SUMMARY}$")
_TAG = re.compile(r"</?(?:details|summary)\b[^<>\n]*>?", re.IGNORECASE)
FOLD_TAGS = _TAG
"""Every tag of a fold; `fold_faults` tells what is wrong with it."""
_OPENS = re.compile(r"<details\b", re.IGNORECASE)
_CLOSES = re.compile(r"</details\b", re.IGNORECASE)
_WORDS = re.compile(r"<summary\b[^<>]*>([^<>\n]+)", re.IGNORECASE)


def fold_faults(line: Line) -> Iterator[Fault]:
    """A line with a tag of a fold that does not stand as it must."""
    if not _TAG.search(line.text):
        return
    is_start = bool(_WHOLE.match(line.text)) or _is_second(line)
    if line.text == FOLD_END:
        yield from _around_end(line)
    elif is_start and line.after.strip():
        yield line.fault("Nach dem Anfang einer Falte steht eine leere Zeile.")
    elif not is_start and not _is_first(line) and not _is_told_above(line):
        what = "Eine Falte beginnt und endet je in einer Zeile für sich, ohne Zusatz."
        yield line.fault(what, _meant(line))


def _is_first(line: Line) -> bool:
    """`<details>` alone, with its summary below."""
    return line.text == _START and bool(_SECOND.match(line.after))


def _is_second(line: Line) -> bool:
    return line.before == _START and bool(_SECOND.match(line.text))


def _is_told_above(line: Line) -> bool:
    """The summary of a `<details …>` that is wrong is one slip with it."""
    return bool(
        _OPENS.search(line.before)
        and not _WORDS.search(line.before)
        and not _OPENS.search(line.text)
    )


def _around_end(line: Line) -> Iterator[Fault]:
    if line.before.strip():
        yield line.fault("Vor dem Ende einer Falte steht eine leere Zeile.")
    elif line.after.strip():
        yield line.fault("Nach dem Ende einer Falte steht eine leere Zeile.")


def _meant(line: Line) -> str:
    """The beginning or the end as it would be right, for the words of this very fold."""
    if not _OPENS.search(line.text):
        return FOLD_END if _CLOSES.search(line.text) else ""
    words = _WORDS.search(line.text) or _WORDS.search(line.after)
    return f"{_START}<summary>{words[1].strip() if words else 'Mehr dazu'}</summary>"


def open_fold_faults(lines: list[str]) -> Iterator[Fault]:
    """Folds without end or beginning, and what may not stand inside one."""
    starts = sum(map(bool, map(_OPENS.search, lines)))
    is_short = starts > sum(map(bool, map(_CLOSES.search, lines)))
    opened, inside = 0, list[Fault]()
    for number, line in enumerate(lines, 1):
        if _OPENS.search(line):
            if opened and is_short:
                yield _endless(opened)
            elif opened:
                yield Fault(number, "Eine Falte steht nicht in einer anderen.")
            opened, inside = number, []
        if _CLOSES.search(line):
            if not opened:
                yield Fault(number, "Zu diesem Ende gehört kein Anfang einer Falte.")
            yield from inside
            opened, inside = 0, []
        elif opened and (what := _misplaced(line)):
            inside.append(Fault(number, *what))
    if opened and is_short:
        # What follows stands in it only because it has no end.
        yield _endless(opened)


def _endless(line: int) -> Fault:
    return Fault(line, "Diese Falte hat kein Ende.", FOLD_END)


def _misplaced(line: str) -> tuple[str, str] | None:
    if line.startswith("#"):
        return "In einer Falte steht keine Überschrift.", ""
    if line.startswith("<!--"):
        what = "In einer Falte steht kein Baustein. Setzen Sie ihn davor oder dahinter."
        return what, FOLD_END
    return None
