"""A language in one file: which guides, and which telephone numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..language.rendered import Rendered
from ..schema.office import Office
from ..schema.organisation import Organisation
from .addresses import APPLICATIONS, ASSOCIATION, AUTHORITIES, EMERGENCY, Address
from .desk import Desk
from .rows import dial

_SECTIONS = (AUTHORITIES, ASSOCIATION, APPLICATIONS)


@dataclass(frozen=True)
class Number:
    """Who is called, and where."""

    name: Rendered
    number: str
    href: str


def chapters(desk: Desk) -> tuple[Address, ...]:
    """The pages of the file, the most urgent first; guides of a section in one place."""
    guides = [Address.of_markdown(path) for path in desk.guides.sources]
    ordered = (
        page
        for section in _SECTIONS
        for page in guides
        if page.startswith(section) and page != section
    )
    return (EMERGENCY, *ordered)


def numbers(desk: Desk) -> tuple[Number, ...]:
    """Everybody with a telephone, by name."""
    return tuple(sorted(_numbers(desk), key=lambda one: one.name.text.casefold()))


def _numbers(desk: Desk) -> Iterator[Number]:
    entries: tuple[Office | Organisation, ...] = (
        *desk.listed(Office),
        *desk.listed(Organisation),
    )
    for entry in entries:
        phone = entry.contact.phone if entry.contact else None
        if phone:
            yield Number(desk.name(entry.name), phone, dial(phone))
