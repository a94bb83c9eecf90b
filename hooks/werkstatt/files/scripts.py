"""Scripts as they are sent: without comments and indentation, and otherwise as they are written."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^\s*(?://[^\n]*|/\*.*?\*/[^\n\S]*)\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)


def script(text: str) -> str:
    """A module of ours without lines that are only a comment, and without leading blanks.

    Lines stay lines, so that a browser's inspector shows what the file says. A text of several
    lines between backticks would lose its indentation; `tests/files/test_assets.py` forbids it.
    """
    return _INDENT.sub("", _COMMENT.sub("", text))
