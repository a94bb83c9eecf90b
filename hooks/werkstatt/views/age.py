"""How old an entry is, said on its page: as a whole, and per field that is older than the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from ..language.rendered import Rendered
from ..schema.base import Entry
from ..schema.evidence import (
    Evidence,
    Known,
    asked_on,
    evidence,
    field_age,
    reviewed_last,
    stale_evidence,
)
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

_CHECK_FIRST: Mapping[Known, str] = MappingProxyType(
    {
        Known.EXACT: N_("von %(day)s, vorher prüfen"),
        Known.AT_MOST: N_("von %(day)s oder früher, vorher prüfen"),
        Known.UNDATED: N_("ohne Datum, vorher prüfen"),
        Known.UNKNOWN: N_("ohne Datum, vorher prüfen"),
    }
)
_SINCE: Mapping[Known, str] = MappingProxyType(
    {
        Known.EXACT: N_("von %(day)s"),
        Known.AT_MOST: N_("von %(day)s oder früher"),
        Known.UNDATED: N_("ohne Datum"),
        Known.UNKNOWN: N_("ohne Datum"),
    }
)
_OUTDATED = N_("von %(day)s, wohl veraltet")
"""Only what has a date can be that old."""


def aged(view: View, entry: Entry, desk: Desk) -> View:
    """The page of an entry, saying how old the entry is, its fields and its sources."""
    asks = view.asks_first and not view.is_over
    return replace(
        view,
        notices=(*_overdue(entry, asks, desk), *view.notices),
        rows=tuple(view.rows if view.is_over else (_noted(row, entry, desk) for row in view.rows)),
        is_example=entry.example,
        discreet=entry.discreet,
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
    """The row, saying from when it is: loudly where that is longer ago than a reader thinks."""
    if row.field is None:
        return row
    if found := stale_evidence(entry, row.field, desk.today):
        age = field_age(entry, row.field, desk.today)
        brief = _OUTDATED if age is Age.OUTDATED else _CHECK_FIRST[found.known]
        return replace(
            row,
            age=age,
            note=_on(_FIELD[found.known], found, desk),
            brief=_on(brief, found, desk),
            since=_on(_SINCE[found.known], found, desk),
        )
    found = evidence(entry, row.field)
    is_told = found.known is Known.EXACT and not asked_on(entry)
    return replace(row, dated=_on(N_("Stand %(day)s"), found, desk)) if is_told else row


def _on(german: str, found: Evidence, desk: Desk) -> Rendered:
    """No more exact than a month: „von Mai 2025“ reads well with every date."""
    return desk.on_day(german, found.day[: len("2025-05")])
