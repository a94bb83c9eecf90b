"""A source may name what it says; it names nothing that the entry does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema.evidence import states
from ..schema.problems import Problem
from .library import Library, Located


def sourced_field_problems(library: Library) -> Iterator[Problem]:
    """Of all entries; each at the line of the word."""
    for item in library.located:
        yield from _of_entry(item)


def _of_entry(item: Located) -> Iterator[Problem]:
    for index, source in enumerate(item.entry.sources):
        for place, field in enumerate(source.fields):
            if not states(item.entry, field):
                line = item.source.line_of(("sources", index, "fields", place))
                what = f"Die Quelle nennt „{field}“, aber der Eintrag hat keine solche Angabe."
                yield Problem(item.source.file, line, what, "")
