"""Markdown as it is spoken: the words alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from .markers import Marker, fill_inline

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*\*|__|\*|`")


def spoken(text: str, fill: Callable[[Marker], str]) -> str:
    """The words of a piece of Markdown, with its markers filled, without links and emphasis."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", fill_inline(text, fill))).strip()
