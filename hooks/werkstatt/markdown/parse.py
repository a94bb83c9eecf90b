"""GitHub's own Markdown parser (cmark-gfm), with what its preview of a file shows.

`cmarkgfm` binds the C library that the forge uses. Raw HTML passes it, so that folds and block
comments reach the tree; everything else is refused before (`dialect`) and removed after (`clean`).
"""

from __future__ import annotations

import cmarkgfm
from cmarkgfm.cmark import Options

_EXTENSIONS = ["table", "autolink", "strikethrough"]
_OPTIONS: int = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES


def html_of(text: str, positions: bool = False) -> str:
    """The HTML of a Markdown text; with `positions` blocks carry `data-sourcepos` (line:column)."""
    options = _OPTIONS | (Options.CMARK_OPT_SOURCEPOS if positions else 0)
    return str(cmarkgfm.markdown_to_html_with_extensions(text, options, _EXTENSIONS))
