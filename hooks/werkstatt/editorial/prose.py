"""The running text of a guide as a reader sees it, block by block, without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"^#{2,4} .*?(?:\{\s*#([a-z0-9-]+)\s*\})?\s*$")
_LIST = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_QUOTE = re.compile(r"^>[ \t]?")
_ALERT = re.compile(r"^\[![A-Z]+\]\s*$")
_FOLD = re.compile(r"^</?(?:details|summary)>")
_RULE = re.compile(r"^\s*\|[\s|:-]+\|\s*$")
_COMMENT = re.compile(r"^<!--.*-->$")


@dataclass(frozen=True)
class Block:
    """A paragraph, list item or table cell; `line` counts from 1 in the body."""

    text: str
    """As written, with its markers."""
    line: int
    section: str
    """The id of the heading above it; "" before the first."""
    is_cell: bool = False
    """Cells of tables hold few words and seldom sentences; averages leave them out."""


def blocks(body: str) -> Iterator[Block]:
    """Every block in order; headings, titles of boxes and table heads are not running text."""
    section, held, start = "", [""], 0
    rows: list[tuple[int, str]] = [*enumerate(_without_boxes(body), 1), (0, "")]
    for number, line in rows:
        heading = _HEADING.match(line)
        if heading or _starts_anew(line):
            yield from _block(held, start, section)
            # A blank line ends a block; the next one begins on the line after it.
            held, start = [], number + (not line.strip())
        if heading:
            section = heading[1] or ""
        elif line.lstrip().startswith("|"):
            yield from _cells(line, number, section)
        elif not _COMMENT.match(line):
            held.append(_LIST.sub("", line).strip())
    yield from _block(held, start, section)


def _without_boxes(body: str) -> Iterator[str]:
    """The lines of a body; the frames of boxes and folds leave blank ones."""
    after_alert = False
    for line in body.split("\n"):
        bare = _QUOTE.sub("", line)
        is_title = after_alert and bare.startswith("**") and bare.rstrip().endswith("**")
        after_alert = bool(_ALERT.match(bare)) and bare != line
        yield "" if after_alert or is_title or _FOLD.match(bare) else bare


def _starts_anew(line: str) -> bool:
    return not line.strip() or bool(_LIST.match(line)) or "|" in line[:1]


def _block(held: list[str], line: int, section: str) -> Iterator[Block]:
    text = " ".join(part for part in held if part)
    if text:
        yield Block(text, max(line, 1), section)


def _cells(line: str, number: int, section: str) -> Iterator[Block]:
    if not _RULE.match(line):
        for cell in line.strip().strip("|").split("|"):
            if cell.strip():
                yield Block(cell.strip(), number, section, is_cell=True)
