"""Names and words of German forms inside Arabic or Cyrillic text say that they are German.

A screen reader then changes its voice, and right-to-left text keeps their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..schema.languages import Language
from .markers import PLACE_OF_BLOCK

_PIECE = re.compile(r"<[^>]+>|[^<]+")
_TAG = re.compile(r"</?([a-z0-9]+)")
_LETTER = r"[A-Za-z\u00c0-\u024f]"
_WORD = rf"{_LETTER}[\w\u00c0-\u024f]*(?:[.&/’'-]{_LETTER}[\w\u00c0-\u024f]*)*"
# A quotation from a German letter keeps its marks and dots: they belong to its direction.
_QUOTE = rf"„(?=[^“]*{_LETTER})[^„“\u0370-\u1fff]*“"
_LATIN = re.compile(rf"&#?\w+;|{PLACE_OF_BLOCK}[\w-]*|{_QUOTE}|{_WORD}(?:(?:,? | – |: ){_WORD})*")
_EMPTY = frozenset({"br", "hr", "img"})


def mark_latin(html: str, language: Language) -> str:
    """Cleaned HTML in a language of another script, with its Latin words marked as German."""
    if _LATIN.match(language.name):
        return html
    return "".join(_marked(html))


def _marked(html: str) -> Iterator[str]:
    named: list[bool] = []
    for piece in _PIECE.findall(html):
        if piece.startswith("</"):
            named.pop()
        elif tag := _TAG.match(piece):
            if tag[1] not in _EMPTY:
                named.append(" lang=" in piece or (bool(named) and named[-1]))
        elif not (named and named[-1]):
            piece = _LATIN.sub(_german, piece)
        yield piece


def _german(match: re.Match[str]) -> str:
    """An entity such as &amp; is no word, nor is what stands in for a block."""
    if match[0].startswith(("&", PLACE_OF_BLOCK)):
        return match[0]
    return f'<span lang="de" dir="ltr" translate="no">{match[0]}</span>'
