"""Markers in Markdown: `{fakt:id}`, `{wort:id}` and `{beleg:id}` inline, blocks as comments.

A block is a line of its own: `<!-- werkstatt:name -->`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_INLINE = re.compile(r"\{(fakt|wort|beleg):([^}\n]*)\}")
_BLOCK = re.compile(r"^<!-- werkstatt:([a-z-]+)(?: abschnitt=([a-z0-9-]+))? -->\s*$", re.MULTILINE)
AUTHOR_BLOCKS = frozenset(
    {
        "impressum",
        "datenschutz-kontakt",
        "barrieren-kontakt",
        "spendenkonto",
        "ratgeber",
        "bild-antrag",
        "bild-brief",
        "bild-frist",
        "bild-geld",
    }
)
"""The blocks a contributor may ask for; others are put in by the build."""

PLACE_OF_BLOCK = "werkstattblock"
"""How a word begins that stands in for a block while Markdown is rendered and cleaned."""

_PLACEHOLDER = PLACE_OF_BLOCK + "{name}bei{section}ende"
_RENDERED = re.compile(r"<p>werkstattblock([a-z-]+?)bei([a-z0-9-]*)ende</p>")


@dataclass(frozen=True)
class Marker:
    """One inline marker; `line` counts from 1 in the text searched."""

    kind: str
    id: str
    line: int


@dataclass(frozen=True)
class Part:
    """A piece of a page: finished HTML, or a block that a template fills, for a section."""

    html: str = ""
    block: str = ""
    section: str = ""


def markers(text: str) -> Iterator[Marker]:
    """Every inline marker in reading order."""
    for match in _INLINE.finditer(text):
        yield Marker(match[1], match[2], text.count("\n", 0, match.start()) + 1)


def unknown_blocks(text: str) -> Iterator[Marker]:
    """Every block marker that asks for something a contributor may not, or that is not there."""
    for match in _BLOCK.finditer(text):
        if match[1] not in AUTHOR_BLOCKS:
            yield Marker("block", match[1], text.count("\n", 0, match.start()) + 1)


def fill_inline(text: str, fill: Callable[[Marker], str]) -> str:
    """Replace each inline marker by what `fill` makes of it."""
    return _INLINE.sub(lambda match: fill(Marker(match[1], match[2], 0)), text)


def hold_blocks(text: str) -> str:
    """Put block markers into a form that survives Markdown and cleaning; see `split_blocks`."""
    return _BLOCK.sub(
        lambda match: f"\n{_PLACEHOLDER.format(name=match[1], section=match[2] or '')}\n", text
    )


def split_blocks(html: str) -> tuple[Part, ...]:
    """Cut rendered HTML at its block markers."""
    texts = _RENDERED.split(html)
    parts = [Part(html=texts[0])]
    for name, section, text in zip(texts[1::3], texts[2::3], texts[3::3], strict=True):
        parts += [Part(block=name, section=section), Part(html=text)]
    return tuple(part for part in parts if part.html.strip() or part.block)
