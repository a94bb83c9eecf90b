"""Write digests into front matter, leaving everything else on the page as it is.

The places are found by the YAML parser, so any way of writing the head will do; and what is made is
read again before it is given back: it says exactly what was meant, or nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from ..schema.guide import Change

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_UNREADABLE = "Der Kopf der Seite lässt sich nicht lesen. Zuerst: python scripts/check_data.py"
_OTHERWISE = (
    "Der Kopf ist so geschrieben, dass sich nichts sicher einfügen lässt. "
    "So ist es richtig: „translation:“ in einer Zeile, darunter eingerückt je Angabe eine Zeile."
)


def stamped(text: str, digests: Mapping[str, str]) -> str:
    """The page with `translation → sections` set; ValueError when its head has no such place."""
    front = _front_of(text)
    data, root = _read(front[1])
    own = _child(root, "translation")
    if own is None or not isinstance(own[1], yaml.MappingNode) or not own[1].value:
        raise ValueError("Im Kopf fehlt translation: mit eingerückten Zeilen darunter.")
    if own[1].flow_style:
        raise ValueError(_OTHERWISE)
    indent = " " * own[1].value[0][0].start_mark.column
    block = [f"{indent}sections:"] + [f"{indent}  {id}: {mark}" for id, mark in digests.items()]
    new = _with_block(front[1], own[1], "sections", block)
    wanted = {**data, "translation": {**data["translation"], "sections": dict(digests)}}
    return _checked(text, front, new, wanted)


def weighed(text: str, changes: Mapping[str, Sequence[Change]]) -> str:
    """The German page with `changes` set; ValueError when it has no head."""
    front = _front_of(text)
    data, root = _read(front[1])
    block = ["changes:", *(line for id, record in changes.items() for line in _entry(id, record))]
    new = _with_block(front[1], root, "changes", block)
    return _checked(text, front, new, {**data, "changes": _read("\n".join(block))[0]["changes"]})


def _entry(id: str, record: Sequence[Change]) -> list[str]:
    lines = [
        f"    - {{digest: {change.digest}, weight: {change.weight.value}, on: {change.on}}}"
        for change in record
    ]
    return [f"  {id}:", *lines]


def _front_of(text: str) -> re.Match[str]:
    front = _FRONT.match(text)
    if front is None:
        raise ValueError("Der Kopf der Seite fehlt.")
    return front


def _read(front: str) -> tuple[dict[str, Any], yaml.MappingNode]:
    try:
        data, root = _plain(front), yaml.compose(front, yaml.BaseLoader)
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(_UNREADABLE) from error
    if not isinstance(data, dict) or not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ValueError(_OTHERWISE)
    return data, root


def _plain(text: str) -> Any:
    """Every value as it is written: a digest of digits alone is no number."""
    return yaml.load(text, yaml.BaseLoader)


def _child(mapping: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    return next((pair for pair in mapping.value if pair[0].value == key), None)


def _with_block(front: str, parent: yaml.MappingNode, key: str, block: Sequence[str]) -> str:
    """The lines of a head with those of `key` taken out and the new ones behind its neighbours."""
    lines = front.splitlines()
    end = _last_line(parent) + 1
    if old := _child(parent, key):
        first, behind = old[0].start_mark.line, _last_line(old[1]) + 1
        del lines[first:behind]
        end -= behind - first
    lines[end:end] = block
    return "".join(f"{line}\n" for line in lines)


def _last_line(node: yaml.Node) -> int:
    """Where the last word of a node stands; the parser itself says where the next one begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    ends_before = node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line
    return int(node.end_mark.line) - int(ends_before)


def _checked(text: str, front: re.Match[str], new: str, wanted: Mapping[str, Any]) -> str:
    """The page with its new head; ValueError when that would not say what was meant."""
    try:
        found = _plain(new)
    except (yaml.YAMLError, ValueError):
        found = None
    if found != wanted:
        raise ValueError(_OTHERWISE)
    return text[: front.start(1)] + new + text[front.end(1) :]
