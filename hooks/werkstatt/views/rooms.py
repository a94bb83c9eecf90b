"""Rooms."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.formats import number
from ..schema.review import SourcedField
from ..schema.room import Room, RoomStatus
from .addresses import ROOMS
from .base import Card, EntryView, Group, ListView, Notice, Row, Value
from .desk import Desk
from .labels import N_, label
from .rows import address_rows, contact_rows, on_card, row, shown, text, texts
from .visiting_card import contact_gaps, visiting_card


def room_page(room: Room, desk: Desk) -> EntryView:
    """One place."""
    path = ROOMS / room.id
    return EntryView(
        title=desk.name(room.name),
        description=desk.say(room.suited_for),
        rows=tuple(_rows(room, desk)),
        notices=(Notice("unknown", desk.say(_ASK)),),
        card=visiting_card(
            room, path, desk, contact=room.contact, address=room.address, gaps=_gaps(room)
        ),
        checked_on=room.checked_on,
        path=path,
        up=ROOMS,
    )


def _rows(room: Room, desk: Desk) -> list[Row]:
    seats = number(room.capacity, desk.language) if room.capacity else None
    return [
        *on_card(
            *row(desk, N_("Plätze"), shown(desk, seats), text(desk, room.capacity_hint)),
            *row(desk, N_("Kosten"), text(desk, room.cost), field=SourcedField.COST),
        ),
        *address_rows(desk, room.address),
        *row(desk, N_("Ausstattung"), *texts(desk, room.equipment)),
        *row(
            desk,
            N_("Barrierefreiheit"),
            text(desk, room.accessibility),
            field=SourcedField.ACCESSIBILITY,
        ),
        *row(desk, N_("So bekommen Sie den Raum"), text(desk, room.booking)),
        *contact_rows(desk, room.contact),
        *row(desk, N_("Stand"), Value(desk.say(label(room.status)))),
        *row(desk, N_("Gut zu wissen"), text(desk, room.details)),
    ]


_ASK = N_("Nicht jeder Ort vergibt seine Räume an alle. Fragen Sie zuerst nach.")


def _gaps(room: Room) -> Iterator[str]:
    """What to ask our readers for; a place that is closed needs no more."""
    if room.status is RoomStatus.CLOSED:
        return
    have = {
        N_("Zahl der Plätze"): room.capacity,
        N_("Zugang ohne Stufen"): room.accessibility,
        N_("Kosten des Raums"): room.cost,
        N_("Weg zur Buchung"): room.booking,
    }
    yield from (word for word, value in have.items() if value is None)
    yield from contact_gaps(room.contact, room.address)


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
        notices=(Notice("unknown", say(_ASK)),),
    )


def _card(room: Room, desk: Desk) -> Card:
    seats = (
        desk.counting("%(num)s Platz", "%(num)s Plätze", room.capacity) if room.capacity else None
    )
    cost = desk.say(room.cost) if room.cost else None
    district = room.address.district if room.address else None
    return Card(
        title=desk.name(room.name),
        path=ROOMS / room.id,
        lead=desk.say(room.suited_for),
        tags=tuple(tag for tag in (seats or cost,) if tag),
        line=desk.name(district) if district else None,
        example=room.example,
    )
