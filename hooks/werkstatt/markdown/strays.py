"""The net below the search in the source: what our pages would drop is refused, on the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from .clean import TAG_NAMES
from .code import CODE, blanked, without_code
from .html_tags import HTML_REPAIR
from .lines import Fault
from .targets import is_safe_target, unsafe_target
from .tree import Element, first_line, is_comment, line_of

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>\n]*)?>")

_OURS = TAG_NAMES | {"div", "h1"}


def stray_faults(root: Element, text: str) -> Iterator[Fault]:
    """Markup that no page may have, wherever it hid: in a table, behind a torn code span."""
    searched, lines = CODE.sub(blanked, text), text.split("\n")
    for node in root.iter():
        place = _place(node)
        if is_comment(node):
            yield from _comment(node, line_of("<!--", place, lines[place - 1 :]), root, searched)
        elif node.tag == "img" and ("![" in text or "<img" not in searched.lower()):
            what = "Bilder gibt es in Ratgebern nicht. Zeichnungen sind Bausteine."
            line = line_of("![", place, lines[place - 1 :])
            yield Fault(line, what, "<!-- werkstatt:bild-brief -->")
        elif node.tag == "a":
            yield from _unsafe(node, place, searched)
        elif (
            (tag := str(node.tag)) not in _OURS
            and not _is_told(tag, lines[place - 1])
            and f"<{tag}" not in searched.lower()
        ):
            # The others were found in the source, with the same words.
            line = line_of(f"<{tag}", place, lines[place - 1 :])
            yield Fault(line, f"HTML ist hier nicht erlaubt: <{tag}>", HTML_REPAIR)
    yield from _in_cells(text, searched)


def _is_told(tag: str, source: str) -> bool:
    """What has words of its own: pictures, and headings too deep."""
    return tag == "img" or (tag in {"h5", "h6"} and source.lstrip().startswith("#"))


def _comment(node: Element, line: int, root: Element, searched: str) -> Iterator[Fault]:
    if node.getparent() is not root and "<!--" not in searched:
        what = "Ein Baustein steht allein in seiner Zeile, ohne Einzug und ohne Zusatz."
        yield Fault(line, what, f"<!--{node.text or ''}-->")


def _in_cells(text: str, searched: str) -> Iterator[Fault]:
    """Tags between two backticks that stand in different cells of a table."""
    for match in _TAG.finditer(without_code(text)):
        if searched[match.start()] != "<":
            what = f"HTML ist hier nicht erlaubt: {match[0][:40]}"
            yield Fault(text.count("\n", 0, match.start()) + 1, what, HTML_REPAIR)


def _unsafe(link: Element, line: int, searched: str) -> Iterator[Fault]:
    target = link.get("href", "")
    # The guard told what it saw in the source.
    source = searched.replace("\\\\", "\\")
    seen = any(one[:10] in source for one in (target, unquote(target)))
    is_known = target.startswith(("http://", "#")) or seen
    if not is_known and not is_safe_target(target):
        yield Fault(line, *unsafe_target(target))


def _place(node: Element) -> int:
    """The line of the nearest block."""
    lines = (first_line(one) for one in (node, *node.iterancestors()))
    return next((line for line in lines if line), 1)
