"""List signs of another program: the parser knows `-` and `1.` with a space, and no others.

Lines that begin with `•`, `–` or `a)` look like a list in an editor; CommonMark (5.2, 5.3) makes
one paragraph of them, on the forge as on our pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .lines import Fault

_PLAIN_BULLETS = "•‣◦⁃∙▪▫●○■□◆➢➤"
"""Signs that a text has for nothing else."""
_START = re.compile(
    rf"""
    ^(?P<before>[\s>]*)
    (?: (?:[-*+]\s+)?(?P<bullet>[{_PLAIN_BULLETS}])(?=[^\n{_PLAIN_BULLETS}])
      | (?P<sign>[^\x00-\x7f\w\s])\ufe0f?(?=\s)
      | (?P<tight>-)(?![\s-])
      | (?P<number>\d{{1,2}}[.)])(?=[^\W\d_])
      | (?P<letter>[a-z]\))(?=\s)
    )
    """,
    re.VERBOSE,
)
_ANY = re.compile(_START.pattern, re.VERBOSE | re.MULTILINE)
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")
_SIGNS = frozenset({"Pd", "So", "Sm"})
"""Dashes, arrows, ticks (Unicode's general categories); a quotation mark is none."""


@dataclass(frozen=True)
class _Item:
    """A line that begins with a sign of a list."""

    line: int
    sign: str
    repair: str
    is_plain: bool
    is_glued: bool
    """Whether the page would show it right behind the line above."""


def bullet_faults(text: str) -> Iterator[Fault]:
    """Every line of a list that would be shown as running text; one dash alone is none."""
    if not _ANY.search(text):
        return
    for block in _blocks(text.split("\n")):
        is_list = any(item.is_glued for item in block[1:])
        for item in block:
            if item.is_plain or is_list:
                what = f"„{item.sign}“ am Anfang der Zeile macht keine Liste, nur laufenden Text."
                yield Fault(item.line, what, item.repair)


def _blocks(lines: list[str]) -> Iterator[list[_Item]]:
    """The items between two empty lines."""
    block: list[_Item] = []
    for number, line in enumerate(lines, 1):
        if not line.strip(" \t>"):
            yield block
            block = []
        elif item := _item(number, line, lines[number - 2] if number > 1 else ""):
            block.append(item)
    yield block


def _item(number: int, line: str, above: str) -> _Item | None:
    match = _START.match(line)
    if not match or (match["sign"] and not _is_sign(match["sign"])):
        return None
    sign, rest = match[match.lastgroup or 0], line[match.end() :].strip()
    kept = {"number": sign, "letter": f"- {sign}"}.get(match.lastgroup or "", "-")
    is_glued = bool(above.strip(" \t>")) and not _HARD_BREAK.search(above)
    repair = f"{match['before']}{kept} {rest}"
    return _Item(number, sign, repair, bool(match["bullet"]), is_glued)


def _is_sign(sign: str) -> bool:
    return sign == "·" or unicodedata.category(sign) in _SIGNS
