"""Markdown to a tree that holds nothing but the markup we need."""

from __future__ import annotations

import re

import markdown
from lxml.html import HtmlElement

from .clean import clean
from .tree import parsed

_EXTENSIONS = ("tables", "fenced_code", "admonition", "def_list", "footnotes")
_HEADING_ID = re.compile(r"\s*\{\s*#([a-z0-9-]+)\s*\}\s*$")


def tree_of(text: str) -> HtmlElement:
    """The tree of a Markdown text; block comments are still in it."""
    root = parsed(clean(markdown.Markdown(extensions=list(_EXTENSIONS)).convert(text)))
    for heading in root.iter("h2", "h3", "h4"):
        _name(heading)
    return root


def _name(heading: HtmlElement) -> None:
    """`Fristen { #fristen }`: the id that stays when the words change."""
    last = heading[-1] if len(heading) else None
    text = (last.tail if last is not None else heading.text) or ""
    match = _HEADING_ID.search(text)
    if not match:
        return
    heading.set("id", match[1])
    rest = text[: match.start()]
    if last is None:
        heading.text = rest
    else:
        last.tail = rest
