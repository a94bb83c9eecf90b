"""The net below the search in the source: what our pages would drop is refused, on the tree."""

from __future__ import annotations

from collections.abc import Iterator

from .clean import TAG_NAMES
from .code import CODE, blanked
from .notation import Fault
from .targets import is_safe_target
from .tree import Element, first_line, is_comment

_HTML = "**fett**, [Text](https://…); ein Zeichen < vor einem Buchstaben als `<`."
_PICTURE = "Bilder gibt es in Ratgebern nicht. Zeichnungen sind Bausteine."

_OURS = TAG_NAMES | {"div", "h1"}


def stray_faults(root: Element, text: str) -> Iterator[Fault]:
    """Markup that no page may have, wherever it hid: in a table, behind a torn code span."""
    searched = CODE.sub(blanked, text)
    for node in root.iter():
        line = _place(node)
        if is_comment(node):
            if node.getparent() is not root and "<!--" not in searched:
                what = "Ein Baustein steht allein in seiner Zeile, ohne Einzug und ohne Zusatz."
                yield Fault(line, what, f"<!--{node.text or ''}-->")
        elif node.tag == "img":
            yield Fault(line, _PICTURE, "<!-- werkstatt:bild-brief -->")
        elif node.tag == "a":
            yield from _unsafe(node, line, searched)
        elif (tag := str(node.tag)) not in _OURS and f"<{tag}" not in searched.lower():
            # The others were found in the source, with the same words.
            yield Fault(line, f"HTML ist hier nicht erlaubt: <{tag}>", _HTML)


def _unsafe(link: Element, line: int, searched: str) -> Iterator[Fault]:
    target = link.get("href", "")
    is_known = target.startswith(("http://", "#")) or target[:10] in searched
    if not is_known and not is_safe_target(target):
        what = f"Diese Art von Link ist nicht erlaubt: {target[:60]}"
        yield Fault(line, what, "https://…, mailto:…, tel:… oder ../verein/gruenden.md")


def _place(node: Element) -> int:
    """The line of the nearest block."""
    lines = (first_line(one) for one in (node, *node.iterancestors()))
    return next((line for line in lines if line), 1)
