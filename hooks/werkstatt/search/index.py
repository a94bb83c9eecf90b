"""An inverted index in small files: titles, headings and summaries; and all other words in parts.

Format, for docs/assets/js/search.js: `words` is one string of words with spaces between them, in
alphabetical order; `hits` has, for each word, the places where it stands. A place is a letter for
its weight (A best) and the distance to the place before it of the same word, in base 36. Places
are numbered through: each page, then its sections. `parts` has the first letters of the words in
each part of running text.
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

_PARTS = 10
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
    """What a German title means in the language of the index."""


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
    found = _listed(_hits(place.head for page in pages for place in page.places))
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
    hits = {word: found for word, found in _hits(places).items() if len(found) <= most}
    return {letters: _listed(part) for letters, part in _cut(hits)}


def _cut(hits: _Hits) -> Iterator[tuple[str, _Hits]]:
    """About equal parts."""
    by_letter: dict[str, _Hits] = defaultdict(dict)
    for word in sorted(hits):
        by_letter[first_letter(word)][word] = hits[word]
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


_Hits = dict[str, list[str]]
"""Where a word stands: for each place its weight and the distance to the place before."""


def _place(fields: Fields) -> Place:
    return Place(_weighed(fields, (TITLE, HEADING, SUMMARY)), _weighed(fields, (LEAD, BODY)))


def _weighed(fields: Fields, weights: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for weight in reversed(weights):
        if texts := fields.texts.get(weight):
            found.update(dict.fromkeys(words("\n".join(texts)), weight))
    by_weight: dict[str, list[str]] = {}
    for word in sorted(found):
        by_weight.setdefault(found[word], []).append(word)
    return tuple(f"{weight} {' '.join(by_weight[weight])}" for weight in sorted(by_weight))


def _hits(places: Iterable[tuple[str, ...]]) -> _Hits:
    """By word; this runs over every word of the site."""
    found: _Hits = defaultdict(list)
    last: dict[str, int] = defaultdict(int)
    for number, place in enumerate(places):
        for text in place:
            weight, *listed = text.split(" ")
            for word in listed:
                found[word].append(weight + _base36(number - last[word]))
                last[word] = number
    return found


def _listed(hits: _Hits) -> dict[str, str]:
    ordered = sorted(hits)
    return {
        "words": " ".join(ordered),
        "hits": " ".join("".join(hits[word]) for word in ordered),
    }


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@cache
def _base36(number: int) -> str:
    """As parseInt(text, 36) reads it; "" for 0."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
