"""Keep numbers in order inside right-to-left text (Unicode UAX 9, HTML bdi).

In Arabic or Persian the groups of `0341 123-4314` would change places, and so would the ends of
`16–19`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

_SPACE = "[ \u00a0\u202f]"
_DASH = "[-\u2010-\u2015\u2212]"
_NUMBER = rf"\d+(?:[.:,/\u00a0\u202f]\d+)*\.?(?:{_SPACE}?[%€])?"
"""A time, a day, an amount with its sign; groups of thousands may stand apart, never broken."""

_TOGETHER = re.compile(
    rf"(?:\+|\b0)\d+(?:(?:{_SPACE}|[/()]|{_DASH})+\d+)+"  # phone numbers
    rf"|\b[A-Z]{{2}}\d{{2}}(?:{_SPACE}?[A-Z0-9]{{4}})+(?:{_SPACE}?[A-Z0-9]{{1,4}})?\b"  # IBAN
    rf"|(?<![\d.])€?{_NUMBER}(?:{_SPACE}?{_DASH}{_SPACE}?€?{_NUMBER})+"  # ranges
    rf"|§§?{_SPACE}?\d+\w*(?:{_SPACE}?{_DASH}{_SPACE}?\d+\w*)?"  # paragraphs of a law
    rf"(?:{_SPACE}(?:Abs\.|Satz|S\.|Nr\.){_SPACE}?\d+\w*)*(?:{_SPACE}[A-Z]\w+)*"
)


LEFT_TO_RIGHT, POP = "\u2066", "\u2069"
"""LRI and PDI of UAX 9: what stands between them runs left to right and moves nothing else."""


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut at what must stay together, and whether a piece is that."""
    end = 0
    for match in _TOGETHER.finditer(text):
        yield from (((text[end : match.start()], False),) if match.start() > end else ())
        yield match[0], True
        end = match.end()
    if end < len(text):
        yield text[end:], False


def isolated_plain(text: str) -> str:
    """Plain text, for a chat, with direction marks around what must stay together."""
    return _TOGETHER.sub(lambda match: f"{LEFT_TO_RIGHT}{match[0]}{POP}", text)


def isolate(text: str) -> Markup:
    """The text as HTML, with what must stay together isolated left to right."""
    return Markup("").join(
        together(escape(piece)) if is_figure else escape(piece) for piece, is_figure in pieces(text)
    )


def together(text: Markup) -> Markup:
    """HTML that runs left to right and moves nothing else."""
    return Markup(f'<bdi class="figure" dir="ltr">{text}</bdi>')
