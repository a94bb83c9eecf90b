"""A guide's HTML as a tree: parse once, work on nodes, print at the end (lxml)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree
from lxml.etree import _Element

Element = _Element
Node = str | Element
"""What may stand in the place of a piece of text."""

# Plain elements: those of lxml.html ask a Python function for the class of each.
_PARSER = etree.HTMLParser()


def parsed(text: str) -> Element:
    """The tree of an HTML fragment, below one root element that is not printed."""
    body = etree.fromstring(f"<body><div>{text}</div></body>", _PARSER)[0]
    return body[0]


def printed(root: Element) -> str:
    """What stands below the root, as HTML; characters as they are, no entities but the needed."""
    return escaped(root.text or "") + "".join(map(printed_whole, root))


def printed_whole(node: Element) -> str:
    """An element with the text behind it."""
    return str(etree.tostring(node, encoding="unicode", method="html"))


def text_of(node: Element) -> str:
    """All text inside an element."""
    return "".join(map(str, node.itertext()))


def escaped(text: str) -> str:
    """Text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def element(tag: str, *children: Node, **attributes: str) -> Element:
    """A new element; `class_` and the like lose their underscore."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        made.set(name.rstrip("_"), value)
    _fill(made, children)
    return made


def is_comment(node: Element) -> bool:
    """Whether a child is a comment and no element."""
    return isinstance(node, etree._Comment)


def elements(root: Element) -> Iterator[Element]:
    """The root and every element below it, comments left out."""
    return (node for node in root.iter() if isinstance(node.tag, str))


def has_text(root: Element, part: str) -> bool:
    """Whether a piece of text stands anywhere inside an element."""
    return not is_comment(root) and any(part in text for text in root.itertext())


def replace_text(root: Element, change: Callable[[str], Sequence[Node] | None]) -> None:
    """Put what `change` makes of each text in its place; elements that carry `lang` are left.

    None leaves a text as it is.
    """
    if root.text and (nodes := change(root.text)) is not None:
        _put(root, None, nodes)
        # What was put in is done.
        children = [child for child in root if child not in nodes]
    else:
        children = list(root)
    for child in children:
        if isinstance(child.tag, str) and child.get("lang") is None:
            replace_text(child, change)
        if child.tail and (nodes := change(child.tail)) is not None:
            _put(root, child, nodes)


def _put(parent: Element, after: Element | None, nodes: Sequence[Node]) -> None:
    """The nodes in the place of the text that follows `after`, or of the parent's first text."""
    if after is None:
        parent.text, place = "", 0
    else:
        after.tail, place = "", parent.index(after) + 1
    previous = after
    for node in nodes:
        if not isinstance(node, str):
            parent.insert(place, node)
            place, previous = place + 1, node
        elif previous is None:
            parent.text = (parent.text or "") + node
        else:
            previous.tail = (previous.tail or "") + node


def _fill(parent: Element, nodes: Sequence[Node]) -> None:
    _put(parent, None, nodes)


def moved_children(parent: Element) -> list[Node]:
    """The content of an element, taken out of it, in order."""
    nodes: list[Node] = [parent.text] if parent.text else []
    for child in list(parent):
        tail, child.tail = child.tail, None
        parent.remove(child)
        nodes.append(child)
        if tail:
            nodes.append(tail)
    parent.text = None
    return nodes


_BLOCK_NAMES = """
    blockquote details div h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td th thead
    tr ul
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())


def first_line(block: Element) -> int:
    """The line where the parser saw a block begin; 0 for what has no place of its own."""
    return int((block.get("data-sourcepos") or "0:").split(":")[0])


def inline_texts(block: Element) -> Iterator[str]:
    """The texts of a block itself: without the blocks inside it, and without code."""
    if block.text:
        yield block.text
    for child in block:
        if isinstance(child.tag, str) and child.tag != "code" and child.tag not in BLOCKS:
            yield from inline_texts(child)
        if child.tail:
            yield child.tail


def inlines(block: Element) -> Iterator[Element]:
    """The elements inside a block that are no blocks, in reading order."""
    for child in block:
        if isinstance(child.tag, str) and child.tag not in BLOCKS:
            yield child
            yield from inlines(child)


def line_of(part: str, line: int, source: list[str]) -> int:
    """The line in which a piece of text stands, in a block that begins at `line`."""
    return line + next((number for number, one in enumerate(source) if part in one), 0)
