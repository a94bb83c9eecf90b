"""What was done for a page, and when: never more than happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from ..language.rendered import Rendered
from ..schema.base import Entry, Reviewed, SourceRef
from ..schema.evidence import level_of, newest
from ..schema.review import ReviewLevel
from .desk import Desk
from .labels import N_


@dataclass(frozen=True)
class Standing:
    """How far a reader may rely on a page."""

    compared: Rendered
    """On which day it was compiled from sources, or compared with them."""
    review: Rendered | None = None
    """What was done beyond that; the role of `by` stands behind it."""
    by: Rendered | None = None
    newest: Rendered | None = None
    """How new its sources are."""
    origin: Rendered | None = None
    """How many sources there are, and from which years; None without any."""


_REVIEWS: Mapping[ReviewLevel, str] = MappingProxyType(
    {
        ReviewLevel.ASKED: N_("Bei der Stelle selbst nachgefragt am %(day)s:"),
        ReviewLevel.READ_BY_OFFICE: N_("Von einer Fachstelle gelesen am %(day)s:"),
    }
)

_COMPILED = (
    N_("Aus öffentlichen Quellen zusammengetragen am %(day)s; noch von keiner Fachstelle geprüft."),
    N_("Aus öffentlichen Quellen zusammengetragen am %(day)s."),
)
_COMPARED = (
    N_("Mit Quellen verglichen am %(day)s; noch von keiner Fachstelle geprüft."),
    N_("Mit Quellen verglichen am %(day)s."),
)
_WITHOUT_SOURCES = N_("Stand: %(day)s.")


def entry_standing(entry: Entry, desk: Desk) -> Standing:
    """Of an entry; an example has no sources."""
    day, said = newest(entry.sources), _COMPILED if entry.sources else None
    if day:
        age = desk.on_day(N_("Neueste Quelle mit Datum: %(day)s."), day)
    else:
        age = desk.say(N_("Keine der Quellen zeigt ein Datum."))
    standing = _standing(said, entry.checked_on, entry.reviewed, age if said else None, desk)
    return replace(standing, origin=_origin(entry.sources, desk))


def _origin(sources: Sequence[SourceRef], desk: Desk) -> Rendered | None:
    years = sorted({source.shown_on[:4] for source in sources if source.shown_on})
    if not sources:
        return None
    counted = desk.counting("%(num)s Quelle", "%(num)s Quellen", len(sources))
    if not years:
        return counted
    one, several = N_("%(count)s, %(first)s"), N_("%(count)s, %(first)s bis %(last)s")
    values = {"count": counted.text, "first": years[0], "last": years[-1]}
    return desk.filled(one if len(years) == 1 else several, lambda _: values)


def guide_standing(day: date, reviewed: Reviewed | None, has_sources: bool, desk: Desk) -> Standing:
    """Of a guide or page."""
    return _standing(_COMPARED if has_sources else None, day, reviewed, None, desk)


def _standing(
    said: tuple[str, str] | None,
    day: date,
    reviewed: Reviewed | None,
    newest: Rendered | None,
    desk: Desk,
) -> Standing:
    level = level_of(reviewed)
    pattern = said[level is ReviewLevel.READ_BY_OFFICE] if said else _WITHOUT_SOURCES
    compared = desk.on_day(pattern, day)
    if reviewed is None or level not in _REVIEWS:
        return Standing(compared, newest=newest)
    review = desk.on_day(_REVIEWS[level], reviewed.on)
    return Standing(compared, review, desk.name(reviewed.by), newest)
