"""Sources at the end of their section, folded: no reader stumbles over numbers in the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language.rendered import Rendered
from ..markdown.tree import Element, Node, element, is_comment
from ..views.citations import Citation

_PREFIX = "#quelle-"


def gather_sources(
    root: Element, cited: Sequence[Citation], label: str, placed: frozenset[int]
) -> frozenset[int]:
    """Take the numbers out of the text and put a list of what they cite behind each section.

    A section begins with a heading of the first level; comments at its end, which frame what
    follows, stay behind the list. `placed` are those that stand above this text already, the answer
    are all that stand in the page then.
    """
    for section in list(_sections(root)):
        numbers = sorted({number for block in section for number in _taken(block)})
        if numbers:
            fold = _fold(numbers, cited, f"{label} ({len(numbers)})", placed)
            placed |= {*numbers}
            fold.tail = "\n"
            root.insert(root.index(section[-1]) + 1, fold)
    return placed


def _sections(root: Element) -> Iterator[list[Element]]:
    """The blocks of each section, without the comments at its end."""
    held: list[Element] = []
    for block in [*root, None]:
        if block is None or block.tag == "h2":
            while held and is_comment(held[-1]):
                held.pop()
            if held:
                yield held
            held = []
        if block is not None:
            held.append(block)


def _taken(block: Element) -> Iterator[int]:
    """The numbers that a block cites; its marks are gone afterwards."""
    if is_comment(block):
        return
    for mark in [one for one in block.iter("sup") if one.get("class") == "ref"]:
        yield int((mark[0].get("href") or "").removeprefix(_PREFIX))
        _remove(mark)


def _remove(mark: Element) -> None:
    parent, before = mark.getparent(), mark.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (mark.tail or "")
    else:
        parent.text = (parent.text or "") + (mark.tail or "")
    parent.remove(mark)


def _fold(
    numbers: Sequence[int], cited: Sequence[Citation], label: str, placed: frozenset[int]
) -> Element:
    items = [_item(cited[number - 1], number not in placed) for number in numbers]
    entries = element("ul", *items, lang="de", dir="ltr", translate="no")
    return element("details", element("summary", label), entries, class_="refs")


def _item(source: Citation, is_first: bool) -> Element:
    """Where a source comes first it says all that is known of it, later its name."""
    if source.href:
        name = element("a", source.name, href=source.href, rel="external")
    else:
        name = element("span", source.name)
    if not is_first:
        return element("li", name)
    lost: list[Node] = [" (", _said(source.lost), ")"] if source.lost else []
    dated: list[Node] = [", ", _said(source.dated)] if source.dated else []
    return element("li", name, *lost, *dated)


def _said(text: Rendered) -> Node:
    """A text of ours inside the German list."""
    if text.lang == "de":
        return text.text
    return element("span", text.text, lang=text.lang, dir=text.dir.value)
