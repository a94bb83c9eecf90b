"""What no value of a data file says: placeholders for what is unknown, and signs of Markdown."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"todo|tbd|tba|fixme|k\.\s?a\.?|keine angaben?|unbekannt|nicht bekannt|noch offen"
    r"|n\.?/\s?a\.?|n\.\s?a\.?|n\.\s?n\.?|x{3,}|folgt(?: noch)?|wei(?:ß|ss) (?:ich )?nicht"
    r"|(?:wird|bitte) (?:noch )?(?:ergänzt|ergänzen|nachgetragen|nachtragen)|platzhalter"
    r"|lorem ipsum.*|[-–—_.…?*#/~=+\s]+",
    re.IGNORECASE | re.DOTALL,
)
"""The whole value; signs alone are none either."""
_STRONG = re.compile(r"\*\*(?=\S)(?P<text>[^*\n]+?)(?<=\S)\*\*")
_LINK = re.compile(r"!?\[[^\]\n]+\]\((?:https?:|mailto:|tel:|\.{0,2}/|#)[^)\n]*\)?")
_MARKER = re.compile(r"\{(?:fakt|wort|[a-z]{3,12}):[^{}\n]*\}")


def is_placeholder(text: str) -> bool:
    """Whether a value stands for one that nobody knows: TODO, ???, k. A., unbekannt."""
    plain = text.strip()
    return bool(plain) and _PLACEHOLDER.fullmatch(plain.rstrip("!")) is not None


def markup_in(text: str) -> str:
    """The first sign of Markdown, or marker of a guide, as it stands in a value; "" without any."""
    found = (pattern.search(text) for pattern in (_STRONG, _LINK, _MARKER))
    return next((match[0] for match in found if match), "")


def without_markup(text: str) -> str:
    """The same text without emphasis; "" where something else would be lost."""
    plain = _STRONG.sub(r"\g<text>", text)
    return "" if markup_in(plain) or "\n" in plain else plain
