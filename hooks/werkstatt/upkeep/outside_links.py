"""Every address outside the site that the content names, with the places where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag

from ..content.page_file import Body
from ..knowledge import Knowledge
from ..markdown.code import without_code
from ..schema.walk import Path
from ..schema.yaml_source import Source

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^\]]+")
_NOTES = frozenset({"note", "ref"})
_HOST = re.compile(r"https?://[^/?#]+\.[^/?#]+")


@dataclass(frozen=True, order=True)
class Place:
    """A file and a line in it, from 1."""

    file: str
    line: int


def outside_links(knowledge: Knowledge) -> Mapping[str, tuple[Place, ...]]:
    """Addresses (without the part behind #) to their places, both sorted.

    Of entries that a page shows, of pages in every language, and of the site's settings. The
    addresses of the site itself are left out.
    """
    found: dict[str, set[Place]] = defaultdict(set)
    own = knowledge.library.site.url
    for address, place in _every(knowledge):
        plain = urldefrag(address).url
        if _HOST.match(plain) and not plain.startswith(own):
            found[plain].add(place)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _every(knowledge: Knowledge) -> Iterator[tuple[str, Place]]:
    library, guides = knowledge.library, knowledge.guides
    for item in library.located:
        if item.entry.listed:
            yield from _of_yaml(item.source, item.source.data, ())
    yield from _of_yaml(library.sources["data/site.yml"], library.sources["data/site.yml"].data, ())
    for guide in guides.sources.values():
        yield from _of_yaml(guide.head, guide.head.data, ())
        yield from _of_body(guide.body, guide.file)
    for page in guides.translations.values():
        yield from _of_body(page.body, page.file)


def _of_yaml(source: Source, data: Any, path: Path) -> Iterator[tuple[str, Place]]:
    """A value that is an address, or a text that names some; not what only editors see."""
    if isinstance(data, str):
        place, is_one = Place(source.file, source.line_of(path)), _ADDRESS.fullmatch(data)
        found = [data] if is_one else map(_trimmed, _ADDRESS.findall(data))
        yield from ((address, place) for address in found)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in _NOTES:
                yield from _of_yaml(source, value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _of_yaml(source, value, (*path, index))


def _of_body(body: Body, file: str) -> Iterator[tuple[str, Place]]:
    for number, line in enumerate(without_code(body.text).split("\n"), body.first_line):
        for address in _ADDRESS.findall(line):
            yield _trimmed(address), Place(file, number)


def _trimmed(address: str) -> str:
    """Without the marks of the sentence behind it, and the bracket of a Markdown link."""
    address = address.rstrip(".,;:!?*_")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?*_")
    return address
