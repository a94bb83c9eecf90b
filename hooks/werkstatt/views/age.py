"""How old an entry is, said on its page: as a whole, and per field that is older than the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from ..language.rendered import Rendered
from ..schema.base import Entry
from ..schema.evidence import Evidence, Known, reviewed_last, stale_evidence
from ..schema.review import Age, age_of
from .base import EntryView, ListView, Notice, Row
from .citations import citations, own_hosts
from .desk import Desk
from .labels import N_
from .standing import entry_standing

View = TypeVar("View", bound=EntryView)
Overview = TypeVar("Overview", bound=ListView)

_COMPILED: Mapping[Age, str] = MappingProxyType(
    {
        Age.CHECK_FIRST: N_(
            "Zusammengetragen am %(day)s und seitdem nicht geprüft. Bitte vorher nachfragen."
        ),
        Age.OUTDATED: N_(
            "Vor über zwei Jahren zusammengetragen (%(day)s) und seitdem nicht geprüft. "
            "Angaben können veraltet sein."
        ),
    }
)
_REVIEWED: Mapping[Age, str] = MappingProxyType(
    {
        Age.CHECK_FIRST: N_("Zuletzt geprüft am %(day)s. Bitte vorher nachfragen."),
        Age.OUTDATED: N_(
            "Seit über zwei Jahren nicht geprüft (zuletzt am %(day)s). "
            "Angaben können veraltet sein."
        ),
    }
)
_SOME: Mapping[Age, str] = MappingProxyType(
    {
        Age.OUTDATED: N_(
            "Einige Einträge hat seit über zwei Jahren niemand geprüft; auf ihrer Seite steht es. "
            "Fragen Sie vorher nach."
        ),
        Age.CHECK_FIRST: N_(
            "Einige Einträge hat lange niemand geprüft; auf ihrer Seite steht es. "
            "Fragen Sie vorher nach."
        ),
    }
)
"""Worst first; a list says one of them."""
_ONLY_TOLD = N_("Zusammengetragen am %(day)s und seitdem nicht geprüft.")
"""Where nobody is left to ask, or no time: an event that is over, an emergency."""

_FIELD: Mapping[Known, str] = MappingProxyType(
    {
        Known.EXACT: N_("aus einer Quelle von %(day)s, nicht nachgeprüft"),
        Known.AT_MOST: N_("aus einer Quelle von %(day)s oder früher, nicht nachgeprüft"),
        Known.UNDATED: N_("aus einer Quelle ohne Datum, nicht nachgeprüft"),
        Known.UNKNOWN: N_("Alter der Quelle nicht bekannt, nicht nachgeprüft"),
    }
)


def aged(view: View, entry: Entry, desk: Desk) -> View:
    """The page of an entry, saying how old the entry is, its fields and its sources."""
    asks = view.asks_first and not view.is_over
    return replace(
        view,
        notices=(*_overdue(entry, asks, desk), *view.notices),
        rows=tuple(view.rows if view.is_over else (_noted(row, entry, desk) for row in view.rows)),
        standing=entry_standing(entry, desk),
        cited=citations(entry.sources, own_hosts(entry), desk),
    )


def aged_list(view: Overview, entries: Iterable[tuple[Entry, EntryView]], desk: Desk) -> Overview:
    """A list, saying that some of its entries are old: their cards do not."""
    asked = [one for one, own in entries if own.asks_first and not own.is_over and not one.example]
    ages = {age_of(reviewed_last(one)[0], one.review, desk.today) for one in asked}
    said = [desk.say(words) for age, words in _SOME.items() if age in ages][:1]
    return replace(view, notices=(*(Notice("old", text) for text in said), *view.notices))


def _overdue(entry: Entry, asks: bool, desk: Desk) -> tuple[Notice, ...]:
    day, is_reviewed = reviewed_last(entry)
    age = age_of(day, entry.review, desk.today)
    if age is Age.FRESH:
        return ()
    words = _REVIEWED if is_reviewed else _COMPILED
    is_told = not asks and age is Age.CHECK_FIRST and not is_reviewed
    return (Notice("old", desk.on_day(_ONLY_TOLD if is_told else words[age], day)),)


def _noted(row: Row, entry: Entry, desk: Desk) -> Row:
    found = stale_evidence(entry, row.field, desk.today) if row.field else None
    return replace(row, note=_note(found, desk)) if found else row


def _note(found: Evidence, desk: Desk) -> Rendered:
    """No more exact than a month: „von Mai 2025“ reads well with every date."""
    return desk.on_day(_FIELD[found.known], found.day[: len("2025-05")])
