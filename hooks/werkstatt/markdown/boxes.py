"""Boxes: GitHub's alerts, recognised on the tree by GitHub's rules.

    > [!WARNING]
    > **Das geht oft schief**
    >
    > Text

The first bold line is the title. An alert stands at the top level, its word in capitals alone on
the first line; what does not is a quotation, and `dialect` refuses it.
"""

from __future__ import annotations

import re

from .tree import Element, element, moved_children

ALERTS = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
_ALERT = re.compile(rf"\[!({'|'.join(ALERTS)})\]\n")


def make_boxes(root: Element) -> None:
    """Turn each alert into a box with a title."""
    for quote in list(root.iter("blockquote")):
        first = quote[0] if len(quote) else None
        if first is not None and first.tag == "p" and _is_top(quote, root):
            match = _ALERT.match(first.text or "")
            if match:
                _make_box(quote, first, match)


def _is_top(quote: Element, root: Element) -> bool:
    parent = quote.getparent()
    return parent is root or (parent is not None and parent.tag == "details")


def _make_box(quote: Element, first: Element, match: re.Match[str]) -> None:
    quote.tag = "div"
    quote.set("class", f"box {match[1].lower()}")
    first.text = (first.text or "")[match.end() :]
    if not first.text and len(first) and first[0].tag == "strong":
        _take_title(quote, first)


def _take_title(quote: Element, first: Element) -> None:
    strong = first[0]
    following = strong.getnext()
    if following is not None and following.tag == "br" and not (strong.tail or "").strip():
        # Blanks behind the title are no empty line before the text.
        strong.tail = following.tail
        first.remove(following)
    rest, strong.tail = (strong.tail or "").lstrip("\n"), None
    title = element("p", *moved_children(strong), class_="box-title")
    title.tail = "\n"
    first.remove(strong)
    first.text = rest
    quote.insert(0, title)
    if not rest and not len(first):
        quote.remove(first)
