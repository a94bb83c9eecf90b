"""What is markup in other programs, or nearly ours, and would stand on the page as it is typed.

Searched line by line, without code, escapes, links and addresses: what is left there is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..schema.repairs import slug_meant
from .code import without_code
from .lines import Fault

_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_LINKED = re.compile(r"\]\([^)\n]*\)|<[^<>\s]+>|(?:https?://|www\.)[^\s<>\[\]]+")
_SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")

_Repair = Callable[[re.Match[str], str], str]
"""The line as it would be right, from what was found in it and the line itself."""


def lookalike_faults(text: str) -> Iterator[Fault]:
    """Every line with a sign that only other programs know, and the line as it would be right."""
    if not _ANY.search(text):
        return
    for number, (line, raw) in enumerate(
        zip(without_code(text).split("\n"), text.split("\n"), strict=True), 1
    ):
        if _ANY.search(line):
            yield from _of_line(number, line, raw)


def _of_line(number: int, line: str, raw: str) -> Iterator[Fault]:
    """One fault a line for each kind: its repair mends the first of them."""
    escaped = _ESCAPED.sub("\0\0", line)
    bare = _LINKED.sub(_blanked, escaped)
    for pattern, what, repair in _ADDRESSES:
        if found := pattern.search(escaped):
            yield Fault(number, what.format(found[0]), repair(found, raw))
    for pattern, what, repair in _TEXTS:
        if found := pattern.search(bare):
            yield Fault(number, what.format(found[0]), repair(found, raw))


def _blanked(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def _put(found: re.Match[str], line: str, mended: str) -> str:
    return f"{line[: found.start()]}{mended}{line[found.end() :]}".strip()


def _link(found: re.Match[str], line: str) -> str:
    target = re.sub(r"^http:", "https:", found["target"].strip("<>"))
    whole = f"https://{target}" if target.startswith("www.") else target
    return _put(found, line, f"[{found['text']}]({whole})")


def _marker(found: re.Match[str], line: str) -> str:
    id = slug_meant(found["id"].replace("_", "-"))
    return _put(found, line, f"{{{found['kind'].lower()}:{id}}}") if id else ""


def _low_or_high(found: re.Match[str], line: str) -> str:
    high = found[1].translate(_SUPERSCRIPTS)
    return _put(found, line, high) if re.fullmatch(r"[0-9+-]+", found[1]) else ""


def _abbreviation(found: re.Match[str], line: str) -> str:
    return f"{found[1]} ({found[2].strip()})"


def _nobody_knows(found: re.Match[str], line: str) -> str:
    return ""


_TARGET = (
    r"(?P<target>(?:https?://|www\.|mailto:|tel:)[^\s\])>]+|(?:\.{1,2}/)*[\w./-]+\.md(?:#[\w-]+)?)"
)
_ADDRESSES: tuple[tuple[re.Pattern[str], str, _Repair], ...] = (
    (
        re.compile(
            r"(?<!\])\[(?P<text>[^\[\]\n^!][^\[\]\n]*)\]"
            r"(?P<target><?(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]]>?)"
        ),
        "Aus „{}“ wird kein Link: Um die Adresse fehlen die runden Klammern.",
        _link,
    ),
    (
        re.compile(rf"\((?P<text>[^()\n]+)\)\[{_TARGET}\]"),
        "Aus „{}“ wird kein Link: Die Klammern sind vertauscht.",
        _link,
    ),
)
_TEXTS: tuple[tuple[re.Pattern[str], str, _Repair], ...] = (
    (
        re.compile(r"(?<![\]!\\])\[(?![\d^]+\])([^\[\]\n\0]+)\]\[(?!\^)[^\[\]\n]*\]"),
        "„{}“ ist kein Link. Schreiben Sie die Adresse direkt an den Text: [Text](https://…).",
        _nobody_knows,
    ),
    (
        re.compile(
            r"(?:(?P<open>[\[(<])|(?<![\w{:/#.@-])(?<!\{ ))(?P<kind>fakt|wort|beleg):(?(open)\s?|)"
            r"(?P<id>[a-z0-9ä-ü][\w-]*)(?:[\])>}]|(?![\w}\0]))"
        ),
        "„{}“ ist keine Marke; eine Marke steht in geschweiften Klammern.",
        _marker,
    ),
    (
        re.compile(r"^\s*\*\[([^\[\]\n]+)\]:(.*)$"),
        "Diese Zeile steht so auf der Seite. Erklären Sie die Abkürzung im Text.",
        _abbreviation,
    ),
    (
        re.compile(r"^:[ \t]+(?=\S)"),
        "Ein : am Anfang der Zeile macht keine Erklärung, nur laufenden Text.",
        lambda found, line: f"- {line[found.end() :].strip()}",
    ),
    (
        re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n\0]+)(?<=[^\s=])==(?!=)"),
        "Die Zeichen == heben nichts hervor; sie stehen so auf der Seite.",
        lambda found, line: _put(found, line, f"**{line[found.start(1) : found.end(1)]}**"),
    ),
    (
        re.compile(r"(?<![\^\[])\^([^\s^\[\]\0]{1,20})\^(?!\^)"),
        "Die Zeichen ^ stellen nichts hoch; sie stehen so auf der Seite.",
        _low_or_high,
    ),
)
"""What stands for a place in the text, what is wrong, how it would be right."""
_ANY = re.compile(
    r"\]\s?(?:<?https?:|<?www\.|\[)|\)\[|fakt:|wort:|beleg:|\*\[|:(?<![^\n]:)[ \t]|==|\^"
)
"""Each begins with a sign of its own, as which `re` finds them quickly."""
