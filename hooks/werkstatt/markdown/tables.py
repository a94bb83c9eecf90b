"""Tables on phones: every cell knows the head of its column, so that rows can stand as cards."""

from __future__ import annotations

from itertools import zip_longest

from .tree import Element, text_of


def label_cells(root: Element) -> None:
    """Give each `td` its column's head as `data-label`.

    The words before a card's values come from there by style sheet; the table stays a table.
    """
    for table in root.iter("table"):
        heads = [text_of(head).strip() for head in table.iter("th")]
        for row in table.iter("tr"):
            for cell, head in zip_longest(row.findall("td"), heads):
                if cell is not None and head:
                    cell.set("data-label", head)
