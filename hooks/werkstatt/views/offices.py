"""Offices, courts, advice and emergency numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from ..schema.office import Office, OfficeKind
from ..schema.review import SourcedField
from .addresses import AUTHORITIES, EMERGENCY, OFFICES, ORGANISATIONS, Address
from .base import Card, EntryView, Group, ListView, Row, Value, ValueKind
from .desk import Desk
from .emergency import LARGE, Call, emergency_calls
from .indexes import guides_of_office, section_cards
from .labels import N_, label
from .rows import (
    address_rows,
    contact_rows,
    guide_link,
    in_contact,
    language_row,
    row,
    text,
    texts,
)
from .visiting_card import (
    NO_HOURS,
    NO_LANGUAGES,
    contact_gaps,
    short,
    spoken_tags,
    visiting_card,
)

_LAST = 100
_ORDER = (
    OfficeKind.EMERGENCY,
    OfficeKind.AUTHORITY,
    OfficeKind.ADVICE,
    OfficeKind.COURT,
    OfficeKind.SCHOOL,
    OfficeKind.INSURANCE,
    OfficeKind.OTHER,
)


def office_page(office: Office, desk: Desk) -> EntryView:
    """One office."""
    path = OFFICES / office.id
    return EntryView(
        title=desk.name(office.name),
        kind=desk.say(label(office.kind)),
        description=desk.say(office.plain_name),
        rows=tuple(_rows(office, desk)),
        card=visiting_card(
            office,
            path,
            desk,
            contact=office.contact,
            address=office.address,
            languages=office.languages,
            gaps=_gaps(office),
        ),
        checked_on=office.checked_on,
        path=path,
        up=OFFICES,
        asks_first=office.kind is not OfficeKind.EMERGENCY,
    )


def _rows(office: Office, desk: Desk) -> list[Row]:
    return [
        *row(desk, N_("Wofür"), *texts(desk, office.what_for)),
        *contact_rows(desk, office.contact),
        *address_rows(desk, office.address),
        *in_contact(
            *row(desk, N_("Öffnungszeiten"), text(desk, office.hours), field=SourcedField.HOURS)
        ),
        *row(desk, N_("Termin"), text(desk, office.appointment), field=SourcedField.APPOINTMENT),
        *language_row(desk, office.languages, office.languages_hint),
        *row(desk, N_("Gut zu wissen"), text(desk, office.details)),
        *row(desk, N_("Ratgeber dazu"), *_guides(office, desk)),
        *in_contact(*row(desk, N_("So finden Sie den Kontakt"), text(desk, office.how_to_find))),
    ]


def _guides(office: Office, desk: Desk) -> Iterator[Value]:
    return (guide_link(guide, desk) for guide in guides_of_office(office, desk))


def _gaps(office: Office) -> Iterator[str]:
    """What to ask our readers for; nothing stands between them and an emergency number."""
    if office.kind is OfficeKind.EMERGENCY:
        return
    yield from contact_gaps(office.contact, office.address)
    yield from (() if office.hours else (NO_HOURS,))
    yield from (() if office.languages or office.languages_hint else (NO_LANGUAGES,))


@dataclass(frozen=True)
class OfficeList(ListView):
    """The list of all offices; it opens with the numbers for somebody in danger."""

    template: ClassVar[str] = "offices.html"

    calls: tuple[Call, ...] = ()
    all_calls: Address = EMERGENCY
    guides: tuple[Card, ...] = ()
    """What people need to know who have to do with an office."""


def office_list(desk: Desk) -> OfficeList:
    """All listed offices by kind, emergencies first."""
    say = desk.say
    listed = sorted(desk.listed(Office), key=_urgent_first)
    groups = [
        Group(kind.value, say(label(kind)), tuple(_card(o, desk) for o in listed if o.kind is kind))
        for kind in _ORDER
    ]
    return OfficeList(
        title=say(N_("Hilfe")),
        description=say(N_("Ratgeber, Ämter, Beratung, Gerichte und Hilfe im Notfall.")),
        groups=tuple(group for group in groups if group.cards),
        path=OFFICES,
        calls=emergency_calls(desk)[:LARGE],
        guides=section_cards(AUTHORITIES + "index", desk),
        actions=(Value(say(N_("Wer spricht meine Sprache?")), ValueKind.OWN, ORGANISATIONS),),
    )


def _urgent_first(office: Office) -> tuple[int, str]:
    return office.emergency.order if office.emergency else _LAST, office.name.casefold()


def _card(office: Office, desk: Desk) -> Card:
    return Card(
        title=desk.name(office.name),
        path=OFFICES / office.id,
        lead=desk.say(office.plain_name),
        tags=spoken_tags(office.languages, desk),
        line=_way_in(office, desk),
        example=office.example,
    )


def _way_in(office: Office, desk: Desk) -> Rendered | None:
    if office.contact.phone:
        return desk.name(office.contact.phone)
    how = office.appointment
    return desk.say(how) if how and short(how.de) else None
