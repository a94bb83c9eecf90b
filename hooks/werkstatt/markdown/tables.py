"""Tables on phones: every cell knows the head of its column, so that rows can stand as cards."""

from __future__ import annotations

import re
from html import escape, unescape

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEAD = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td(?=[\s>])")
_TAG = re.compile(r"<[^>]+>")


def with_labels(html: str) -> str:
    """Cleaned HTML in which each `td` carries its column's head as `data-label`.

    The words before a card's values come from there by style sheet; the table stays a table.
    """
    return _TABLE.sub(lambda table: _labelled(table[0]), html)


def _labelled(table: str) -> str:
    heads = [unescape(_TAG.sub("", head)).strip() for head in _HEAD.findall(table)]
    return _ROW.sub(lambda row: _row(row[0], heads), table)


def _row(row: str, heads: list[str]) -> str:
    labels = iter(heads)

    def cell(match: re.Match[str]) -> str:
        label = next(labels, "")
        return f'{match[0]} data-label="{escape(label, quote=True)}"' if label else match[0]

    return _CELL.sub(cell, row)
