"""Cut a Markdown page into sections and give each a digest that only its content changes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from html.parser import HTMLParser

import markdown

INTRO = "anfang"
"""The id of what stands before the first heading."""

_HEADING = re.compile(r"^(#{2,4})\s+(.*?)(?:\s*\{\s*#([a-z0-9-]+)\s*\})?\s*$")
_FENCE = re.compile(r"^(```|~~~)")
_EXTENSIONS = ("admonition", "attr_list", "def_list", "footnotes", "tables")
_BLOCKS = frozenset({"p", "li", "td", "th", "dt", "dd", "h2", "h3", "h4", "pre", "blockquote"})


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


# Every language asks for the sections of the same German page, and a digest costs a Markdown run.
@lru_cache(maxsize=4096)
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


class _Content(HTMLParser):
    """Collects the words block by block, and where links lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.blocks.append([f"<{tag}>"])
        self.blocks[-1] += [
            f"[{value}]" for name, value in attrs if name in {"href", "src"} and value
        ]

    def handle_data(self, data: str) -> None:
        self.blocks[-1].append(data)


@cache
def _converter() -> markdown.Markdown:
    """One for all: making the parser takes as long as reading a short section."""
    return markdown.Markdown(extensions=list(_EXTENSIONS))


def _content(text: str) -> Iterator[str]:
    reader = _Content()
    reader.feed(_converter().reset().convert(text))
    reader.close()
    for block in reader.blocks:
        words = " ".join("".join(block).split())
        if words:
            yield words
