"""Markers in Markdown: `{fakt:id}`, `{wort:id}` and `{beleg:id}` inline, blocks as comments.

A block is a line of its own: `<!-- werkstatt:name -->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..schema.repairs import slug_meant

_INLINE = re.compile(r"\{(fakt|wort|beleg):([^}\n]*)\}")
_WORD = re.compile(r"[\w-]+")
_ID = re.compile(r"[a-z0-9-]+")
_BLOCK = re.compile(r"^<!-- werkstatt:([a-z-]+)(?: abschnitt=([a-z0-9-]+))? -->\s*$", re.MULTILINE)
AUTHOR_BLOCKS = frozenset(
    {
        "impressum",
        "datenschutz-kontakt",
        "barrieren-kontakt",
        "spendenkonto",
        "kontakt",
        "ratgeber",
        "bild-antrag",
        "bild-brief",
        "bild-frist",
        "bild-geld",
    }
)
"""The blocks a contributor may ask for; others are put in by the build."""


@dataclass(frozen=True)
class Marker:
    """One inline marker; `line` counts from 1 in the text searched."""

    kind: str
    id: str
    line: int

    @property
    def is_named(self) -> bool:
        """Whether its id can be one; what is none, `dialect` tells."""
        return _ID.fullmatch(self.id) is not None

    @property
    def id_meant(self) -> str:
        """`bescheid` for `Bescheid`, ` bescheid` and `bescheid|Bescheide`."""
        word = None if self.is_named else _WORD.search(self.id)
        return slug_meant(word[0].replace("_", "-")) if word else self.id


def markers(text: str) -> Iterator[Marker]:
    """Every inline marker in reading order."""
    for match in _INLINE.finditer(text):
        yield Marker(match[1], match[2], text.count("\n", 0, match.start()) + 1)


def split_markers(text: str) -> Iterator[str | Marker]:
    """The text in pieces: its markers, and what stands between them."""
    end = 0
    for match in _INLINE.finditer(text):
        yield text[end : match.start()]
        yield Marker(match[1], match[2], text.count("\n", 0, match.start()) + 1)
        end = match.end()
    yield text[end:]


def block_of(comment: str) -> tuple[str, str] | None:
    """Name and section of the block that a comment's text asks for; None for other comments."""
    match = _BLOCK.match(f"<!--{comment}-->")
    return (match[1], match[2] or "") if match else None
