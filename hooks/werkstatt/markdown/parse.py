"""GitHub's own Markdown parser (cmark-gfm), with what its preview of a file shows.

`cmarkgfm` binds the C library that the forge uses. Raw HTML passes it, so that folds and block
comments reach the tree; everything else is refused before (`dialect`) and removed after (`clean`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from cmarkgfm import _cmark, cmark
from cmarkgfm.cmark import Options

_EXTENSIONS = ("table", "autolink", "strikethrough")
_OPTIONS: int = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES


# Several checks in turn look at the same text.
@lru_cache(maxsize=4)
def html_of(text: str, positions: bool = False) -> str:
    """The HTML of a Markdown text; with `positions` blocks carry `data-sourcepos` (line:column)."""
    options = _OPTIONS | (Options.CMARK_OPT_SOURCEPOS if positions else 0)
    parser = cmark.parser_new(options)
    try:
        for extension in _extensions():
            cmark.parser_attach_syntax_extension(parser, extension)
        cmark.parser_feed(parser, text)
        return _rendered(cmark.parser_finish(parser), options, parser)
    finally:
        cmark.parser_free(parser)


def _rendered(root: Any, options: int, parser: Any) -> str:
    """The library's own call keeps tree and HTML in memory for ever: 400 kB for a long guide."""
    extensions = cmark.parser_get_syntax_extensions(parser)
    html = _cmark.lib.cmark_render_html(root, options, extensions)
    try:
        # For `&#xffff;` the library writes no UTF-8; `character_faults` refuses it.
        return str(_cmark.ffi.string(html).decode("utf-8", "replace"))
    finally:
        _free("free")(_address(html))
        _free("cmark_node_free")(_address(root))


def _address(pointer: Any) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))


@cache
def _free(name: str) -> Callable[[int], None]:
    """A function of the C library; where it is not exported, the memory is not given back."""
    found = getattr(ctypes.CDLL(_cmark.__file__), name, None)
    if found is None:
        return lambda address: None
    found.argtypes, found.restype = [ctypes.c_void_p], None
    free: Callable[[int], None] = found
    return free


@cache
def _extensions() -> tuple[Any, ...]:
    cmark.core_extensions_ensure_registered()
    return tuple(cmark.find_syntax_extension(name) for name in _EXTENSIONS)
