"""The links of a Markdown text that stay inside the site, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from .parse import html_of
from .tree import Element, parsed

_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True)
class InnerLink:
    """A target as it is written, and its line, from 0."""

    target: str
    line: int


# The parser alone knows what is a link: text over two lines, brackets in it, code beside it.
def inner_links(body: str) -> tuple[InnerLink, ...]:
    """Links without a scheme, those of footnotes left out."""
    if "](" not in body and "]:" not in body:
        return ()
    lines, found, last = body.split("\n"), [], 0
    for link in parsed(html_of(body, positions=True)).iter("a"):
        target = unquote(link.get("href", ""))
        if not _OUTSIDE.match(target) and not _is_footnote(link):
            first, end = _place(link)
            last = _line_of(target, lines, max(first, min(last, end)), end)
            found.append(InnerLink(target, last))
    return tuple(found)


def _is_footnote(link: Element) -> bool:
    return "footnote" in link.get("class", "") or link.get("id", "").startswith("fnref-")


def _place(link: Element) -> tuple[int, int]:
    """The first and the last line, from 0, of the block in which a link stands."""
    blocks = (block.get("data-sourcepos") for block in link.iterancestors())
    first, _, last = (next(filter(None, blocks), None) or "1:1-1:1").partition("-")
    return int(first.split(":")[0]) - 1, int(last.split(":")[0]) - 1


def _line_of(target: str, lines: list[str], first: int, last: int) -> int:
    """The line of a block in which the target is written; its first one where none has it."""
    return next((n for n in range(first, last + 1) if _is_in(target, lines[n])), first)


def _is_in(target: str, line: str) -> bool:
    return target in line or ("%" in line and target in unquote(line))
