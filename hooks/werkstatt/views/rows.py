"""Rows that several kinds of entry share; a row without a value is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..language.formats import language_name, listing
from ..schema.base import ByLanguage
from ..schema.contact import Contact, PostalAddress
from ..schema.review import SourcedField
from .addresses import Address
from .base import Row, RowPlace, Value, ValueKind
from .desk import Desk


def row(
    desk: Desk, label: str, *values: Value | None, field: SourcedField | None = None
) -> list[Row]:
    """One row under a translated label, or nothing when no value is known."""
    known = tuple(value for value in values if value is not None)
    return [Row(desk.say(label), known, field)] if known else []


def text(desk: Desk, value: ByLanguage | None) -> Value | None:
    """Prose in the reader's language."""
    return Value(desk.say(value)) if value else None


def texts(desk: Desk, values: Iterable[ByLanguage]) -> list[Value]:
    """Several texts, one value each."""
    return [Value(desk.say(text)) for text in values]


def shown(desk: Desk, value: str | None) -> Value | None:
    """A value formatted for the reader's language."""
    return Value(desk.shown(value)) if value else None


def name(desk: Desk, value: str | None) -> Value | None:
    """A name, never translated."""
    return Value(desk.name(value), ValueKind.NAME) if value else None


def guide_link(guide: str, desk: Desk) -> Value:
    """A link to a guide, by its title in the reader's language; KeyError if unknown."""
    own, source = desk.guides.translated(guide, desk.language.code), desk.guides.sources[guide]
    said = desk.shown(own.meta.title) if own else desk.name(source.meta.title)
    return Value(said, ValueKind.OWN, Address.of_markdown(guide))


def link(desk: Desk, url: str | None) -> Value | None:
    """An outside address."""
    return Value(desk.name(_without_scheme(url)), ValueKind.LINK, url) if url else None


def _without_scheme(url: str) -> str:
    return url.split("://", 1)[1].rstrip("/")


def phone(desk: Desk, number: str | None) -> Value | None:
    """A telephone number, to be tapped."""
    return Value(desk.name(number), ValueKind.PHONE, dial(number)) if number else None


def dial(number: str) -> str:
    """The tel: address (RFC 3966); short and emergency numbers stay as they are."""
    digits = "".join(char for char in number if char.isdigit() or char == "+")
    is_local = digits.startswith("0") and len(digits) > len("116117")
    return f"tel:+49{digits[1:]}" if is_local else f"tel:{digits}"


def mail(desk: Desk, address: str | None) -> Value | None:
    """An e-mail address, to be tapped."""
    return Value(desk.name(address), ValueKind.EMAIL, f"mailto:{address}") if address else None


def contact_rows(desk: Desk, contact: Contact) -> list[Row]:
    """Phone, e-mail and pages."""
    pages = [link(desk, contact.website), *(link(desk, url) for url in contact.social)]
    return in_contact(
        *row(
            desk,
            N_("Telefon"),
            phone(desk, contact.phone),
            text(desk, contact.phone_hint),
            field=SourcedField.PHONE if contact.phone else None,
        ),
        *row(desk, N_("E-Mail"), mail(desk, contact.email), field=SourcedField.EMAIL),
        *row(desk, N_("Internet"), *pages),
    )


def address_rows(desk: Desk, address: PostalAddress | None) -> list[Row]:
    """Street, hint and district."""
    if address is None:
        return []
    return in_contact(
        *row(
            desk,
            N_("Adresse"),
            name(desk, address.one_line),
            text(desk, address.hint),
            field=SourcedField.ADDRESS,
        ),
        *row(desk, N_("Ortsteil"), name(desk, address.district)),
    )


def in_contact(*rows: Row) -> list[Row]:
    """Rows that stand beside each other, under „Kontakt“."""
    return [replace(row, place=RowPlace.CONTACT) for row in rows]


def on_card(*rows: Row) -> list[Row]:
    """Rows by which people choose: they stand on the visiting card."""
    return [replace(row, place=RowPlace.CARD) for row in rows]


def language_row(desk: Desk, codes: Iterable[str], hint: ByLanguage | None = None) -> list[Row]:
    """Languages by their names in the reader's language."""
    names = [language_name(code, desk.language) for code in codes]
    said = shown(desk, listing(names, desk.language))
    field = SourcedField.LANGUAGES if names else None
    return row(desk, N_("Sprachen"), said, text(desk, hint), field=field)


def N_(german: str) -> str:
    """Mark a label for extraction; `row` translates it."""
    return german
