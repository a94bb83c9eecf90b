"""Stars and tildes that the parser takes for markup, though they are signs of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .code import without_code
from .lines import Fault
from .parse import html_of
from .tree import Element, line_of, text_of

NEUTRAL = "Mitglieder, Menschen, Vorstand"
"""Words without a sign inside, for those with one."""
_GENDER = re.compile(r"\w\\?[*:_]in(?:nen)?\b")
_TORN = re.compile(r"\w<(?:em|del)>")


def is_torn(text: str) -> bool:
    """Whether a sign inside a word becomes emphasis."""
    return bool(_TORN.search(html_of(text)))


def escaped_signs(line: str, sign: str) -> str:
    """The line with its signs inside words escaped, as few as it takes; "" if that mends nothing.

    A gender star is not escaped: guides use neutral words.
    """
    if sign == "*" and _GENDER.search(line):
        return NEUTRAL
    one = rf"(?<![\\{sign}]){re.escape(sign)}(?!{re.escape(sign)})"
    patterns = (rf"(?<=\w){one}(?=\w)", rf"(?<=\w){one}|{one}(?=\w)", one)
    lines = (_escaped(line, re.compile(pattern), sign) for pattern in patterns)
    return next((mended.strip() for mended in lines if _is_mended(mended, line)), "")


def _is_mended(mended: str, line: str) -> bool:
    """Nothing is torn, and what stood in bold still does."""
    return not is_torn(mended) and html_of(mended).count("<strong>") == html_of(line).count(
        "<strong>"
    )


def _escaped(line: str, pattern: re.Pattern[str], sign: str) -> str:
    """Found where no code is; a code span keeps its signs."""
    masked, end, parts = without_code(line), 0, list[str]()
    for match in pattern.finditer(masked):
        parts += [line[end : match.start()], f"\\{sign}"]
        end = match.end()
    return "".join([*parts, line[end:]])


def text_before(child: Element) -> str:
    """The text right before an element."""
    previous, parent = child.getprevious(), child.getparent()
    if previous is not None:
        return previous.tail or ""
    return (parent.text if parent is not None else "") or ""


def struck_faults(child: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """`~x~`: elsewhere set low, here struck through."""
    words = text_of(child)
    written = f"~{words}~"
    place = line_of(written, line, source)
    row = source[place - line]
    if re.search(rf"(?<!~){re.escape(written)}(?!~)", row):
        what = (
            f"„{written}“ steht durchgestrichen auf der Seite. Durchstreichen schreibt man mit ~~."
        )
        yield Fault(place, what, row.strip().replace(written, f"~~{words}~~"))
