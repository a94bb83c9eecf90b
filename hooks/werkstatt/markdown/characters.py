"""Characters that no page can hold, and entities that hide what a text says."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from .code import CODE, blanked
from .notation import Fault

_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr(plane << 16 | 0xFFFE + n) for plane in range(17) for n in (0, 1))
    + "]"
)  # fmt: skip
_IN_BYTES = (b"\xef\xb7", b"\xbf\xbe", b"\xbf\xbf")
"""What all of them have in UTF-8: looking for it takes a hundredth of the time."""
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_UNUSABLE = frozenset({"Cc", "Cn", "Co", "Cs"})


def character_faults(text: str) -> Iterator[Fault]:
    """Noncharacters, written as they are or as an entity, and entities for braces.

    Markers are looked for in the source but filled on the tree: both must show the same braces.
    """
    encoded = text.encode("utf-8", "surrogatepass")
    maybe = any(sign in encoded for sign in _IN_BYTES)
    for match in _NONCHARACTER.finditer(text) if maybe else ():
        what = f"Dieses Zeichen kann keine Seite zeigen (U+{ord(match[0]):04X})."
        yield Fault(_line(text, match), what, "Löschen Sie das Wort und tippen Sie es neu.")
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
    return unicodedata.category(char) in _UNUSABLE and char not in "\t\n"


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
