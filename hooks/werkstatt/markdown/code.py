"""Code spans, found as the parser finds them: what stands in one is shown as it is."""

from __future__ import annotations

import re

_BLOCK_START = r"[ \t>]*(?:\n|\Z|[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|\#|>|<|\|))"
CODE = re.compile(
    rf"(?<![\\`])(`+)(?!`)((?:[^`\n]|(?!\1(?!`))`+|\n(?!{_BLOCK_START}))+?)(?<!`)\1(?!`)"
)
"""A span runs over the lines of its paragraph, and no further."""
_CELLS = re.compile(r"(?<!\\)(\|)")
_DELIMITER = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


def without_code(text: str) -> str:
    """The text with blanks for its code; lengths and lines stay.

    A row of a table is cut into cells before anything else: no code runs over a bar there.
    """
    if "`" not in text:
        return text
    lines = text.split("\n")
    rows = _table_lines(lines) if "|" in text else set()
    kept = "\n".join("" if number in rows else line for number, line in enumerate(lines))
    masked = CODE.sub(blanked, kept).split("\n")
    for number in rows:
        cells = _CELLS.split(lines[number])
        masked[number] = "".join(CODE.sub(blanked, cell) for cell in cells)
    return "\n".join(masked)


def _table_lines(lines: list[str]) -> set[int]:
    """The lines of every table: head, delimiters, and all up to an empty line."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        if number and "|" in lines[number - 1] + line and _DELIMITER.match(line):
            found |= {number - 1, number}
        elif number - 1 in found and line.strip(" \t>"):
            found.add(number)
    return found


def blanked(match: re.Match[str]) -> str:
    """Blanks between two backticks, and the ends of lines."""
    return "`" + re.sub(r"[^\n]", " ", match[0][1:-1]) + "`"
