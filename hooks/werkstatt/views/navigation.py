"""The places every page leads to: menu, thumb bar, footer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..language.rendered import Rendered
from . import addresses
from .addresses import Address
from .desk import Desk
from .labels import N_

_MENU = (
    (addresses.HOME, N_("Start")),
    (addresses.AUTHORITIES, N_("Ämter")),
    (addresses.APPLICATIONS, N_("Anträge")),
    (addresses.ASSOCIATION, N_("Verein")),
    (addresses.EVENTS, N_("Termine")),
    (addresses.ROOMS, N_("Räume")),
    (addresses.FUNDING, N_("Förderung")),
    (addresses.OFFICES, N_("Anlaufstellen")),
    (addresses.ORGANISATIONS, N_("Organisationen")),
    (addresses.GLOSSARY, N_("Wörter")),
)
_THUMB = (
    (addresses.HOME, N_("Start"), "material/home-outline"),
    (addresses.A_TO_Z, N_("Suchen"), "material/magnify"),
    (addresses.EVENTS, N_("Termine"), "material/calendar-month-outline"),
    (addresses.OFFICES, N_("Hilfe"), "material/bank-outline"),
    (addresses.GLOSSARY, N_("Wörter"), "material/book-alphabet"),
)
_FOOTER = (
    (addresses.ABOUT, N_("Über uns")),
    (addresses.JOIN, N_("Mitmachen")),
    (addresses.BOARD, N_("Übersetzungen")),
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


@dataclass(frozen=True)
class Navigation:
    """All of them in one language; `search` is where the search leads without script."""

    menu: tuple[Signpost, ...]
    thumb: tuple[Signpost, ...]
    footer: tuple[Signpost, ...]
    search: Address = addresses.A_TO_Z

    def current(self, path: Address) -> Mapping[Address, str]:
        """`aria-current` of each place on a page: "page", "true" for its section, or ""."""
        signs = (*self.menu, *self.thumb, *self.footer)
        return {sign.path: _current(sign.path, path) for sign in signs}


def _current(place: Address, path: Address) -> str:
    if place == path:
        return "page"
    return "true" if place and path.startswith(place) else ""


def navigation(desk: Desk) -> Navigation:
    """What the frame of every page shows in the desk's language."""
    return Navigation(
        menu=_signposts(_MENU, desk),
        thumb=tuple(Signpost(path, desk.say(title), icon) for path, title, icon in _THUMB),
        footer=_signposts(_FOOTER, desk),
    )


def _signposts(rows: Iterable[tuple[Address, str]], desk: Desk) -> tuple[Signpost, ...]:
    return tuple(Signpost(path, desk.say(title)) for path, title in rows)
