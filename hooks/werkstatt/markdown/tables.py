"""Tables on phones: every cell knows the head of its column, so that rows can stand as cards."""

from __future__ import annotations

from itertools import zip_longest

from .tree import Element, text_of


def label_cells(root: Element) -> None:
    """Give each `td` its column's head as `data-label`.

    Called when markers are filled, since a label is text like any other. The words before a
    card's values come from there by style sheet; the table stays a table.
    """
    for table in root.iter("table"):
        heads = [_words(head) for head in table.iter("th")]
        for row in table.iter("tr"):
            for cell, head in zip_longest(row.findall("td"), heads):
                if cell is not None and head:
                    cell.set("data-label", head)


def _words(head: Element) -> str:
    """The text of a head, without the numbers of sources and notes."""
    texts = [head.text or ""]
    for child in head:
        texts += ["" if child.tag == "sup" else text_of(child), child.tail or ""]
    return "".join(texts).strip()
