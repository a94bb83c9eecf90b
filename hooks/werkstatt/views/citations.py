"""Sources as a page shows them: a link only where it leads to what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..language.rendered import Rendered
from ..schema.base import Entry, SourceRef
from ..schema.contact import Contact
from ..schema.guide import PageSource
from .desk import Desk
from .labels import N_

_LONGEST = 60
_LOST = N_("die genaue Adresse liegt uns nicht vor")
_LOST_ARTICLE = N_("Artikel; die genaue Adresse liegt uns nicht vor")


@dataclass(frozen=True)
class Citation:
    """One source; `href` is "" where there is nothing to link to."""

    name: str
    href: str
    dated: Rendered | None = None
    """Which state of it was read, as exact as it says itself."""
    lost: Rendered | None = None
    """Said instead of a link: only the site is known, not the page that was read."""


def citations(
    sources: Iterable[SourceRef | PageSource], own: frozenset[str], desk: Desk
) -> tuple[Citation, ...]:
    """In their order, because guides cite them by number."""
    return tuple(_citation(source, own, desk) for source in sources)


def own_hosts(entry: Entry) -> frozenset[str]:
    """The sites of whom the entry is about: there the front page itself may be the source."""
    contact = getattr(entry, "contact", None)
    site = contact.website if isinstance(contact, Contact) else None
    return frozenset({_host(site)} if site else ())


def _citation(source: SourceRef | PageSource, own: frozenset[str], desk: Desk) -> Citation:
    title = source.title or ""
    dated = desk.on_day(N_("Stand %(day)s"), source.shown_on) if source.shown_on else None
    if _is_lost(source, own):
        lost = _LOST if title else _LOST_ARTICLE
        return Citation(title or _host(source.url), "", dated, desk.say(lost))
    if source.url.startswith("http:"):
        return Citation(title or source.url, "", dated)
    return Citation(title or _short(source.url), source.url, dated)


def _is_lost(source: SourceRef | PageSource, own: frozenset[str]) -> bool:
    """A front page, unless it is the entry's own and nothing points further inside."""
    parts = urlsplit(source.url)
    is_front = parts.path in ("", "/") and not parts.query and not parts.fragment
    return is_front and (_host(source.url) not in own or bool(getattr(source, "ref", None)))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _short(url: str) -> str:
    address = url.split("://", 1)[1]
    return address if len(address) <= _LONGEST else f"{address[: _LONGEST - 1]}…"
