"""Markdown as it is spoken: the words alone."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from .markers import Marker, split_markers

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*\*|__|\*|`")
_BOX = re.compile(r"^>[ \t]?(?:\[![A-Z]+\][ \t]*$)?", re.MULTILINE)
_FOLD = re.compile(r"</?(?:details|summary)>")


def spoken(text: str, fill: Callable[[Marker], str]) -> str:
    """The words of a piece of Markdown, with its markers filled, without links and emphasis."""
    filled = (fill(part) if isinstance(part, Marker) else part for part in split_markers(text))
    bare = _FOLD.sub("", _BOX.sub("", "".join(filled)))
    # Last: `&lt;` and `&#42;` are letters and no markup.
    return html.unescape(_EMPHASIS.sub("", _LINK.sub(r"\1", bare))).strip()
