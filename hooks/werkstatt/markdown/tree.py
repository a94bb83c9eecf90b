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
