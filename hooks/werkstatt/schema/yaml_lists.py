"""Lists that YAML does not see: `-Kurse` without a blank, bullets from Word. It hangs such a line
at the text before, and both appear as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from .repairs import as_list, written

BULLETS = "*•·▪▫◦‣●○■□∙"
_BULLET = rf"[{re.escape(BULLETS)}]"
_STAR = r"(?!\*+[^\s*][^*]*\*)"
"""Not the stars around an emphasis."""
_BEGINS = re.compile(rf"[ \t]*(?:{_STAR}{_BULLET}|-|[–—](?! ))\s*(?P<text>[^\s-].*)")
_SIGNS = rf"\s(?:{_BULLET}|[-–—])"
_ITEM = re.compile(rf"(?:{_STAR}{_BULLET}\s*|-(?=[^\W\d]))(?P<text>\S.*)", re.DOTALL)


def parts_of(text: str) -> list[str]:
    """The items of a list that was folded to one text: `-A -B`, `• A • B`."""
    sign = text[:1]
    if re.match(r"1[.)]\s", text):
        return [part.strip() for part in re.split(r"(?:^|\s)\d{1,2}[.)]\s+", text) if part]
    if not sign or sign not in f"-–—+{BULLETS}":
        return []
    return [part.strip() for part in re.split(rf"(?:^|\s){re.escape(sign)}\s*", text) if part]


_HANGING = (
    "Diese Zeile beginnt wie der Eintrag einer Liste, hängt aber am Text davor. In einer Liste "
    "beginnt jede Zeile mit „- “ (Strich und Leerzeichen), alle gleich weit eingerückt; in einem "
    "Text schreiben Sie Sätze."
)
_DOUBLE = "Vor dem Eintrag steht ein zweites Zeichen wie vor einer Liste; der Strich allein genügt."


def list_slips(
    event: Any, lines: Sequence[str], place: str | int
) -> Iterator[tuple[int, str, str]]:
    """Line (from 0) of what looks like an item of a list inside a text, what is wrong, repair.

    `place` is the name of the field, or the number of the item.
    """
    found, first = _hanging(event, lines), event.start_mark.line
    if found and isinstance(place, int):
        yield from ((at, _HANGING, written(0, text)) for at, text in found if at > first)
    elif found:
        items = [text for at, text in found]
        if found[0][0] > first:
            items.insert(0, re.split(_SIGNS, event.value)[0].strip())
        yield found[0][0], _HANGING, as_list(place, items) if place else ""
    elif isinstance(place, int) and (text := _without_sign(event.value)):
        yield first, _DOUBLE, written(0, text)


def _without_sign(text: str) -> str:
    match = _ITEM.fullmatch(text)
    return match["text"] if match else ""


def _hanging(event: Any, lines: Sequence[str]) -> list[tuple[int, str]]:
    """The first line is among them where it begins so as well."""
    start, end = event.start_mark, event.end_mark
    if event.style == "|" or start.line == end.line:
        return []
    last = end.line - (event.style == ">" and end.column == 0)
    rows = [(at, lines[at]) for at in range(start.line, min(last + 1, len(lines)))]
    rows[0] = (start.line, lines[start.line][start.column :])
    matches = [(at, _BEGINS.fullmatch(row)) for at, row in rows]
    found = [(at, match["text"].strip()) for at, match in matches if match]
    return found if any(at > start.line for at, _ in found) else []
