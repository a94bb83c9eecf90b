"""Markdown to HTML, with a contents list, links resolved on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

_EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "attr_list", "def_list", "footnotes")


@dataclass(frozen=True)
class Heading:
    """A heading of the contents list."""

    id: str
    title: str


class _Links(Treeprocessor):
    """Passes every link target to a function."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        super().__init__()
        self._resolve = resolve

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            element.set("href", self._resolve(element.get("href", "")))


def converted(text: str, resolve: Callable[[str], str]) -> tuple[str, tuple[Heading, ...]]:
    """The HTML of a text and its top headings; `resolve` turns link targets into addresses."""
    md = markdown.Markdown(extensions=list(_EXTENSIONS))
    md.treeprocessors.register(_Links(resolve), "links", 0)
    html = md.convert(text)
    tokens = getattr(md, "toc_tokens", [])
    return html, tuple(Heading(token["id"], token["name"]) for token in tokens)
