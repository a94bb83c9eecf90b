"""Characters that no page can hold, and entities that hide what a text says."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ..schema.characters import REPAIR, is_strange, strange_characters
from .code import CODE, blanked
from .lines import Fault

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")


def character_faults(text: str) -> Iterator[Fault]:
    """Characters that are refused, as they are or as an entity, and entities for braces.

    Markers are looked for in the source but filled on the tree: both must show the same braces.
    """
    for one in strange_characters(text):
        yield Fault(text.count("\n", 0, one.offset) + 1, one.what, REPAIR)
    if "&" in text:
        for match in _ENTITY.finditer(CODE.sub(blanked, text)):
            yield from _of_entity(match, _line(text, match))


def _of_entity(match: re.Match[str], line: int) -> Iterator[Fault]:
    shown = html.unescape(match[0])
    if shown in ("{", "}"):
        what = f"„{match[0]}“ schreibt eine geschweifte Klammer; die steht nur in einer Marke."
        yield Fault(line, what, "{wort:bescheid}")
    elif not shown or (len(shown) == 1 and _is_unusable(shown)):
        what = f"Das Zeichen „{match[0]}“ kann keine Seite zeigen."
        yield Fault(line, what, "Löschen Sie es, oder tippen Sie das Zeichen selbst.")


def _is_unusable(char: str) -> bool:
    return is_strange(char, 0) and char not in _BESIDE_OTHERS


_BESIDE_OTHERS = "\u00ad\u200c\u200d\u200e\u200f"
"""Written as an entity one sees them in the source."""


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
