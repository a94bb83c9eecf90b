"""Characters that nobody sees, or that no page can hold: one list for all text of contributors.

They come from copying: soft hyphens from web pages, marks of direction from chats, bullets of
symbol fonts from Word. What is needed to write a language is let pass where it is needed: joiners
between Arabic or Indic letters and in emoji, marks of direction beside letters that run to the
left (Unicode Standard, chapter 23; UAX #9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "\x00": "NUL",
        "\x07": "Klingel",
        "\x08": "Rückschritt",
        "\x0b": "senkrechter Tabulator",
        "\x0c": "Seitenvorschub",
        "\x1b": "Escape",
        "\x7f": "Löschzeichen",
        "\x85": "Zeilenende (NEL)",
        "\u00ad": "weiches Trennzeichen",
        "\u034f": "Verbinder ohne Breite (CGJ)",
        "\u061c": "arabisches Richtungszeichen",
        "\u115f": "koreanisches Füllzeichen",
        "\u1160": "koreanisches Füllzeichen",
        "\u200b": "Leerzeichen ohne Breite",
        "\u200c": "Bindehemmer (ZWNJ)",
        "\u200d": "Verbinder (ZWJ)",
        "\u200e": "Richtungszeichen nach rechts",
        "\u200f": "Richtungszeichen nach links",
        "\u2028": "Zeilentrenner",
        "\u2029": "Absatztrenner",
        "\u2060": "Wortverbinder",
        "\u2800": "leeres Braille-Zeichen",
        "\u3164": "koreanisches Füllzeichen",
        "\ufeff": "Byte Order Mark",
        "\uffa0": "koreanisches Füllzeichen",
        "\ufffc": "Platzhalter für ein Bild",
        "\ufffd": "Ersatzzeichen: Hier ging ein Buchstabe verloren",
    }
)
_LOOK_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\ufffd")
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Format characters that one sees: signs in front of Arabic numbers."""
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "Cc": "Steuerzeichen",
        "Cf": "unsichtbares Formatzeichen",
        "Co": "Zeichen einer Symbolschrift, zum Beispiel ein Punkt aus einer Liste in Word",
        "Cn": "kein Zeichen",
        "Cs": "halbes Zeichen",
        "Zl": "Zeilentrenner",
        "Zp": "Absatztrenner",
    }
)
SUSPECT = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    r"\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    r"\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\U000110bd\U000110cd"
    r"\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
) + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 14))
"""All that may be refused, as a class of a regular expression: most texts hold nothing of it."""
_SUSPECT = re.compile(f"[{SUSPECT}]")
_TAGS = re.compile("[\U000e0000-\U000e0fff]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


@dataclass(frozen=True)
class Strange:
    """A character that is refused, and where it stands in its text."""

    offset: int
    char: str
    before: str
    """The words before it in its line: what one sees of the place."""

    @property
    def name(self) -> str:
        """What it is, with its number."""
        kind = _KINDS.get(unicodedata.category(self.char), "Zeichen ohne Aussehen")
        return f"{_NAMES.get(self.char, kind)} (U+{ord(self.char):04X})"

    @property
    def what(self) -> str:
        """What to tell an editor."""
        place = f"Hinter „{self.before}“" if self.before else "Am Anfang"
        return f"{place} steht ein Zeichen, das nicht erlaubt ist: {self.name}."


REPAIR = "Löschen Sie das Wort davor samt dem Zeichen und tippen Sie es neu."


def _is_plain(text: str) -> bool:
    """A quick look, four times faster than the class: most texts are printable and no more."""
    for blank in "\n\t\u00a0\u202f":
        text = text.replace(blank, "")
    is_shown = text.isprintable() and not any(char in text for char in _LOOK_EMPTY)
    return is_shown and not _TAGS.search(text)


def strange_characters(text: str) -> Iterator[Strange]:
    """Every character of a text that is refused."""
    if _is_plain(text):
        return
    for match in _SUSPECT.finditer(text):
        offset = match.start()
        if is_strange(text, offset):
            line = text[text.rfind("\n", 0, offset) + 1 : offset]
            yield Strange(offset, match[0], _shown(line))


def _shown(line: str) -> str:
    seen = "".join(char for at, char in enumerate(line) if not is_strange(line, at))
    words = seen.split()[-3:]
    return " ".join(words)[-40:].strip()


def is_strange(text: str, offset: int) -> bool:
    """Whether the character at this place is refused there."""
    char = text[offset]
    kind = unicodedata.category(char)
    if char in "\n\t" or char in _PREPENDED:
        return False
    if char in "\u200c\u200d":
        return not _joins(text, offset)
    if char in "\u200e\u200f":
        return not _is_beside_right_to_left(text, offset)
    is_none = _is_none(char) or 0xE0000 <= ord(char) <= 0xE0FFF
    return is_none or char in _LOOK_EMPTY or kind in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def _is_none(char: str) -> bool:
    """A noncharacter; letters that this Python does not know yet are let pass."""
    return 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE


def _joins(text: str, offset: int) -> bool:
    """Behind a letter of a script that joins, or an emoji."""
    before = text[offset - 1 : offset]
    if not before:
        return False
    is_sign = unicodedata.category(before) in ("So", "Sk", "Mn", "Mc")
    is_indic = 0x0900 <= ord(before) <= 0x0DFF
    return is_sign or is_indic or unicodedata.bidirectional(before) in _RIGHT_TO_LEFT


def _is_beside_right_to_left(text: str, offset: int) -> bool:
    """In a line with letters that run to the left."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    return any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in line if char > "\u058f"
    )
