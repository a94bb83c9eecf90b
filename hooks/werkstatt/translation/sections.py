"""Cut a Markdown page into sections and give each a digest that only its content changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..markdown.parse import html_of
from ..markdown.tree import Element, parsed

INTRO = "anfang"
"""The id of what stands before the first heading."""

_HEADING = re.compile(r"^(#{2,4})\s+(.*?)(?:\s*\{\s*#([a-z0-9-]+)\s*\})?\s*$")
_FENCE = re.compile(r"^(```|~~~)")
_BLOCKS = frozenset({"p", "li", "td", "th", "h2", "h3", "h4", "pre", "blockquote"})


@dataclass(frozen=True)
class Section:
    """A heading with the text up to the next one; `line` counts from 1 in the body."""

    id: str
    level: int
    heading: str
    text: str
    line: int

    @cached_property
    def digest(self) -> str:
        """Twelve hexadecimal digits of SHA-256 over what the section says.

        Line breaks, spacing, emphasis and the spelling of links leave it alone; words, order,
        structure and link targets do not. Markers count as written, not as what they become.
        """
        content = "\n".join(_content(f"{'#' * self.level} {self.heading}\n\n{self.text}"))
        return hashlib.sha256(content.encode("utf-8")).hexdigest()[:12]


# Every language asks for the sections of the same German page, and a digest costs a parser run.
@lru_cache(maxsize=1024)
def sections(body: str) -> tuple[Section, ...]:
    """The sections of a page body (without front matter), in order; the intro only if it speaks.

    A heading without an explicit id gets the id "": a check complains about it.
    """
    found, start = [], (INTRO, 2, "", 0)
    lines = body.split("\n")
    for number, match in [*_headings(lines), (len(lines), None)]:
        id, level, heading, first = start
        text = "\n".join(lines[first + 1 if heading else first : number])
        if heading or text.strip():
            found.append(Section(id, level, heading, text.strip("\n"), first + 1))
        if match:
            start = (match[3] or "", len(match[1]), match[2], number)
    return tuple(found)


def _headings(lines: list[str]) -> Iterator[tuple[int, re.Match[str]]]:
    fenced = False
    for number, line in enumerate(lines):
        fenced ^= bool(_FENCE.match(line))
        match = _HEADING.match(line)
        if match and not fenced:
            yield number, match


def _content(text: str) -> Iterator[str]:
    """The words block by block, and where links lead."""
    blocks: list[list[str]] = [[]]
    _collect(parsed(html_of(text)), blocks)
    for block in blocks:
        words = " ".join("".join(block).split())
        if words:
            yield words


def _collect(node: Element, blocks: list[list[str]]) -> None:
    if node.tag in _BLOCKS:
        blocks.append([f"<{node.tag}>"])
    for name in ("href", "src"):
        if target := node.get(name):
            blocks[-1].append(f"[{target}]")
    blocks[-1].append(node.text or "")
    for child in node:
        if isinstance(child.tag, str):
            _collect(child, blocks)
        blocks[-1].append(child.tail or "")
