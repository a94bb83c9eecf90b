"""What nobody has said yet: fields empty or "unknown", wishes, consent, settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from ..calendar.occurrence import coming
from ..content.library import Library, Located
from ..schema.base import Entry
from ..schema.event import Event
from ..schema.funding import FundingCall
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..schema.school_holiday import SchoolHoliday
from ..schema.walk import Path
from ..schema.wish import Wish
from .duty import Duty, DutyKind
from .informants import informant

_SOUGHT: Mapping[type[Entry], tuple[str, ...]] = MappingProxyType(
    {
        Organisation: ("contact.email", "contact.phone", "contact.website", "languages"),
        Room: ("contact", "capacity", "accessibility", "cost", "booking"),
        Office: (
            *("address", "contact.phone", "contact.email", "contact.website"),
            *("hours", "appointment", "languages"),
        ),
        FundingCall: ("who_may_apply", "amount_max_eur", "own_share", "how_to_apply", "contact"),
    }
)
"""What readers look for on the page of a kind; a dot leads into a group of fields."""


def gap_duties(library: Library, today: date) -> Iterator[Duty]:
    """One duty per entry that lacks something, and one per empty site setting.

    Entries that no page shows are only traces, and past events are over: both are left out.
    """
    for item in library.located:
        entry = item.entry
        if entry.listed and not entry.example and not isinstance(entry, Event):
            yield from _unknown(item, library)
            yield from _consent(item, library)
            yield from _open_wish(item, library, today)
    yield from _settings(library)


def _unknown(item: Located, library: Library) -> Iterator[Duty]:
    """What an entry does not say, in the words of the schema."""
    entry = item.entry
    says_unknown = [*_saying_unknown(entry, ())]
    missing = [name.split(".") for name in _SOUGHT.get(type(entry), ())]
    paths: list[Path] = [*says_unknown, *(tuple(path) for path in missing if _lacks(entry, path))]
    if paths:
        # "deadline: {kind: unknown}" says that nothing is known of the deadline.
        named = [*(path[:-1] or path for path in says_unknown), *paths[len(says_unknown) :]]
        names = ", ".join(_called(entry, path) for path in named)
        task = "Nachfragen und eintragen, mit Quelle oder „Auskunft von …“ und Tag."
        line = item.source.line_of(paths[0])
        what = f"{entry.label}: nicht bekannt: {names}"
        yield _duty(item, line, DutyKind.UNKNOWN, what, task, informant(entry, library))


def _saying_unknown(value: BaseModel, path: Path) -> Iterator[Path]:
    """Every field, at any depth, whose value is the word "unknown" of its list."""
    for name in type(value).model_fields:
        given: Any = getattr(value, name)
        if isinstance(given, StrEnum) and given.value == "unknown":
            yield (*path, name)
        elif isinstance(given, BaseModel):
            yield from _saying_unknown(given, (*path, name))
        elif isinstance(given, tuple):
            groups = ((n, one) for n, one in enumerate(given) if isinstance(one, BaseModel))
            for number, one in groups:
                yield from _saying_unknown(one, (*path, name, number))


def _lacks(entry: Entry, path: list[str]) -> bool:
    given: Any = entry
    for step in path:
        given = getattr(given, step, None)
    if isinstance(given, BaseModel):
        return not any(given.model_dump(exclude_defaults=True).values())
    return given is None or given == ()


def _called(entry: Entry, path: Path) -> str:
    """The German description of a field, as editors see it: „Telefon“."""
    owner: Any = entry
    named = [step for step in path if isinstance(step, str)]
    for step in path[: path.index(named[-1])]:
        owner = owner[step] if isinstance(step, int) else getattr(owner, step)
    said = type(owner).model_fields[named[-1]].description or named[-1]
    return re.split(r"[:(]|, ", said)[0].strip(" .?")


def _consent(item: Located, library: Library) -> Iterator[Duty]:
    entry = item.entry
    if isinstance(entry, Organisation) and entry.consent_on is None:
        what = f"{entry.label}: hat der Aufnahme noch nicht zugestimmt"
        task = "Fragen, dann consent_on eintragen, oder listed: false."
        yield _duty(item, 1, DutyKind.CONSENT, what, task, informant(entry, library))


def _open_wish(item: Located, library: Library, today: date) -> Iterator[Duty]:
    wish = item.entry
    if not isinstance(wish, Wish):
        return
    event, who = library.find(Event, wish.event), informant(wish, library)
    if event is None or event.example:
        what, task = f"Noch ohne Termin: {wish.label}", "Termin planen, dann event eintragen."
        yield _duty(item, 1, DutyKind.WISH, what, task, who)
    elif not coming(event, today, library.listed(SchoolHoliday)):
        what = f"Der Termin dazu ist vorbei: {wish.label}"
        task = "Noch einmal gewünscht? Dann event löschen, sonst listed: false."
        yield _duty(item, item.source.line_of(("event",)), DutyKind.WISH, what, task, who)


def _settings(library: Library) -> Iterator[Duty]:
    source = library.sources["data/site.yml"]
    for name in library.site.unfilled():
        line = source.line_of(tuple(name.split(".")))
        what, task = f"{name} ist leer", "Eintragen; sonst hält `make release-check` an."
        who = library.site.carrier
        yield Duty(None, DutyKind.SETTING, what, source.file, line, task, who)


def _duty(item: Located, line: int, kind: DutyKind, what: str, task: str, who: str) -> Duty:
    return Duty(None, kind, what, item.source.file, line, task, who)
