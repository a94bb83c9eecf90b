"""Write digests into front matter, leaving everything else on the page as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..schema.guide import Change

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_SECTIONS = re.compile(r"^  sections:.*\n(?:    .*\n)*", re.MULTILINE)
_TRANSLATION = re.compile(r"^translation:\n(?:  .*\n)*", re.MULTILINE)
_CHANGES = re.compile(r"^changes:.*\n(?:[ -].*\n)*", re.MULTILINE)


def stamped(text: str, digests: Mapping[str, str]) -> str:
    """The page with `translation → sections` set; ValueError when its head has no such place."""
    front = _FRONT.match(text)
    block = _TRANSLATION.search(front[1]) if front else None
    if front is None or block is None:
        raise ValueError("Im Kopf fehlt translation: mit eingerückten Zeilen darunter.")
    lines = "".join(f"    {id}: {digest}\n" for id, digest in digests.items())
    new = _SECTIONS.sub("", block[0]) + f"  sections:\n{lines}"
    return _with_front(text, front, front[1].replace(block[0], new))


def weighed(text: str, changes: Mapping[str, Sequence[Change]]) -> str:
    """The German page with `changes` set; ValueError when it has no head."""
    front = _FRONT.match(text)
    if front is None:
        raise ValueError("Der Kopf der Seite fehlt.")
    block = "changes:\n" + "".join(_entry(id, record) for id, record in changes.items())
    return _with_front(text, front, _CHANGES.sub("", front[1]) + block)


def _entry(id: str, record: Sequence[Change]) -> str:
    lines = [
        f"    - {{digest: {change.digest}, weight: {change.weight.value}, on: {change.on}}}\n"
        for change in record
    ]
    return f"  {id}:\n{''.join(lines)}"


def _with_front(text: str, front: re.Match[str], new: str) -> str:
    return f"---\n{new}---\n{text[front.end() :]}"
