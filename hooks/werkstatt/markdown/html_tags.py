"""HTML that somebody typed: where it stands, and the same in Markdown where there is such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from .folds import FOLD_TAGS

TAG = re.compile(r"<(?=[A-Za-z/!?])[^>]*(?:>|\Z)")
HTML_REPAIR = "**fett**, [Text](https://…); ein Zeichen < vor einem Buchstaben als `<`."
_NAME = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?!-?>)[\s\S]*?(?:-->|\Z)")
"""`notation` tells which of them is no block."""
_AUTOLINK = re.compile(r"<((?:https?://|mailto:|tel:)[^\s<>\"']+|[\w.+-]+@[\w.-]+)>")
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "b": "**",
        "strong": "**",
        "i": "*",
        "em": "*",
        "s": "~~",
        "del": "~~",
        "u": "",
        "span": "",
        "p": "",
        "div": "",
        "center": "",
        "font": "",
        "small": "",
        "big": "",
    }
)
_PLAIN = re.compile(rf"</?({'|'.join(_SIGNS)})(?:\s[^<>]*)?>", re.IGNORECASE)
_ANCHOR = re.compile(
    r"<a\s[^<>]*href=[\"']((?:https://|mailto:|tel:|\.\.?/)[^\"'<>\s()]+)[\"'][^<>]*>([^<>\[\]]+)</a>",
    re.IGNORECASE,
)


def tag_findings(text: str, source: str) -> Iterator[tuple[int, str, str]]:
    """Offset, fault and repair of each tag; one that closes another is no second slip.

    `text` has blanks for code, `source` has not.
    """
    for pattern in (_COMMENT, _AUTOLINK, FOLD_TAGS):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    opened, told = list[str](), set[str]()
    for match in TAG.finditer(text):
        name = _NAME.match(match[0])
        if name and name[1] and name[2].lower() in opened:
            opened.remove(name[2].lower())
            continue
        if name and not name[1]:
            opened.append(name[2].lower())
        what = f"HTML ist hier nicht erlaubt: {match[0].splitlines()[0][:40]}"
        repair = _in_markdown(_line_at(source, match.start()))
        if repair == HTML_REPAIR or repair not in told:
            yield match.start(), what, repair
        told.add(repair)


def _line_at(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    return text[start:].partition("\n")[0]


def _in_markdown(line: str) -> str:
    """The line with the signs for bold and the like; the forms where that is not all."""
    linked = _ANCHOR.sub(r"[\2](\1)", line)
    mended = _PLAIN.sub(lambda tag: _SIGNS[tag[1].lower()], linked)
    is_whole = "`" not in line and not TAG.search(mended) and len(_PLAIN.findall(line)) % 2 == 0
    return mended.strip() if is_whole else HTML_REPAIR
