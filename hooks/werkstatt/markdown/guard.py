"""Refuse unsafe markup in contributed text, with the line where it stands.

This is the first net and gives the messages; `markup_clean` is the second. Patterns follow
what the parser makes of a text (HTML as in CommonMark 6.6).
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from itertools import chain

from ..schema.characters import REPAIR, SUSPECT, strange_characters
from ..schema.problems import Problem
from .code import without_code
from .html_tags import TAG, tag_findings
from .targets import is_safe_target, unclear_target, undone, unsafe_target

_HANDLER = re.compile(
    r"\bon(?!line|ly\b|ce\b)[a-z]{3,}\s*=\s*(?:[\"'(]|[\w.$;]+[(=`\[])", re.IGNORECASE
)
"""A name and code behind it: `online = per Video` and `?once=1` are none."""
_LINKS = (
    # Up to a title, the end of the brackets, of the line, of the text.
    re.compile(
        r"""\]\(\s*<?([^)\n]*?)(?=>?\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\s*\)|>?\s*\)|\n|\Z)"""
    ),
    re.compile(r"^\s{0,3}\[(?!\^)[^\]\n]+\]:\s*<?(\S*)", re.MULTILINE),
)
_NAMES = "|".join(r"[\s\x00-\x20]*".join(name) for name in ("javascript", "vbscript", "livescript"))
_BARE_SCHEME = re.compile(
    rf"\b(?:{_NAMES}|data\s*:\s*text)\s*:(?=\S|\s*(?://|void\b|[\w.$]+[(=`\[]))", re.IGNORECASE
)
"""Code behind it, else it is a word of a text: `JavaScript: Einstieg (Teil 1)`."""
_ADDRESS = re.compile(r"https://\S+", re.IGNORECASE)
_SUSPICIOUS = re.compile(
    rf"[<{{{SUSPECT}]|\]\(|\]:|script|&#|&[a-z][a-z0-9]*;|on[a-z]{{3,}}\s*=|data\s*:",
    re.IGNORECASE,
)

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);", re.IGNORECASE)

Finding = tuple[int, str, str]
"""Offset in the text, what is wrong, what would be right."""


def check_markdown(text: str, file: str, first_line: int = 1) -> list[Problem]:
    """Every unsafe spot in a Markdown text; `first_line` is the line where the text begins."""
    masked = without_code(text)
    checks: tuple[Callable[[str], Iterator[Finding]], ...] = (
        _handlers,
        _links,
    )
    found = [finding for check in checks for finding in check(masked)]
    found += [*tag_findings(masked, text), *_characters(text)]
    return sorted({_problem(text, file, first_line, finding) for finding in found})


def check_plain(text: str, file: str, line: int) -> list[Problem]:
    """Every unsafe spot in a value of a data file or catalogue: there no HTML is allowed."""
    if not _SUSPICIOUS.search(text) and not _ADDRESS.fullmatch(text):
        return []
    found = [
        *_address(text),
        *_any_tag(text),
        *_handlers(text),
        *_links(text),
        *_scripts(text),
        *_characters(text),
        *_entities(text),
    ]
    return sorted({Problem(file, line, what, example) for _, what, example in found})


def _problem(text: str, file: str, first_line: int, finding: Finding) -> Problem:
    offset, what, example = finding
    return Problem(file, first_line + text.count("\n", 0, offset), what, example)


def _any_tag(text: str) -> Iterator[Finding]:
    for match in TAG.finditer(html.unescape(text)):
        what = f"HTML ist hier nicht erlaubt: {match[0].splitlines()[0][:40]}"
        yield match.start(), what, "Nur Text, ohne spitze Klammern."


def _entities(text: str) -> Iterator[Finding]:
    """Where no markup is, `&amp;` would stand on the page as it is."""
    for match in _ENTITY.finditer(text):
        shown = html.unescape(match[0])
        if shown != match[0]:
            what = f"„{match[0]}“ ist HTML; auf der Seite stünde es genau so da."
            example = f"das Zeichen selbst: „{shown}“" if shown.isprintable() else ""
            yield match.start(), what, "ein Leerzeichen" if shown.isspace() else example


def _handlers(text: str) -> Iterator[Finding]:
    for match in _HANDLER.finditer(text) if "=" in text else ():
        yield match.start(), f"Skript ist nicht erlaubt: {match[0]}", "Löschen Sie diese Angabe."


def _links(text: str) -> Iterator[Finding]:
    if "](" not in text and "]:" not in text:
        return
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _LINKS):
        target = match[1]
        if not is_safe_target(target):
            yield match.start(), *unsafe_target(target)
        elif why := unclear_target(target):
            yield match.start(), f"{why} {target[:60]}", ""


def _address(text: str) -> Iterator[Finding]:
    """A value that is an address becomes a link as it stands."""
    if _ADDRESS.fullmatch(text) and (why := unclear_target(text)):
        yield 0, f"{why} {text[:60]}", ""


def _scripts(text: str) -> Iterator[Finding]:
    for match in _BARE_SCHEME.finditer(undone(text)):
        yield match.start(), f"Skript ist nicht erlaubt: {match[0]}", "Löschen Sie diese Angabe."


def _characters(text: str) -> Iterator[Finding]:
    for one in strange_characters(text):
        yield one.offset, one.what, REPAIR
