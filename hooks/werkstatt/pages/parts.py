"""A guide's tree cut into what a template prints: finished HTML, and blocks that it fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ..markdown.markers import block_of
from ..markdown.tree import is_comment, parsed, printed


@dataclass(frozen=True)
class Part:
    """A piece of a page: finished HTML, or a block that a template fills, for a section."""

    html: str = ""
    block: str = ""
    section: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading of the contents list."""

    id: str
    title: str


def parts(root: HtmlElement) -> Iterator[Part]:
    """The pieces in reading order; takes the tree apart."""
    held = parsed("")
    for child in list(root):
        block = block_of(child.text or "") if is_comment(child) else None
        if block:
            yield from _html(held)
            yield Part(block=block[0], section=block[1])
            held = parsed("")
        elif not is_comment(child):
            held.append(child)
    yield from _html(held)


def _html(held: HtmlElement) -> Iterator[Part]:
    html = printed(held)
    if html.strip():
        yield Part(html=html)


def contents(root: HtmlElement) -> Iterator[Heading]:
    """The headings of the first level that a guide has."""
    for heading in root.iter("h2"):
        yield Heading(heading.get("id", ""), str(heading.text_content()).strip())
