"""How far calendars reach: the last date of a series, of school holidays, of computed feasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..calendar.ends import known_until, last_date
from ..calendar.feasts import feasts_known_until
from ..calendar.occurrence import HORIZON, Holidays, coming, past
from ..content.library import Library, Located
from ..schema.event import Event, EventStatus
from ..schema.school_holiday import SchoolHoliday
from .duty import Duty, DutyKind
from .informants import EDITORS, informant

_TOLD_FOR = timedelta(days=90)
"""So long an ended series is named; after that nobody means to go on with it."""

_HOLIDAY_SOURCE = "das Sächsische Staatsministerium für Kultus"
_FOLDER = "data/school-holidays"


def event_horizons(library: Library, today: date) -> Iterator[Duty]:
    """Series that end, series without an end, dates that are not certain yet, an empty calendar."""
    holidays, real = library.listed(SchoolHoliday), []
    for item in library.located:
        event = item.entry
        if isinstance(event, Event) and event.listed and not event.example:
            real.append(item)
            yield from _series(item, event, library, today)
            yield from _uncertain(item, event, library, today)
    if not any(coming(one.entry, today, holidays) for one in real if isinstance(one.entry, Event)):
        yield _empty(real, holidays, today)


def _series(item: Located, event: Event, library: Library, today: date) -> Iterator[Duty]:
    if not event.is_series:
        return
    if not event.has_end:
        task = "Gilt die Reihe noch? Dann date auf einen neuen ersten Tag setzen, sonst UNTIL."
        what = f"{event.label}: Reihe ohne Ende, seit {event.date:%d.%m.%Y}"
        yield _of(item, "rule", event.date + HORIZON, what, task, library)
        return
    last = last_date(event, library.listed(SchoolHoliday))
    if last >= today - _TOLD_FOR:
        what = f"{event.label}: letzter Termin am {last:%d.%m.%Y}"
        task = "Geht die Reihe weiter? Dann rule oder extra_dates verlängern, revision erhöhen."
        field = "rule" if event.rule else "extra_dates"
        yield _of(item, field, last, what, task, library)


def _uncertain(item: Located, event: Event, library: Library, today: date) -> Iterator[Duty]:
    ahead = coming(event, today, library.listed(SchoolHoliday))
    if ahead and event.status is EventStatus.TENTATIVE:
        what = f"{event.label}: am {ahead[0].day:%d.%m.%Y}, noch unsicher"
        task = "Nachfragen, dann status: confirmed oder cancelled."
        yield _of(item, "status", ahead[0].day, what, task, library)


def _empty(real: list[Located], holidays: Holidays, today: date) -> Duty:
    """Nothing is to come: since the day after the last real date."""
    events = [item.entry for item in real if isinstance(item.entry, Event)]
    over = [one.last_day for event in events for one in past(event, today, holidays)]
    last = max(over, default=None)
    said = f"; der letzte war am {last:%d.%m.%Y}" if last else ""
    what, task = f"Kein Termin steht bevor{said}", "Termine sammeln und eintragen."
    return Duty(last, DutyKind.SERIES, what, "data/events", 0, task, EDITORS)


def holiday_horizons(library: Library, today: date) -> Iterator[Duty]:
    """Until when school holidays are entered, and feasts are more than an estimate.

    Calendars look two years ahead: so long before its end the data should be longer.
    """
    if known := known_until(library.listed(SchoolHoliday)):
        last = max((i for i in library.located if _ends(i, known)), key=lambda i: i.source.file)
        what = f"Schulferien sind nur bis {known:%d.%m.%Y} eingetragen; Kalender zeigen zwei Jahre"
        task = f"Die nächsten Ferien als Dateien in {_FOLDER} eintragen."
        file, line = last.source.file, last.source.line_of(("last",))
        yield Duty(known - HORIZON, DutyKind.HOLIDAYS, what, file, line, task, _HOLIDAY_SOURCE)
    feasts = feasts_known_until(today.year)
    what = f"Muslimische Feste sind nur bis {feasts.year} genau bekannt, danach geschätzt"
    task = "Die Bibliothek holidays in requirements.in erneuern, dann make lock."
    yield Duty(feasts, DutyKind.HOLIDAYS, what, "requirements.in", 0, task, EDITORS)


def _ends(item: Located, day: date) -> bool:
    return isinstance(item.entry, SchoolHoliday) and item.entry.last == day


def _of(item: Located, field: str, due: date, what: str, task: str, library: Library) -> Duty:
    line, who = item.source.line_of((field,)), informant(item.entry, library)
    return Duty(due, DutyKind.SERIES, what, item.source.file, line, task, who)
