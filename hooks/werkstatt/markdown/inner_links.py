"""The links of a Markdown text that stay inside the site, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from .parse import html_of
from .tree import Element, parsed

_HREF = re.compile(r'<a href="([^"]*)"')
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
    quick = _in_order(body)
    return _in_blocks(body) if quick is None else quick


def _in_order(body: str) -> tuple[InnerLink, ...] | None:
    """Where each target is written as it is read, one after the other: nearly everywhere."""
    html, found, at, line = html_of(body), [], 0, 0
    if "footnote" in html:
        return None
    for href in _HREF.findall(html):
        target = unquote(unescape(href))
        if not _OUTSIDE.match(target):
            place = body.find(f"]({target})", at)
            if place < 0:
                return None
            line += body.count("\n", at, place)
            at = place + 1
            found.append(InnerLink(target, line))
    return tuple(found)


def _in_blocks(body: str) -> tuple[InnerLink, ...]:
    """Each in the block in which the parser found it: spelled otherwise, or a note."""
    lines, found, last = body.split("\n"), list[InnerLink](), 0
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
