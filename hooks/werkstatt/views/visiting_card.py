"""An entry as a visiting card: large buttons, languages, and what nobody has told us yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote, urlencode

from ..language.formats import language_name, listing
from ..language.rendered import Rendered
from ..schema.base import Entry
from ..schema.contact import Contact, PostalAddress
from ..schema.evidence import field_age
from ..schema.languages import Language
from ..schema.review import Age, SourcedField
from .addresses import Address
from .base import Action, VisitingCard
from .desk import Desk
from .labels import N_
from .rows import dial

_MAP = "https://www.openstreetmap.org/search"
_FORM = "fehler.yml"
"""The form of the forge for what is wrong or missing on a page."""
_MOST = 3
"""Languages that a card in a list names."""
_LONGEST = 80
"""Letters of a German text that is still a fact and not a paragraph."""

NO_PHONE = N_("Telefonnummer")
NO_MAIL = N_("E-Mail-Adresse")
NO_ADDRESS = N_("Anschrift")
NO_WEBSITE = N_("Internetseite")
NO_HOURS = N_("Öffnungszeit")
NO_LANGUAGES = N_("gesprochene Sprachen")


def visiting_card(
    entry: Entry,
    path: Address,
    desk: Desk,
    *,
    contact: Contact | None = None,
    address: PostalAddress | None = None,
    languages: Sequence[str] = (),
    gaps: Iterable[str] = (),
) -> VisitingCard:
    """The card of an entry; `gaps` are the German words for what is missing."""
    missing = () if entry.example else tuple(gaps)
    return VisitingCard(
        actions=_likeliest_first(_actions(contact or Contact(), address, desk), entry, desk),
        languages=tuple(desk.shown(name) for name in _names(languages, desk)),
        missing=_missing(missing, desk) if missing else None,
        report=report_way(f"{entry.label} ({path})", desk) if missing else "",
    )


def contact_gaps(contact: Contact, address: PostalAddress | None) -> Iterator[str]:
    """The German words for the contacts that no source gave."""
    have = {
        NO_PHONE: contact.phone,
        NO_ADDRESS: address,
        NO_MAIL: contact.email,
        NO_WEBSITE: contact.website,
    }
    return (word for word, value in have.items() if not value)


def report_way(what: str, desk: Desk) -> str:
    """Where a reader tells us of an entry: our mailbox, else the forge; "" without either."""
    site = desk.site
    if site.mailbox:
        return f"mailto:{site.mailbox}?subject={quote(what)}"
    if site.forge.repository:
        asked = urlencode({"template": _FORM, "title": what}, quote_via=quote)
        return f"{site.forge.repository}/issues/new?{asked}"
    return ""


def spoken_tags(languages: Sequence[str], desk: Desk) -> tuple[Rendered, ...]:
    """For a card in a list: the first languages, the reader's own before all, and how many more."""
    names = _names(languages, desk)
    more = [f"+{len(names) - _MOST}"] if len(names) > _MOST else []
    return tuple(desk.shown(name) for name in [*names[:_MOST], *more])


def short(text: str) -> bool:
    """Whether a German text may stand on a card in a list."""
    return len(text) <= _LONGEST


def joined(words: Iterable[Rendered], desk: Desk) -> Rendered | None:
    """Several words as one fact."""
    said = [word.text for word in words]
    return desk.shown(listing(said, desk.language)) if said else None


def _names(languages: Sequence[str], desk: Desk) -> list[str]:
    own = desk.language.code
    ordered = sorted(languages, key=lambda code: code != own)
    return [language_name(code, desk.language) for code in ordered]


def _actions(contact: Contact, address: PostalAddress | None, desk: Desk) -> Iterator[Action]:
    say = desk.say
    if contact.phone:
        word, href = say(N_("Anrufen")), dial(contact.phone)
        yield Action("material/phone-outline", word, href, SourcedField.PHONE)
    if contact.email:
        word, href = say(N_("Schreiben")), f"mailto:{contact.email}"
        yield Action("material/email-outline", word, href, SourcedField.EMAIL)
    if address:
        word, href = say(N_("Weg")), f"{_MAP}?query={quote(address.one_line)}"
        yield Action("material/map-marker-outline", word, href, SourcedField.ADDRESS)
    if contact.website:
        yield Action("material/web", say(N_("Webseite")), contact.website)


def _likeliest_first(actions: Iterable[Action], entry: Entry, desk: Desk) -> tuple[Action, ...]:
    """In their order, but a number that is probably outdated is not the first one to try."""
    return tuple(sorted(actions, key=lambda action: _is_outdated(action, entry, desk)))


def _is_outdated(action: Action, entry: Entry, desk: Desk) -> bool:
    field = action.field
    return field is not None and field_age(entry, field, desk.today) is Age.OUTDATED


def _missing(gaps: Sequence[str], desk: Desk) -> Rendered:
    def what(language: Language) -> dict[str, str]:
        is_own = language == desk.language
        words = [desk.say(gap).text if is_own else gap for gap in gaps]
        return {"what": listing(words, language)}

    return desk.filled(N_("Uns fehlt: %(what)s."), what)
