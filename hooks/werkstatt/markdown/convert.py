"""Markdown to a tree that holds nothing but the markup we need."""

from __future__ import annotations

import re

from .boxes import make_boxes
from .clean import clean
from .parse import html_of
from .tree import Element, parsed

HEADINGS = ("h2", "h3", "h4")
HEADING_ID = re.compile(r"\s*\{\s*#([a-z0-9-]+)\s*\}\s*$")
_SIDES = {"left": "start", "right": "end", "center": "center"}


def tree_of(text: str) -> Element:
    """The tree of a Markdown text; block comments are still in it."""
    root = parsed(clean(html_of(text)))
    for heading in root.iter(*HEADINGS):
        _name(heading)
    for cell in root.iter("td", "th"):
        _align(cell)
    make_boxes(root)
    return root


def _name(heading: Element) -> None:
    """`Fristen { #fristen }`: the id that stays when the words change."""
    last = heading[-1] if len(heading) else None
    text = (last.tail if last is not None else heading.text) or ""
    match = HEADING_ID.search(text)
    if not match:
        return
    heading.set("id", match[1])
    rest = text[: match.start()]
    if last is None:
        heading.text = rest
    else:
        last.tail = rest


def _align(cell: Element) -> None:
    """Alignment becomes a class, since the pages carry no style of their own."""
    side = cell.attrib.pop("align", None)
    if side in _SIDES:
        cell.set("class", _SIDES[side])
