"""From when the statements of an entry are: what its sources show, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

from .base import Entry, Reviewed, SourceRef
from .partial import last_day
from .review import FIELD_RULES, Age, ReviewLevel, SourcedField, age_of


class Known(Enum):
    """How well the age of a field is known."""

    EXACT = auto()
    """Its newest source has this date."""
    AT_MOST = auto()
    """It was read in one of several sources, of which none is newer."""
    UNDATED = auto()
    """None of the sources it can come from shows a date."""
    UNKNOWN = auto()
    """Some do, some do not; nobody noted from which it comes."""


@dataclass(frozen=True)
class Evidence:
    """From when a statement is; `day` is a partial date, "" where none is known."""

    known: Known
    day: str = ""


def newest(sources: Iterable[SourceRef]) -> str | None:
    """The newest date that a source shows; a partial date counts with its last day."""
    days = (source.shown_on for source in sources if source.shown_on)
    return max(days, key=last_day, default=None)


def evidence(entry: Entry, field: SourcedField) -> Evidence:
    """From when a field is, by the sources that name it; else by those that name no field."""
    named = [source for source in entry.sources if field in source.fields]
    found = named or [source for source in entry.sources if not source.fields]
    dated = [source for source in found if source.shown_on]
    if not dated:
        return Evidence(Known.UNDATED if found else Known.UNKNOWN)
    day = newest(dated) or ""
    if named or len(found) == 1:
        return Evidence(Known.EXACT, day)
    return Evidence(Known.AT_MOST, day) if len(dated) == len(found) else Evidence(Known.UNKNOWN)


def level_of(reviewed: Reviewed | None) -> ReviewLevel:
    """The lowest unless somebody stands for more."""
    return reviewed.level if reviewed else ReviewLevel.COMPARED_WITH_SOURCES


def states(entry: Entry, field: SourcedField) -> bool:
    """Whether an entry says anything about this."""
    found = (_at(entry, path) for path in FIELD_RULES[field].paths)
    return any(value not in (None, ()) for value in found)


def _at(value: Any, path: str) -> Any:
    for name in path.split("."):
        value = getattr(value, name, None)
    return value


def asked_on(entry: Entry) -> date | None:
    """When somebody last asked whoever the entry is about; None where nobody did."""
    review = entry.reviewed
    is_more = level_of(review) is not ReviewLevel.COMPARED_WITH_SOURCES
    return review.on if review and is_more else None


def stale_evidence(entry: Entry, field: SourcedField, today: date) -> Evidence | None:
    """From when a field is, if that is longer ago than its rule allows; None while it is fresh.

    What somebody asked about has the age of the entry, which its page tells as a whole.
    """
    return None if field_age(entry, field, today) is Age.FRESH else evidence(entry, field)


def field_age(entry: Entry, field: SourcedField, today: date) -> Age:
    """How old what an entry says of a field is; fresh where somebody asked about it."""
    day, rule = evidence(entry, field).day or None, FIELD_RULES[field].rule
    return Age.FRESH if asked_on(entry) else age_of(day, rule, today)


def reviewed_last(entry: Entry) -> tuple[date, bool]:
    """The day of the newest look at the whole entry, and whether it was more than a comparison."""
    asked = asked_on(entry)
    return (asked, True) if asked and asked >= entry.checked_on else (entry.checked_on, False)
