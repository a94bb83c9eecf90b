"""Rooms."""

from __future__ import annotations

from ..language.formats import number
from ..schema.review import SourcedField
from ..schema.room import Room, RoomStatus
from .addresses import ROOMS
from .base import Card, EntryView, Group, ListView, Notice, Row, Value
from .desk import Desk
from .labels import N_, label
from .rows import address_rows, contact_rows, row, shown, text, texts


def room_page(room: Room, desk: Desk) -> EntryView:
    """One place."""
    return EntryView(
        title=desk.name(room.name),
        description=desk.say(room.suited_for),
        rows=tuple(_rows(room, desk)),
        notices=_notices(room, desk),
        checked_on=room.checked_on,
        path=ROOMS / room.id,
        up=ROOMS,
    )


def _rows(room: Room, desk: Desk) -> list[Row]:
    seats = number(room.capacity, desk.language) if room.capacity else None
    return [
        *address_rows(desk, room.address),
        *row(desk, N_("Plätze"), shown(desk, seats), text(desk, room.capacity_hint)),
        *row(desk, N_("Ausstattung"), *texts(desk, room.equipment)),
        *row(
            desk,
            N_("Barrierefreiheit"),
            text(desk, room.accessibility),
            field=SourcedField.ACCESSIBILITY,
        ),
        *row(desk, N_("Kosten"), text(desk, room.cost), field=SourcedField.COST),
        *row(desk, N_("So bekommen Sie den Raum"), text(desk, room.booking)),
        *contact_rows(desk, room.contact),
        *row(desk, N_("Stand"), Value(desk.say(label(room.status)))),
        *row(desk, N_("Gut zu wissen"), text(desk, room.details)),
    ]


def _notices(room: Room, desk: Desk) -> tuple[Notice, ...]:
    say = desk.say
    unknown = [
        say(word)
        for word, value in (
            (N_("Kosten nicht bekannt"), room.cost),
            (N_("Barrierefreiheit nicht bekannt"), room.accessibility),
            (N_("Zahl der Plätze nicht bekannt"), room.capacity),
            (N_("Weg zur Buchung nicht bekannt"), room.booking),
        )
        if value is None
    ]
    ask = say(N_("Nicht jeder Ort vergibt seine Räume an alle. Fragen Sie zuerst nach."))
    return tuple(Notice("unknown", text) for text in [ask, *unknown])


def room_list(desk: Desk) -> ListView:
    """All listed rooms, open ones first."""
    say = desk.say
    listed = sorted(desk.listed(Room), key=lambda room: room.name.casefold())
    groups = [
        Group(
            status.value,
            say(label(status)),
            tuple(_card(r, desk) for r in listed if r.status is status),
        )
        for status in RoomStatus
    ]
    return ListView(
        title=say(N_("Räume")),
        description=say(
            N_("Orte in Leipzig, an denen Vereine sich treffen, arbeiten oder feiern können.")
        ),
        groups=tuple(group for group in groups if group.cards),
        path=ROOMS,
        notices=(
            Notice(
                "unknown",
                say(N_("Nicht jeder Ort vergibt seine Räume an alle. Fragen Sie zuerst nach.")),
            ),
        ),
    )


def _card(room: Room, desk: Desk) -> Card:
    seats = (
        desk.counting("%(num)s Platz", "%(num)s Plätze", room.capacity) if room.capacity else None
    )
    tags = [
        *([seats] if seats else []),
        *([desk.say(room.cost)] if room.cost else []),
        *([desk.name(room.address.district)] if room.address and room.address.district else []),
    ]
    return Card(
        title=desk.name(room.name),
        path=ROOMS / room.id,
        lead=desk.say(room.suited_for),
        tags=tuple(tags),
        example=room.example,
    )
