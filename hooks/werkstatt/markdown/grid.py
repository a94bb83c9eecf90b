"""Tables as the parser sees them: where they stand, and whether every cell is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import Fault
from .parse import html_of
from .tree import Element, first_line, inline_texts, text_of

_DELIMITERS = re.compile(r"^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?\s*$")


def tables_are_plain(text: str) -> bool:
    """Whether one look tells that all tables are right: most are."""
    head = 0
    for line in text.split("\n"):
        if "|" not in line:
            head = 0
            continue
        cells = line.rstrip().removesuffix("|").count("|")
        head = head or cells
        if cells > head or line[0] != "|" or "`" in line or "\\" in line:
            return False
    return True


def table_faults(root: Element, lines: list[str]) -> Iterator[Fault]:
    """Tables in lists and quotations, and rows longer than their head."""
    for table in root.iter("table"):
        line = first_line(table)
        if _is_inside(table):
            what = "Eine Tabelle steht für sich, nicht in einer Liste oder einem Zitat."
            yield Fault(line, what, lines[line - 1].lstrip(" >\t-*+0123456789.)"))
        else:
            yield from _long_rows(table, lines)


def _is_inside(table: Element) -> bool:
    for parent in table.iterancestors("li", "blockquote"):
        if parent.tag == "li" or not text_of(parent).lstrip().startswith("[!"):
            return True
    return False


def _long_rows(table: Element, lines: list[str]) -> Iterator[Fault]:
    """More cells than the head has would be dropped, in the preview too."""
    head = len(list(table.iter("th")))
    for row in table.iter("tr"):
        line = first_line(row)
        if line and (cells := cells_of(lines[line - 1])) > head:
            what = f"Die Zeile hat {cells} Zellen, der Kopf der Tabelle {head}; der Rest fiele weg."
            yield Fault(line, what, "Ein | im Text einer Zelle schreiben Sie als \\|.")


def cells_of(row: str) -> int:
    """How many cells a row of a table has, for the parser."""
    row = row.strip().lstrip("> ")
    if "\\" not in row:
        return row.removeprefix("|").removesuffix("|").count("|") + 1
    most = row.count("|") + 1
    # A head is one only above as many delimiters: the parser itself tells what it counts.
    fits = (n for n in range(most, 0, -1) if "<table" in html_of(f"{row}\n|{' - |' * n}\n"))
    return next(fits, most)


def no_table(block: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """Bars that stay bars."""
    shown = "".join(inline_texts(block)).split("\n")
    if not any(one.lstrip().startswith("|") or _DELIMITERS.match(one) for one in shown):
        return
    bars = [number for number, one in enumerate(source) if "|" in one]
    if bars:
        what = "Das wird keine Tabelle: Unter den Kopf gehört eine Zeile mit --- für jede Spalte."
        head = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", source[bars[0]])
        yield Fault(line + bars[0] + 1, what, "|" + " --- |" * cells_of(head))
