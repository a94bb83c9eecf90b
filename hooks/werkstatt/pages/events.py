"""Events: coming dates, and what has been."""

from __future__ import annotations

from datetime import date

from ..calendar.recurrence import coming_dates, is_past
from ..schema.event import Event
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..text.formats import clock, long_date, medium_date
from .labels import N_, label
from .rows import language_row, link, name, row, text
from .view import (
    Card,
    Desk,
    EntryView,
    Group,
    ListView,
    Notice,
    Row,
    Value,
    ValueKind,
    path_of,
)

_DATES_SHOWN = 6


def event_page(event: Event, desk: Desk) -> EntryView:
    """One event or series."""
    say = desk.speaker
    summary = event.summary or event.title
    return EntryView(
        title=say.say(event.title),
        description=say.say(summary),
        rows=tuple(_rows(event, desk)),
        notices=_notices(event, desk),
        sources=event.sources,
        checked_on=event.checked_on,
        path=path_of(Event, event.id),
        up=path_of(Event),
    )


def _rows(event: Event, desk: Desk) -> list[Row]:
    topics = [Value(desk.speaker.message(label(topic))) for topic in event.topics]
    return [
        *row(desk, N_("Wann"), *_when(event, desk)),
        *row(desk, N_("Uhrzeit"), _hours(event, desk)),
        *row(desk, N_("Ort"), *_place(event, desk)),
        *row(desk, N_("Wer lädt ein"), _organiser(event, desk)),
        *row(desk, N_("Für wen"), Value(desk.speaker.message(label(event.audience)))),
        *row(desk, N_("Themen"), *topics),
        *language_row(desk, event.languages),
        *row(desk, N_("Gut zu wissen"), text(desk, event.details)),
    ]


def _when(event: Event, desk: Desk) -> list[Value]:
    today = desk.knowledge.today
    if event.rule:
        days = coming_dates(event, today)[:_DATES_SHOWN]
        return [Value(desk.shown(long_date(day, desk.language))) for day in days]
    first = long_date(event.date, desk.language)
    if event.end_date:
        return [Value(desk.shown(f"{first} – {long_date(event.end_date, desk.language)}"))]
    return [Value(desk.shown(first))]


def _hours(event: Event, desk: Desk) -> Value | None:
    if not event.start:
        return None
    ends = f"–{clock(event.end, desk.language)}" if event.end else ""
    shown = f"{clock(event.start, desk.language)}{ends}"
    return Value(desk.name(shown), ValueKind.NAME)


def _place(event: Event, desk: Desk) -> list[Value | None]:
    place = event.place
    if place is None:
        return []
    room = desk.knowledge.library.find(Room, place.room)
    address = place.address or (room.address if room else None)
    return [
        Value(desk.name(room.name), ValueKind.PAGE, path_of(Room, room.id)) if room else None,
        name(desk, place.name),
        name(desk, address.one_line) if address else None,
        link(desk, place.online),
    ]


def _organiser(event: Event, desk: Desk) -> Value | None:
    organisation = desk.knowledge.library.find(Organisation, event.organiser)
    if organisation:
        path = path_of(Organisation, organisation.id)
        return Value(desk.name(organisation.name), ValueKind.PAGE, path)
    return name(desk, event.organiser_name)


def _notices(event: Event, desk: Desk) -> tuple[Notice, ...]:
    say = desk.speaker.message
    notices = []
    if event.example:
        notices.append(Notice("example", say(EXAMPLE_NOTICE)))
    if is_past(event, desk.knowledge.today):
        notices.append(
            Notice(
                "old",
                say(
                    N_(
                        "Dieser Termin ist vorbei. Die Quelle ist eine Ankündigung; "
                        "ob er stattfand, ist nicht belegt."
                    )
                ),
            )
        )
    return tuple(notices)


def event_list(desk: Desk) -> ListView:
    """Coming dates first, then past events by year."""
    say = desk.speaker.message
    listed = desk.knowledge.library.listed(Event)
    today = desk.knowledge.today
    past = sorted((e for e in listed if is_past(e, today)), key=lambda e: e.date, reverse=True)
    years = sorted({event.date.year for event in past}, reverse=True)
    archive = [
        Group(
            f"jahr-{year}",
            desk.shown(str(year)),
            tuple(_card(event, event.date, desk) for event in past if event.date.year == year),
        )
        for year in years
    ]
    coming = Group("kommend", say(N_("Nächste Termine")), next_dates(desk))
    return ListView(
        title=say(N_("Termine")),
        description=say(N_("Treffen, Workshops und Veranstaltungen in Leipzig.")),
        groups=tuple(group for group in [coming, *archive] if group.cards),
        path=path_of(Event),
    )


def next_dates(desk: Desk, limit: int = 12) -> tuple[Card, ...]:
    """The next dates of all listed events, soonest first."""
    today = desk.knowledge.today
    dated = [
        (day, event)
        for event in desk.knowledge.library.listed(Event)
        for day in coming_dates(event, today)
    ]
    dated.sort(key=lambda pair: (pair[0], pair[1].start or "", pair[1].id))
    return tuple(_card(event, day, desk) for day, event in dated[:limit])


def _card(event: Event, day: date, desk: Desk) -> Card:
    shown = (medium_date if is_past(event, desk.knowledge.today) else long_date)(day, desk.language)
    hours = _hours(event, desk)
    return Card(
        title=desk.speaker.say(event.title),
        path=path_of(Event, event.id),
        lead=desk.shown(shown),
        tags=(hours.text,) if hours else (),
        example=event.example,
        name=False,
    )


EXAMPLE_NOTICE = N_(
    "Beispiel: Diesen Termin gibt es noch nicht. Tag und Uhrzeit sind erfunden, "
    "bis die Werkstatt einen Termin veröffentlicht."
)
