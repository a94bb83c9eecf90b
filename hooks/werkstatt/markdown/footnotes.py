"""Footnotes of a page whose text is cut: each stretch keeps the notes that it refers to."""

from __future__ import annotations

import re

from .tree import Element

_DEFINITION = re.compile(
    r"^\[\^[^\]\s]+\]:[^\n]*(?:\n(?!\[\^|#)[^\n]+|\n\n(?= {4}\S)[^\n]+)*", re.MULTILINE
)
_NOTE = re.compile(r"(#?)(fn(?:ref)?-.+)")


def with_notes(stretch: str, body: str) -> str:
    """A stretch of the text `body` with all its footnotes below; the parser drops the unused."""
    notes = _DEFINITION.findall(body)
    return "\n\n".join([stretch.rstrip("\n"), *notes, ""]) if notes else stretch


def set_apart(root: Element, number: int) -> None:
    """Give the notes of a later stretch ids of their own: `fn-1` becomes `fn-1-2`."""
    for element in root.iter("a", "li"):
        for name in ("id", "href"):
            if found := _NOTE.fullmatch(element.get(name, "")):
                element.set(name, f"{found[1]}{found[2]}-{number}")
