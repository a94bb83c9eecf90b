"""What an editor of events should hear: clashes, impossible dates, feasts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from itertools import pairwise

from ..library import Library, Located
from ..schema.event import Event
from ..schema.problems import Problem, Severity
from ..schema.room import Room
from .feasts import special_days
from .occurrence import HORIZON, Occurrence, coming, rule_days
from .school import beginnings, unknown_holidays


def event_problems(library: Library, guides: Collection[str], today: date) -> list[Problem]:
    """Errors for what cannot be right, warnings for what may be meant; dates from `today` on."""
    items = [item for item in library.located if isinstance(item.entry, Event)]
    problems = [problem for item in items for problem in _of_one(item, library, guides, today)]
    return problems + list(_clashes(items, today))


def _of_one(
    item: Located, library: Library, guides: Collection[str], today: date
) -> Iterator[Problem]:
    event = item.entry
    assert isinstance(event, Event)
    yield from _strange_changes(item, event)
    yield from _strange_exceptions(item, event)
    yield from _late_registration(item, event)
    yield from _too_many_seats(item, event, library)
    yield from _dangling(item, event, library, guides)
    if event.listed:
        yield from _feasts(item, event, library, today)
        yield from unknown_holidays(item, library, today)


def _dangling(
    item: Located, event: Event, library: Library, guides: Collection[str]
) -> Iterator[Problem]:
    for index, guide in enumerate(event.guides):
        if guide not in guides:
            what = f"Einen Ratgeber „{guide}“ gibt es nicht."
            yield item.problem(("guides", index), what, "- antraege/foerderantrag")
    for index, change in enumerate(event.changed_dates):
        room = change.place.room if change.place else None
        if room and room not in library.ids[Room]:
            what = f"Einen Raum „{room}“ gibt es nicht."
            where = ("changed_dates", index, "place", "room")
            yield item.problem(where, what, "room: stadtbuero (ein Dateiname aus data/rooms)")


def _strange_changes(item: Located, event: Event) -> Iterator[Problem]:
    """Changes of days that the series does not have would do nothing, silently."""
    if not event.changed_dates:
        return
    last = max(event.date + HORIZON, *(change.date for change in event.changed_dates))
    known = set(rule_days(event, last))
    for index, change in enumerate(event.changed_dates):
        if change.date not in known:
            near = min(known, key=lambda day: abs(day - change.date), default=event.date)
            what = f"Am {change.date:%d.%m.%Y} gibt es diesen Termin gar nicht."
            yield item.problem(("changed_dates", index, "date"), what, f"date: {near}")


def _strange_exceptions(item: Located, event: Event) -> Iterator[Problem]:
    """Exceptions for days that the rule does not name."""
    if event.except_dates:
        whole = event.model_copy(update={"except_dates": ()})
        known = rule_days(whole, max(event.except_dates))
        for index, day in enumerate(event.except_dates):
            if day not in known:
                near = min(known, key=lambda one: abs(one - day), default=event.date)
                what = f"Am {day:%d.%m.%Y} gibt es diesen Termin gar nicht."
                yield item.problem(("except_dates", index), what, f"- {near}")


def _late_registration(item: Located, event: Event) -> Iterator[Problem]:
    until = event.registration.until if event.registration else None
    if until and not event.is_series and until > event.last_day:
        what = "Die Anmeldung endet erst nach dem Termin."
        yield item.problem(("registration", "until"), what, f"until: {event.date}")


def _too_many_seats(item: Located, event: Event, library: Library) -> Iterator[Problem]:
    room = library.find(Room, event.place.room) if event.place else None
    most = room.capacity if room else None
    if event.seats and most and event.seats > most:
        what = f"{event.seats} Plätze, aber der Raum hat nur {most}."
        yield _warning(item, ("seats",), what, f"seats: {most}")


def _feasts(item: Located, event: Event, library: Library, today: date) -> Iterator[Problem]:
    """One warning per event, naming the days."""
    named = [
        f"{one.day:%d.%m.%Y} ({', '.join(names)})"
        for one in coming(event, today)
        if (names := (*special_days(one.day), *beginnings(library, one.day)))
        and not (one.change and one.change.cancelled)
    ]
    if named:
        what = f"Diese Termine fallen auf einen Feiertag oder Ferienbeginn: {'; '.join(named)}."
        example = "unter changed_dates verlegen, oder so lassen"
        yield _warning(item, ("rule",) if event.rule else ("date",), what, example)


def _clashes(items: Iterable[Located], today: date) -> Iterator[Problem]:
    """Two events in one room at overlapping times."""
    booked: dict[str, list[tuple[datetime, datetime, Occurrence, Located]]] = defaultdict(list)
    for item in items:
        if isinstance(item.entry, Event) and item.entry.listed:
            for one in coming(item.entry, today):
                room = one.place.room if one.place else None
                if room and one.begins and one.ends and not (one.change and one.change.cancelled):
                    booked[room].append((one.begins, one.ends, one, item))
    for room, times in booked.items():
        times.sort(key=lambda time: (time[0], time[2].id))
        for (_, end, first, _), (begin, _, second, item) in pairwise(times):
            if begin < end:
                what = (
                    f"Am {second.day:%d.%m.%Y} ist der Raum „{room}“ schon belegt: "
                    f"„{first.event.label}“ bis {end:%H:%M}."
                )
                yield _warning(item, ("place", "room"), what, "anderer Raum oder andere Zeit")


def _warning(item: Located, path: tuple[str | int, ...], what: str, example: str) -> Problem:
    found = item.problem(path, what, example)
    return Problem(found.file, found.line, what, example, Severity.WARNING)
