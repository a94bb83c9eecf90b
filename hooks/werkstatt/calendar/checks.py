"""What an editor of events should hear: clashes, impossible dates, feasts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from ..clock import LEIPZIG
from ..content.days import strange_days
from ..content.library import Library, Located
from ..schema.event import Event
from ..schema.organisation import Organisation
from ..schema.problems import Problem, Severity
from ..schema.room import Room
from ..schema.school_holiday import SchoolHoliday
from .day_checks import day_slips
from .feasts import knows_region, special_days
from .file_names import taken_names
from .occurrence import HORIZON, Holidays, Occurrence, coming
from .school import beginnings, overlapping, unknown_holidays

EVENT_KINDS = (Event, Organisation, Room, SchoolHoliday)
"""What the checks read, and the settings."""


def event_problems(library: Library, today: date) -> list[Problem]:
    """Errors for what cannot be right, warnings for what may be meant; dates from `today` on."""
    items = [item for item in library.located if isinstance(item.entry, Event)]
    # Days at the ends of time are told by content/days.py; reckoning with them would fail.
    items = [item for item in items if not any(strange_days(item.dates, item.source, today))]
    if unknown := _unknown_region(library):
        return [unknown]
    problems = [problem for item in items for problem in _of_one(item, library, today)]
    problems += [*taken_names(items, library), *overlapping(library)]
    return problems + list(_clashes(items, library.listed(SchoolHoliday), today))


def _unknown_region(library: Library) -> Problem | None:
    region = library.site.region
    if knows_region(region):
        return None
    source = library.sources.get("data/site.yml")
    line = source.line_of(("region", "subdivision")) if source else 0
    what = f"Die Feiertage von „{region.country}-{region.subdivision}“ sind nicht bekannt."
    return Problem("data/site.yml", line, what, "country: DE, subdivision: SN")


def _of_one(item: Located, library: Library, today: date) -> Iterator[Problem]:
    event = item.entry
    assert isinstance(event, Event)
    yield from day_slips(item, event, library, today)
    yield from _late_registration(item, event)
    yield from _too_many_seats(item, event, library)
    if event.listed:
        yield from _endless(item, event, today)
        yield from _feasts(item, event, library, today)
        yield from unknown_holidays(item, library, today)


def _late_registration(item: Located, event: Event) -> Iterator[Problem]:
    until = event.registration.until if event.registration else None
    if until and not event.is_series and until > event.date:
        what = "Die Anmeldung endet erst nach dem Beginn."
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
        for one in coming(event, today, library.listed(SchoolHoliday))
        if (names := (*special_days(one.day, library.site.region), *beginnings(library, one.day)))
        and not one.is_cancelled
    ]
    if named:
        what = f"Diese Termine fallen auf einen Feiertag oder Ferienbeginn: {'; '.join(named)}."
        example = "unter changed_dates verlegen, oder so lassen"
        yield _warning(item, ("rule",) if event.rule else ("date",), what, example)


def _endless(item: Located, event: Event, today: date) -> Iterator[Problem]:
    """A rule without an end that has been running for longer than anybody planned it."""
    if not event.has_end and today - event.date > HORIZON:
        what = (
            "Diese Reihe hat kein Ende und läuft seit mehr als 24 Monaten. Gilt sie noch? "
            "Setzen Sie date auf einen neuen ersten Tag, oder nennen Sie den letzten."
        )
        yield _warning(item, ("rule",), what, f"rule: {event.rule};UNTIL={today.year + 1}1231")


@dataclass(frozen=True, order=True)
class _Booked:
    """A room taken by one date; a whole day takes it from midnight to midnight."""

    begin: datetime
    end: datetime
    id: str
    one: Occurrence = field(compare=False)
    item: Located = field(compare=False)


def _booked(one: Occurrence, item: Located) -> _Booked:
    begin = one.begins or datetime.combine(one.day, time(), LEIPZIG)
    if one.begins:
        # No known end: at least at its beginning somebody is there.
        end = one.ends or begin + timedelta(minutes=1)
    else:
        end = datetime.combine(one.last_day + timedelta(days=1), time(), LEIPZIG)
    return _Booked(begin, end, one.id, one, item)


def _clashes(items: Iterable[Located], holidays: Holidays, today: date) -> Iterator[Problem]:
    """Two events in one room at overlapping times: one warning for each two of them."""
    rooms: dict[str, list[_Booked]] = defaultdict(list)
    for item in items:
        if isinstance(item.entry, Event) and item.entry.listed:
            for one in coming(item.entry, today, holidays):
                if one.place and one.place.room and not one.is_cancelled:
                    rooms[one.place.room].append(_booked(one, item))
    for room, bookings in sorted(rooms.items()):
        found: dict[frozenset[str], list[tuple[_Booked, _Booked]]] = defaultdict(list)
        for first, second in _overlaps(sorted(bookings)):
            found[frozenset({first.one.event.id, second.one.event.id})].append((first, second))
        yield from (_clash(room, pairs) for pairs in found.values())


def _overlaps(bookings: list[_Booked]) -> Iterator[tuple[_Booked, _Booked]]:
    first, *others = bookings
    for booking in others:
        if booking.begin < first.end:
            yield first, booking
        first = max(first, booking, key=lambda one: one.end)


def _clash(room: str, pairs: list[tuple[_Booked, _Booked]]) -> Problem:
    """Of two events: their first day, and how many more."""
    first, second = pairs[0]
    more = len(pairs) - 1
    rest = f" Ebenso an {more} weiteren {'Tag' if more == 1 else 'Tagen'}." if more else ""
    what = (
        f"Am {second.one.day:%d.%m.%Y} ist der Raum „{room}“ schon belegt: "
        f"„{first.one.event.label}“ bis {_shown(first)}.{rest}"
    )
    return _warning(second.item, ("place", "room"), what, "anderer Raum oder andere Zeit")


def _shown(booked: _Booked) -> str:
    """Midnight ends the day before, and is 24:00 there."""
    return "24:00" if booked.end.time() == time() else f"{booked.end:%H:%M}"


def _warning(item: Located, path: tuple[str | int, ...], what: str, example: str) -> Problem:
    found = item.problem(path, what, example)
    return Problem(found.file, found.line, what, example, Severity.WARNING)
