"""Text whose UTF-8 was once read as Windows-1252 or ISO 8859-1: `BÃ¼ro` for `Büro` (mojibake)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .problems import Problem

_CONTINUED = "\x80-\xbf" + "".join(
    bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)
)
"""The bytes 80 to BF, which go on a letter of UTF-8, as either encoding shows them."""
_NEVER_BEHIND = "¡-ª¬-º¼-¿ŸžšœŠŽŒƒ"
"""Signs that no language has behind Ä or Å; quotation marks it may have."""
_GARBLED = re.compile(
    rf"[ÃÂâÄÅÐÑØÙÚÛ](?:(?<=Ã)[{_CONTINUED}]|(?<=Â)[\xa0-\xbf]|(?<=â)[€‚][{_CONTINUED}]"
    rf"|(?<=[ÄÅ])[{_NEVER_BEHIND}]"
    rf"|(?<=[ÐÑ])[{_CONTINUED}](?:[ÐÑ][{_CONTINUED}])+"
    rf"|(?<=[ØÙÚÛ])[{_CONTINUED}](?:[ØÙÚÛ][{_CONTINUED}])+)"
)
"""Begins with the set of its first letters, as which `re` finds it quickly."""


def mended_text(text: str) -> str:
    """The text with every such place as it was written."""
    return _GARBLED.sub(lambda match: _decoded(match[0]), text)


def garbled_problems(text: str, name: str) -> Iterator[Problem]:
    """One problem for each line that holds such a place, with the whole line as it was meant."""
    for number, line in enumerate(text.split("\n") if _GARBLED.search(text) else (), 1):
        meant = mended_text(line)
        if meant != line:
            word = next(one for one in line.split(" ") if mended_text(one) != one)
            what = f"„{word[:40]}“: Diese Zeichen entstehen, wenn ein Programm UTF-8 falsch liest."
            is_clean = not re.search("[ÃÐÑØÙ\ufffd]", meant)
            yield Problem(name, number, what, meant.strip() if is_clean else "")


def _decoded(text: str) -> str:
    raw = b"".join(_byte(char) for char in text)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
