"""An inverted index in two small files: titles, headings and summaries; and all other words.

Format, for docs/assets/js/search.js: `words` is one string of words with spaces between them, in
alphabetical order; `hits` has, for each word, the places where it stands. A place is a letter for
its weight (A best) and the distance to the place before it of the same word, in base 36. Places
are numbered through: each page, then its sections.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from .words import words

TITLE, HEADING, SUMMARY, LEAD, BODY = "ABCDE"
"""Where a word stands, best first: the first three are in the first file."""

_COMMON = 0.3
"""Words of running text that stand on more than this share of the pages find nothing."""

_FEW = 40
"""With fewer places than this nothing counts as common."""


@dataclass(frozen=True)
class Fields:
    """A page or a section of one: texts by weight."""

    texts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Passage:
    """A section of a page."""

    anchor: str
    heading: str
    fields: Fields = field(repr=False)


@dataclass(frozen=True)
class Document:
    """A page; `kind` is a name such as "guide", `german` says that its title is German."""

    path: str
    title: str
    kind: str
    german: bool
    fields: Fields = field(repr=False)
    sections: tuple[Passage, ...] = ()
    meaning: str = ""
    """What a German title means in the language of the index."""


def head_index(
    documents: Iterable[Document], kinds: Mapping[str, str], texts: Mapping[str, str]
) -> dict[str, Any]:
    """What the first answer comes from: all pages, with the words of titles and summaries.

    `kinds` and `texts` are words of the interface, in the language of the index.
    """
    found = tuple(documents)
    names = list(kinds)
    pages = [
        [
            record.path,
            record.title,
            names.index(record.kind),
            int(record.german),
            [[section.anchor, section.heading] for section in record.sections],
            *([record.meaning] if record.meaning else []),
        ]
        for record in found
    ]
    listed = _listed(_postings(found, (TITLE, HEADING, SUMMARY)))
    return {"texts": texts, "kinds": list(kinds.values()), "pages": pages, **listed}


def text_index(documents: Iterable[Document]) -> dict[str, str]:
    """The words of running text."""
    found = tuple(documents)
    postings = _postings(found, (LEAD, BODY))
    total = sum(1 + len(record.sections) for record in found)
    most = max(_FEW, total * _COMMON)
    return _listed({word: hits for word, hits in postings.items() if len(hits) <= most})


def _places(documents: Iterable[Document]) -> list[Fields]:
    return [
        place
        for record in documents
        for place in (record.fields, *(section.fields for section in record.sections))
    ]


_Hits = list[tuple[int, str]]
"""Where a word stands: the number of the place, rising, and the best weight there."""


def _postings(documents: tuple[Document, ...], weights: tuple[str, ...]) -> dict[str, _Hits]:
    """Word -> its hits."""
    found: dict[str, _Hits] = defaultdict(list)
    for number, place in enumerate(_places(documents)):
        for word, weight in _weighed(place, weights).items():
            found[word].append((number, weight))
    return found


def _weighed(place: Fields, weights: tuple[str, ...]) -> dict[str, str]:
    """The words of one place with their best weight."""
    found: dict[str, str] = {}
    for weight in reversed(weights):
        if texts := place.texts.get(weight):
            found.update(dict.fromkeys(words("\n".join(texts)), weight))
    return found


def _listed(postings: Mapping[str, _Hits]) -> dict[str, str]:
    ordered = sorted(postings)
    return {
        "words": " ".join(ordered),
        "hits": " ".join(_encoded(postings[word]) for word in ordered),
    }


def _encoded(hits: _Hits) -> str:
    parts, before = [], 0
    for number, weight in hits:
        parts.append(weight + _base36(number - before))
        before = number
    return "".join(parts)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@cache
def _base36(number: int) -> str:
    """As parseInt(text, 36) reads it; "" for 0."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
