"""Two entries of one kind under one name: readers could not tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema.base import Entry
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.problems import Problem, Severity
from ..schema.room import Room
from .library import Library, Located

_NAMED: tuple[type[Entry], ...] = (Organisation, Office, Room)
"""Events and holidays come again under the same name."""


def name_problems(library: Library) -> Iterator[Problem]:
    """The later of two files that appear on pages under the same German name.

    Two addresses make it a warning: a body may have two places.
    """
    first: dict[tuple[type[Entry], str], Located] = {}
    for item in library.located:
        if item.entry.listed and isinstance(item.entry, _NAMED):
            key = type(item.entry), " ".join(item.entry.label.casefold().split())
            other = first.setdefault(key, item)
            if other is not item:
                yield _double(item, other)


def _double(item: Located, other: Located) -> Problem:
    streets = {street for one in (item, other) if (street := _street(one.entry))}
    mild = len(streets) > 1
    what = f"„{item.entry.label}“ heißt auch der Eintrag in {other.source.file}. "
    what += "Ist dasselbe gemeint, löschen Sie eine der Dateien; sonst unterscheiden Sie die "
    what += "Namen, zum Beispiel durch den Ort."
    severity = Severity.WARNING if mild else Severity.ERROR
    return Problem(item.source.file, item.source.line_of(("name",)), what, "", severity)


def _street(entry: Entry) -> str:
    address = getattr(entry, "address", None)
    return address.street.casefold() if address else ""
