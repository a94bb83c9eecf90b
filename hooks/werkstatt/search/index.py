"""An inverted index in small files: titles, headings and summaries; and all other words in parts.

Format, for docs/assets/js/search.js: `words` is one string of words with spaces between them, in
alphabetical order; `hits` has, for each word, the places where it stands. A place is a letter for
its weight (A best) and the distance to the place before it of the same word, in base 36. Places
are numbered through: each page, then its sections. `parts` has the first letters of the words in
each part of running text. `small` has words that decide nothing (search/small_words.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .words import first_letter, words

TITLE, HEADING, SUMMARY, LEAD, BODY = "ABCDE"
"""Where a word stands, best first: the first three are in the first file."""

_COMMON = 0.3
"""Words of running text that stand on more than this share of the pages find nothing."""

_FEW = 40
"""With fewer places than this nothing counts as common."""

_PARTS = 20
"""A word of running text costs the reader one part, and the request for it."""


@dataclass(frozen=True)
class Fields:
    """A page or a section of one: texts by weight."""

    texts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Passage:
    """A section of a page."""

    anchor: str
    heading: str
    fields: Fields


@dataclass(frozen=True)
class Document:
    """A page; `kind` is a name such as "guide", `german` says that its title is German."""

    path: str
    title: str
    kind: str
    german: bool
    fields: Fields
    sections: tuple[Passage, ...] = ()
    meaning: str = ""
    """The line below the title: what a German word means, what a page is about."""


@dataclass(frozen=True)
class Place:
    """The words of a page or a section, each once, with its best weight."""

    head: tuple[str, ...]
    """Those of titles, headings and summaries: a weight, then words with spaces between them."""
    text: tuple[str, ...]
    """Those of running text."""


@dataclass(frozen=True)
class Counted:
    """A page as the index has it: its row, and what can be found in each of its places."""

    kind: str
    row: tuple[Any, ...]
    places: tuple[Place, ...]


def counted(page: Document) -> Counted:
    """The words of a page and of its sections."""
    return Counted(
        page.kind,
        (
            [page.path, page.title],
            [
                int(page.german),
                [[section.anchor, section.heading] for section in page.sections],
                *([page.meaning] if page.meaning else []),
            ],
        ),
        tuple(map(_place, (page.fields, *(section.fields for section in page.sections)))),
    )


def head_index(
    pages: Sequence[Counted], kinds: Mapping[str, str], texts: Mapping[str, str], parts: Parts
) -> dict[str, Any]:
    """What the first answer comes from: all pages, with the words of titles and summaries.

    `kinds` and `texts` are words of the interface, in the language of the index.
    """
    names = list(kinds)
    rows = [[*page.row[0], names.index(page.kind), *page.row[1]] for page in pages]
    hits = _hits(place.head for page in pages for place in page.places)
    found = _listed({word: "".join(places) for word, places in hits.items()})
    return {
        "texts": texts,
        "kinds": list(kinds.values()),
        "parts": list(parts),
        "pages": rows,
        **found,
    }


Parts = Mapping[str, Mapping[str, str]]
"""The words of running text in parts, by the first letters of the words in each."""


def text_index(pages: Iterable[Counted]) -> Parts:
    """The words of running text, cut where the first letter changes."""
    places = [place.text for page in pages for place in page.places]
    most = max(_FEW, len(places) * _COMMON)
    found = _hits(places).items()
    hits = {word: "".join(places) for word, places in found if len(places) <= most}
    return {letters: _listed(part) for letters, part in _cut(hits)}


_Hits = dict[str, str]
"""Where a word stands: for each place its weight and the distance to the place before."""


def _cut(hits: _Hits) -> Iterator[tuple[str, _Hits]]:
    """About equal parts."""
    by_letter: dict[str, _Hits] = defaultdict(dict)
    for word, places in hits.items():
        by_letter[first_letter(word)][word] = places
    each = sum(map(len, hits.values())) / _PARTS
    letters, part, size = "", _Hits(), 0
    for letter in sorted(by_letter):
        letters += letter
        part |= by_letter[letter]
        size += sum(map(len, by_letter[letter].values()))
        if size >= each:
            yield letters, part
            letters, part, size = "", _Hits(), 0
    if letters:
        yield letters, part


def _place(fields: Fields) -> Place:
    return Place(_weighed(fields, (TITLE, HEADING, SUMMARY)), _weighed(fields, (LEAD, BODY)))


def _weighed(fields: Fields, weights: tuple[str, ...]) -> tuple[str, ...]:
    """For each weight, best first, the words that stand under no better one."""
    seen: set[str] = set()
    found = []
    for weight in weights:
        if texts := fields.texts.get(weight):
            new = words("\n".join(texts)) - seen
            found.append(" ".join((weight, *new)))
            seen |= new
    return tuple(found)


def _hits(places: Iterable[tuple[str, ...]]) -> dict[str, list[str]]:
    """By word; this runs over every word of the site."""
    found: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, place in enumerate(places):
        for text in place:
            weight, *listed = text.split(" ")
            codes = _codes(weight)
            for word in listed:
                found[word].append(codes[number - last.get(word, 0)])
            last.update(dict.fromkeys(listed, number))
    return found


def _listed(hits: _Hits) -> dict[str, str]:
    ordered = sorted(hits)
    return {
        "words": " ".join(ordered),
        "hits": " ".join(hits[word] for word in ordered),
    }


class _Codes(dict[int, str]):
    """A weight with a distance, in base 36 as parseInt(text, 36) reads it; nothing for 0."""

    def __init__(self, weight: str) -> None:
        super().__init__()
        self._weight = weight

    def __missing__(self, distance: int) -> str:
        digits, rest = "", distance
        while rest:
            rest, digit = divmod(rest, 36)
            digits = _DIGITS[digit] + digits
        code = self[distance] = self._weight + digits
        return code


_codes = cache(_Codes)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
