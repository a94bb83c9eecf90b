"""German inside text of another language says that it is German.

A screen reader then changes its voice, right-to-left text keeps the order of the words, and a
quotation its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..schema.languages import Language
from .tree import Element, Node, element, elements, has_text, moved_children, replace_text

_LETTER = r"[A-Za-z\u00c0-\u024f]"
_ABBREVIATION = rf"(?:{_LETTER}\.[ \u00a0\u202f]?)+{_LETTER}\.(?!\w)"
"""`e. V.`: its parts would change places in a text from right to left."""
_WORD = rf"(?:{_ABBREVIATION}|{_LETTER}[\w\u00c0-\u024f]*(?:[.&/’'-]{_LETTER}[\w\u00c0-\u024f]*)*)"
_LATIN = re.compile(rf"{_WORD}(?:(?:,?[ \u00a0\u202f]| – |: ){_WORD})*")
_OPEN, _CLOSE = "„", "“"
_QUOTATION = re.compile(rf"{_OPEN}[^{_OPEN}{_CLOSE}]*?{_LETTER}[^{_OPEN}{_CLOSE}]*{_CLOSE}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\w")


def quotations(text: str) -> Iterator[tuple[str, bool]]:
    """A plain text cut at its German quotations, and whether a piece is one."""
    return _cut(text, _QUOTATION) if _OPEN in text else iter(((text, False),))


def latin_phrases(text: str, language: Language) -> Iterator[tuple[str, bool]]:
    """A plain text cut at the German phrases that a language of another script holds."""
    if _is_latin(language) or not _LATIN.search(text):
        return iter(((text, False),))
    return _cut(text, _LATIN) if not _ADDRESS.search(text) else _beside_addresses(text)


def _beside_addresses(text: str) -> Iterator[tuple[str, bool]]:
    """An address is no German, and stays whole."""
    for piece, is_address in _cut(text, _ADDRESS):
        yield from ((piece, False),) if is_address else _cut(piece, _LATIN)


def _cut(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    end = 0
    for match in pattern.finditer(text):
        yield from (((text[end : match.start()], False),) if match.start() > end else ())
        yield match[0], True
        end = match.end()
    if end < len(text):
        yield text[end:], False


def _is_latin(language: Language) -> bool:
    return bool(_LATIN.match(language.name))


def mark_german(root: Element, language: Language) -> None:
    """Mark German quotations („…“), and in other scripts every Latin word."""
    if has_text(root, _OPEN):
        for parent in list(elements(root)):
            if _OPEN in (parent.text or "") or any(_OPEN in (child.tail or "") for child in parent):
                _mark_quotations(parent)
    if not _is_latin(language):
        replace_text(root, _marked)


def _mark_quotations(parent: Element) -> None:
    """Each quotation that opens and closes in one element, with what it holds, in a `bdi`."""
    if any(node.get("lang") for node in (parent, *parent.iterancestors())):
        return
    found: list[Node] = []
    held: list[Node] | None = None
    for node in _split(moved_children(parent)):
        if node == _OPEN and held is None:
            held = [_OPEN]
        elif held is None:
            found.append(node)
        elif node == _CLOSE:
            found.append(element("bdi", *held, _CLOSE, lang="de", dir="ltr", translate="no"))
            held = None
        else:
            held.append(node)
    _refill(parent, [*found, *(held or [])])


def _split(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, str):
            yield from (part for part in re.split(f"([{_OPEN}{_CLOSE}])", node) if part)
        else:
            yield node


def _refill(parent: Element, nodes: list[Node]) -> None:
    filled = element("div", *nodes)
    parent.text = filled.text
    parent.extend(list(filled))


def _marked(text: str) -> list[Node] | None:
    nodes: list[Node] = []
    end = 0
    for match in _LATIN.finditer(text):
        nodes.append(text[end : match.start()])
        nodes.append(element("span", match[0], lang="de", dir="ltr", translate="no"))
        end = match.end()
    return [*nodes, text[end:]] if nodes else None
