"""A guide's tree cut into what a template prints: finished HTML, and blocks that it fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..markdown.markers import AUTHOR_BLOCKS, block_of
from ..markdown.tree import Element, is_comment, printed_whole, text_of


@dataclass(frozen=True)
class Part:
    """A piece of a page: finished HTML, or a block that a template fills, for a section."""

    html: str = ""
    block: str = ""
    section: str = ""

    @property
    def is_notice(self) -> bool:
        """Whether the build put the block in; it then says the same on every page."""
        return self.block not in AUTHOR_BLOCKS


@dataclass(frozen=True)
class Heading:
    """A heading of the contents list."""

    id: str
    title: str
    is_german: bool = False
    """Whether the source language stands in for a translation here."""


def parts(root: Element) -> Iterator[Part]:
    """The pieces in reading order."""
    held: list[str] = []
    for child in root:
        if not is_comment(child):
            held.append(printed_whole(child))
        elif block := block_of(child.text or ""):
            yield from _html(held)
            yield Part(block=block[0], section=block[1])
            held = []
    yield from _html(held)


def _html(held: list[str]) -> Iterator[Part]:
    html = "".join(held)
    if html.strip():
        yield Part(html=html)


def contents(root: Element, is_german: bool) -> Iterator[Heading]:
    """The headings of the first level that a guide has."""
    for heading in root.iter("h2"):
        yield Heading(heading.get("id", ""), text_of(heading).strip(), is_german)
