"""The id of a heading as people write it: `{ #fristen }`, and what was meant to be one."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..schema.repairs import slug_meant

LIKE_A_MARKER = re.compile(r"\{\s*(?:fakt|wort|beleg)\s*[:;=\s]", re.IGNORECASE)
_HEADING = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*#{1,6}")
_RIGHT = re.compile(r"\{ ?#([a-z0-9-]+) ?\}\s*$")
_ALMOST = re.compile(
    r"""
    (?P<whole>\s*
      (?: \\?\{ (?P<braces>:?[^{}=:]*) \}?
        | \(\s*\# (?P<round>[^()\s][^()]*) \)
        | \[\s*\# (?P<square>[^\[\]\s][^\[\]]*) \]
        | (?<=\s)\# (?P<bare>[a-zäöüß][\w-]*)
      )
      [.:,;]?
    )
    (?P<closing>(?:\s+\#+)?\s*)$
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"\s+#+\s*$")


class OwnId(NamedTuple):
    """The words of a heading, and the id behind them as typed; `id` is that id as it must be."""

    words: str
    typed: str
    id: str


def own_id(heading: str) -> OwnId:
    """The parts of a heading (with or without its `##`); both ids are "" where none was meant."""
    match = _ALMOST.search(heading)
    if not match or LIKE_A_MARKER.match(match["whole"].strip()):
        return OwnId(_CLOSING.sub("", heading), "", "")
    typed = match["whole"].strip()
    inner = next(filter(None, match.group("braces", "round", "square", "bare")), "")
    named = re.search(r"#\s*([^\s.#{}][^.#{}]*)", inner)
    return OwnId(heading[: match.start()], typed, slug_meant(named[1] if named else inner))


def is_heading(line: str) -> bool:
    """Whether a line was meant as a heading, be its place right or not."""
    return bool(_HEADING.match(line))


def has_right_id(line: str) -> bool:
    """Whether a line ends in an id in its right form."""
    return bool(_RIGHT.search(line))
