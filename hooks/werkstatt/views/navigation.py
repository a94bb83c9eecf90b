"""The places every page leads to: menu, thumb bar, footer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..language.rendered import Rendered
from . import addresses
from .addresses import Address
from .desk import Desk
from .emergency import LARGE, Call, emergency_calls
from .labels import N_

_Sign = tuple[Address, str, str, tuple[Address, ...]]
_SIGNS: tuple[_Sign, ...] = (
    (addresses.HOME, N_("Start"), "material/home-outline", ()),
    (
        addresses.OFFICES,
        N_("Hilfe"),
        "material/hand-back-left",
        (addresses.AUTHORITIES, addresses.EMERGENCY, addresses.ORGANISATIONS),
    ),
    (
        addresses.ASSOCIATION,
        N_("Verein"),
        "material/account-multiple-outline",
        (addresses.APPLICATIONS,),
    ),
    (addresses.FUNDING, N_("Fördergeld"), "material/cash-multiple", ()),
    (addresses.ROOMS, N_("Räume"), "material/door-open", ()),
    (addresses.EVENTS, N_("Termine"), "material/calendar-blank-outline", ()),
    (addresses.GLOSSARY, N_("Wörter"), "material/book-alphabet", ()),
)
"""One name for each place, everywhere; the last are sections that belong to it."""
_SEARCH: _Sign = (addresses.A_TO_Z, N_("Suchen"), "material/magnify", ())
_THUMB = (
    addresses.HOME,
    addresses.A_TO_Z,
    addresses.OFFICES,
    addresses.ASSOCIATION,
    addresses.EVENTS,
)
_FOOTER = (
    (addresses.ABOUT, N_("Über uns")),
    (addresses.JOIN, N_("Mitmachen")),
    (addresses.BOARD, N_("Übersetzungen")),
    (addresses.KEPT, N_("Gemerkt")),
    (addresses.OFFLINE, N_("Ohne Netz lesen")),
    (addresses.DONATE, N_("Spenden")),
    (addresses.IMPRINT, N_("Impressum")),
    (addresses.PRIVACY, N_("Datenschutz")),
    (addresses.ACCESSIBILITY, N_("Barrierefreiheit")),
)


@dataclass(frozen=True)
class Signpost:
    """A link that stands on every page; `icon` only in the thumb bar."""

    path: Address
    title: Rendered
    icon: str = ""
    sections: tuple[Address, ...] = ()
    """Sections elsewhere that belong to this place."""

    def current(self, page: Address) -> str:
        """`aria-current` on a page: "page", "true" for its sections, or ""."""
        if self.path == page:
            return "page"
        inside = any(place and page.startswith(place) for place in (self.path, *self.sections))
        return "true" if inside else ""


@dataclass(frozen=True)
class Navigation:
    """All of them in one language; `search` is where the search leads without script."""

    menu: tuple[Signpost, ...]
    thumb: tuple[Signpost, ...]
    footer: tuple[Signpost, ...]
    search: Address = addresses.A_TO_Z
    calls: tuple[Call, ...] = ()
    """The numbers for somebody in danger that every page names."""
    emergency: Address = addresses.EMERGENCY

    def current(self, path: Address) -> Mapping[Address, str]:
        """`aria-current` of each place on a page: "page", "true" for its section, or ""."""
        signs = (*self.menu, *self.thumb, *self.footer)
        return {sign.path: sign.current(path) for sign in signs}


def navigation(desk: Desk) -> Navigation:
    """What the frame of every page shows in the desk's language."""
    menu = tuple(_signposts(_SIGNS, desk))
    by_path = {sign.path: sign for sign in (*menu, *_signposts((_SEARCH,), desk))}
    return Navigation(
        menu=menu,
        thumb=tuple(by_path[path] for path in _THUMB),
        footer=tuple(_foot(desk)),
        calls=emergency_calls(desk)[:LARGE],
    )


def _foot(desk: Desk) -> Iterator[Signpost]:
    """Nobody is asked for money where there is no account."""
    account = desk.site.donations
    for path, title in _FOOTER:
        if path != addresses.DONATE or (account.holder and account.iban):
            yield Signpost(path, desk.say(title))


def _signposts(rows: Iterable[_Sign], desk: Desk) -> Iterator[Signpost]:
    for path, title, icon, sections in rows:
        yield Signpost(path, desk.say(title), icon, sections)
