"""Do references lead somewhere? One check for entries and guide heads alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ..schema.problems import Problem, Severity
from ..schema.ref import GUIDES, Reference
from ..schema.yaml_source import Source
from .guides import Guides
from .library import Library
from .nearest import nearest

_CALLED = MappingProxyType(
    {
        "events": "Einen Termin",
        "facts": "Einen Fakt",
        "funding": "Ein Programm",
        "glossary": "Ein Wort",
        "journeys": "Einen Weg",
        "offices": "Eine Anlaufstelle",
        "organisations": "Eine Organisation",
        "rooms": "Einen Raum",
        "wishes": "Ein Thema",
        GUIDES: "Einen Ratgeber",
    }
)

Ids = Mapping[str, frozenset[str]]
"""Kind to what there is a file for, be it in order or not."""


def known_ids(library: Library, guides: Guides) -> Ids:
    """Where references may lead."""
    found = {kind.folder: ids for kind, ids in library.ids.items()}
    return {**found, GUIDES: guides.files}


def reference_problems(library: Library, guides: Guides) -> Iterator[Problem]:
    """Errors for references that lead nowhere, warnings for those to what no page shows."""
    ids, hidden = known_ids(library, guides), _hidden(library)
    for item in library.located:
        yield from broken_references(item.references, item.source, ids)
        if item.entry.listed:
            yield from _invisible(item.references, item.source, hidden)
    for broken in library.broken:
        yield from broken_references(broken.references, broken.source, ids)
    for guide in guides.sources.values():
        yield from broken_references(guide.references, guide.head, ids)
        yield from _invisible(guide.references, guide.head, hidden)


def broken_references(found: Iterable[Reference], source: Source, ids: Ids) -> Iterator[Problem]:
    """Every reference of one entry or head that leads nowhere; kinds not in `ids` are let pass."""
    for one in found:
        known = ids.get(one.kind)
        if known is not None and one.id not in known:
            what = f"{_called(one)} „{one.id}“ gibt es nicht{_where(one, known)}."
            line = source.line_of(one.path)
            yield Problem(source.file, line, what, _repair(one, known))


def _called(one: Reference) -> str:
    return _CALLED.get(one.kind, f"Einen Eintrag in data/{one.kind}")


def _where(one: Reference, known: frozenset[str]) -> str:
    if nearest(one.id, known):
        return ""
    folder = "docs/de" if one.kind == GUIDES else f"data/{one.kind}"
    return f"; Kennungen sind die Dateinamen in {folder} ohne Endung"


def _repair(one: Reference, known: frozenset[str]) -> str:
    """The nearest id, written as the file has it; "" when none is near."""
    near = nearest(one.id, known)
    if near is None:
        return ""
    return f"- {near}" if isinstance(one.path[-1], int) else f"{one.path[-1]}: {near}"


def _hidden(library: Library) -> Ids:
    """Entries that appear on no page."""
    found: dict[str, set[str]] = {kind.folder: set() for kind in library.ids}
    for item in library.located:
        if not item.entry.listed:
            found[type(item.entry).folder].add(item.entry.id)
    return {folder: frozenset(ids) for folder, ids in found.items()}


def _invisible(found: Iterable[Reference], source: Source, hidden: Ids) -> Iterator[Problem]:
    for one in found:
        if one.id in hidden.get(one.kind, ()):
            file = f"data/{one.kind}/{one.id}.yml"
            what = f"„{one.id}“ erscheint auf keiner Seite, also auch hier nicht: listed in {file}."
            line = source.line_of(one.path)
            yield Problem(source.file, line, what, "", Severity.WARNING)
