"""The directory of organisations."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema.organisation import Organisation, OrganisationKind, OrganisationStatus
from ..schema.review import SourcedField
from .addresses import ORGANISATIONS
from .base import UNCONFIRMED, Card, EntryView, Group, ListView, Notice, Row, Value
from .desk import Desk
from .labels import N_, label
from .rows import address_rows, contact_rows, language_row, row, shown, text, texts
from .visiting_card import NO_LANGUAGES, contact_gaps, joined, spoken_tags, visiting_card


def organisation_page(organisation: Organisation, desk: Desk) -> EntryView:
    """One organisation."""
    path = ORGANISATIONS / organisation.id
    return EntryView(
        title=desk.name(organisation.name),
        kind=desk.say(label(organisation.kind)),
        description=desk.say(organisation.description),
        rows=tuple(_rows(organisation, desk)),
        notices=_notices(organisation, desk),
        card=visiting_card(
            organisation,
            path,
            desk,
            contact=organisation.contact,
            address=organisation.address,
            languages=organisation.languages,
            gaps=_gaps(organisation),
        ),
        checked_on=organisation.checked_on,
        path=path,
        up=ORGANISATIONS,
    )


def _rows(organisation: Organisation, desk: Desk) -> list[Row]:
    topics = [Value(desk.say(label(topic))) for topic in organisation.topics]
    founded = str(organisation.founded) if organisation.founded else None
    seen = str(organisation.last_seen) if organisation.last_seen else None
    wheelchair = {True: N_("ja"), False: N_("nein"), None: None}[organisation.wheelchair]
    return [
        *row(desk, N_("Angebote"), *texts(desk, organisation.offers)),
        *language_row(desk, organisation.languages),
        *row(desk, N_("Themen"), *topics),
        *row(desk, N_("Gemeinschaften"), *texts(desk, organisation.communities)),
        *address_rows(desk, organisation.address),
        *contact_rows(desk, organisation.contact),
        *row(
            desk,
            N_("Ohne Stufen erreichbar"),
            Value(desk.say(wheelchair)) if wheelchair else None,
            field=SourcedField.ACCESSIBILITY,
        ),
        *row(desk, N_("Rechtsform"), text(desk, organisation.legal_form)),
        *row(desk, N_("Gegründet"), shown(desk, founded)),
        *row(desk, N_("Stand"), Value(desk.say(label(organisation.status)))),
        *row(desk, N_("Zuletzt in einer Quelle gesehen"), shown(desk, seen)),
    ]


def _gaps(organisation: Organisation) -> Iterator[str]:
    """What to ask our readers for; of what no longer exists nothing is missing."""
    if organisation.status is OrganisationStatus.DISSOLVED:
        return
    yield from contact_gaps(organisation.contact, organisation.address)
    yield from (() if organisation.languages else (NO_LANGUAGES,))


_UNCONFIRMED = N_(
    "Diese Angaben stammen aus öffentlichen Quellen. Die Organisation hat sie noch nicht bestätigt."
)


def _notices(organisation: Organisation, desk: Desk) -> tuple[Notice, ...]:
    is_told = organisation.consent_on is None
    return (Notice(UNCONFIRMED, desk.say(_UNCONFIRMED)),) if is_told else ()


def organisation_list(desk: Desk) -> ListView:
    """All listed organisations, by kind."""
    say = desk.say
    listed = desk.listed(Organisation)
    groups = [
        Group(
            kind.value,
            say(label(kind)),
            tuple(_card(item, desk) for item in sorted(listed, key=_sort_key) if item.kind is kind),
        )
        for kind in OrganisationKind
    ]
    return ListView(
        title=say(N_("Organisationen")),
        description=say(
            N_(
                "Vereine, Netzwerke und Beratung von und für Menschen "
                "mit Migrationsgeschichte in Leipzig."
            )
        ),
        groups=tuple(group for group in groups if group.cards),
        path=ORGANISATIONS,
    )


def _sort_key(organisation: Organisation) -> str:
    return organisation.name.casefold()


def _card(organisation: Organisation, desk: Desk) -> Card:
    return Card(
        title=desk.name(organisation.name),
        path=ORGANISATIONS / organisation.id,
        lead=desk.say(organisation.description),
        tags=spoken_tags(organisation.languages, desk),
        line=joined((desk.say(label(topic)) for topic in organisation.topics[:3]), desk),
        example=organisation.example,
    )
