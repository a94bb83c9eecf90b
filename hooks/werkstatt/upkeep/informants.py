"""Who could say what an entry does not know: its own contact, the organiser, the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from ..content.library import Library
from ..content.page_file import Guide
from ..schema.base import Entry, SourceRef
from ..schema.contact import Contact
from ..schema.event import Event
from ..schema.fact import Fact
from ..schema.funding import FundingCall
from ..schema.guide import PageSource
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.wish import Wish

EDITORS = "die Redaktion"


def informant(entry: Entry, library: Library) -> str:
    """In German: whom to ask about an entry. Only what the data itself names."""
    return "; ".join(_people(entry, library)) or _sites(entry.sources) or EDITORS


def guide_informant(guide: Guide, library: Library) -> str:
    """Whom to ask about a guide: the offices it names, where it was read."""
    offices = (library.find(Office, id) for id in guide.meta.offices)
    named = ", ".join(office.name for office in offices if office)
    return "; ".join(filter(None, (named, _sites(guide.meta.sources)))) or EDITORS


def reached_at(contact: Contact) -> str:
    """Phone, e-mail and page in one line; "" when none is known."""
    page = _host(contact.website) if contact.website else None
    return ", ".join(filter(None, (contact.phone, contact.email, page)))


def _people(entry: Entry, library: Library) -> Iterator[str]:
    if isinstance(entry, FundingCall):
        hint = entry.contact_hint.de.rstrip(".") if entry.contact_hint else ""
        yield from filter(None, (_with_contact(entry.funder, entry.contact), hint))
    elif isinstance(entry, Event):
        yield from _organiser(entry, library)
    elif isinstance(entry, Wish):
        found = (library.find(Organisation, id) for id in entry.organisations)
        yield from (_with_contact(one.name, one.contact) for one in found if one)
    elif isinstance(entry, Fact):
        yield from filter(None, (entry.law, _sites(entry.sources)))
    else:
        yield from _own(entry)


def _own(entry: Entry) -> Iterator[str]:
    contact = getattr(entry, "contact", None)
    if isinstance(contact, Contact) and reached_at(contact):
        yield _with_contact(entry.label, contact)
    elif isinstance(entry, Office) and entry.how_to_find:
        yield entry.how_to_find.de.rstrip(".")


def _organiser(event: Event, library: Library) -> Iterator[str]:
    organiser = library.find(Organisation, event.organiser)
    if organiser:
        yield _with_contact(organiser.name, organiser.contact)
    elif event.organiser_name:
        yield event.organiser_name


def _with_contact(name: str, contact: Contact) -> str:
    reached = reached_at(contact)
    return f"{name} ({reached})" if reached else name


def _sites(sources: Iterable[SourceRef | PageSource]) -> str:
    """The sites on which something was read, each once, at most three."""
    hosts = list(dict.fromkeys(_host(source.url) for source in sources))[:3]
    return f"die Quelle: {', '.join(hosts)}" if hosts else ""


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
