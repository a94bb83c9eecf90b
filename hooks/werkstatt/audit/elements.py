"""The open elements while a page is read: which language, direction and block a text is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .page import Text
from .wordlist import words

_VOID = words("area base br col embed hr img input link meta param source track wbr")
_UNREAD = words("script style template code pre kbd head svg")
# Inside these a text goes on; every other element starts a text of its own.
_INLINE = words(
    "a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u wbr"
)
# Read out by a screen reader with the voice of the element's language.
_LABELS = ("aria-label", "alt", "title", "placeholder")

_Run = tuple[str, str]


@dataclass(frozen=True)
class Element:
    """One open element with what it passes on to its content."""

    tag: str
    language: str = ""
    direction: str = ""
    is_read: bool = True
    in_picker: bool = False
    runs: dict[_Run, list[str]] = field(default_factory=dict)
    """The texts of the block so far, by language and direction; inline elements share it."""


class OpenElements:
    """The path from `<html>` to where the reader stands."""

    def __init__(self) -> None:
        self._stack = [Element("")]

    @property
    def innermost(self) -> Element:
        """The element the next text belongs to."""
        return self._stack[-1]

    def open(self, tag: str, attributes: Mapping[str, str]) -> Iterator[Text]:
        """Step into an element; yields its labels as texts."""
        element = _child(self.innermost, tag, attributes)
        if tag not in _VOID:
            self._stack.append(element)
        if element.is_read or tag == "svg":
            yield from _labels(element, attributes)

    def close(self, tag: str) -> Iterator[Text]:
        """Step out of the innermost element of this name; yields the texts of finished blocks."""
        depth = next(
            (i for i in range(len(self._stack) - 1, 0, -1) if self._stack[i].tag == tag), 0
        )
        while depth and len(self._stack) > depth:
            yield from self._leave()

    def close_all(self) -> Iterator[Text]:
        """Step out of everything, at the end of the file."""
        while len(self._stack) > 1:
            yield from self._leave()

    def add(self, piece: str) -> None:
        """Take up a piece of text."""
        here = self.innermost
        if here.is_read:
            here.runs.setdefault((here.language, here.direction), []).append(piece)

    def _leave(self) -> Iterator[Text]:
        element = self._stack.pop()
        if element.runs is not self.innermost.runs:
            yield from _finished(element.runs)


def _child(parent: Element, tag: str, attributes: Mapping[str, str]) -> Element:
    if not attributes and tag in _INLINE:
        return Element(
            tag, parent.language, parent.direction, parent.is_read, parent.in_picker, parent.runs
        )
    return Element(
        tag=tag,
        language=attributes.get("lang", parent.language),
        direction=attributes.get("dir", "auto" if tag == "bdi" else parent.direction).lower(),
        is_read=_is_read(parent, tag, attributes),
        in_picker=parent.in_picker or _is_picker(tag, attributes),
        runs=parent.runs if tag in _INLINE else {},
    )


def _is_read(parent: Element, tag: str, attributes: Mapping[str, str]) -> bool:
    own = attributes.get("translate")
    return own != "no" if own is not None else parent.is_read and tag not in _UNREAD


def _is_picker(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag == "nav" and "languages" in attributes.get("class", "").split()


def _labels(element: Element, attributes: Mapping[str, str]) -> Iterator[Text]:
    for name in _LABELS:
        label = attributes.get(name, "").strip()
        if label:
            yield Text(label, element.language, element.direction, is_label=True)


def _finished(runs: Mapping[_Run, list[str]]) -> Iterator[Text]:
    for (language, direction), pieces in runs.items():
        sentence = " ".join("".join(pieces).split())
        if sentence:
            yield Text(sentence, language, direction)
