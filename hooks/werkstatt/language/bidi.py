"""Keep numbers in order inside right-to-left text (Unicode UAX 9, HTML bdi).

In Arabic or Persian the groups of `0341 123-4314` would change places, and so would the ends of
`16–19`.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TOGETHER = re.compile(
    r"(?:\+|\b0)\d+(?:[ /-]+\d+)+"  # phone numbers
    r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4})+(?: ?[A-Z0-9]{1,4})?\b"  # IBAN
    r"|\b\d+(?:[.:]\d+)?[–-]\d+(?:[.:]\d+)?\b"  # ranges: times, years, amounts
    r"|§§? ?\d+\w*(?: [A-Z]\w+)*"  # paragraphs of a law
)


LEFT_TO_RIGHT, POP = "\u2066", "\u2069"
"""LRI and PDI of UAX 9: what stands between them runs left to right and moves nothing else."""


def isolated_plain(text: str) -> str:
    """Plain text, for a chat, with direction marks around what must stay together."""
    return _TOGETHER.sub(lambda match: f"{LEFT_TO_RIGHT}{match[0]}{POP}", text)


def isolate(text: str) -> Markup:
    """The text as HTML, with what must stay together isolated left to right."""
    # Escaping first is safe: no escape sequence looks like one of the patterns.
    found = _TOGETHER.sub(
        lambda match: f'<bdi class="figure" dir="ltr">{match[0]}</bdi>', str(escape(text))
    )
    return Markup(found)
