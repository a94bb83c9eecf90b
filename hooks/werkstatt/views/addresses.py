"""Addresses: where every page of a language lives. Nothing else knows a path by heart.

A published address never dies: data/addresses.yml keeps the list, and what a moved one leads to.
"""

from __future__ import annotations

from itertools import takewhile


class Address(str):
    """A page below its language's root, with a final slash: `termine/monate/`; "" is home."""

    __slots__ = ()

    def __truediv__(self, name: str) -> Address:
        """The page `name` below this one."""
        return Address(f"{self}{name}/")

    @classmethod
    def of_markdown(cls, path: str) -> Address:
        """Where the file `verein/gruenden` (without its ending) is served; `index` is its folder.

        Guides link to pages made from data by the same rule: `raeume/stadtbuero.md`.
        """
        stem = path.removesuffix("index")
        return cls(stem if stem == "" or stem.endswith("/") else f"{stem}/")

    @property
    def section(self) -> str:
        """The first folder: `termine`; "" for the home page."""
        return self.split("/", 1)[0]

    @property
    def to_root(self) -> str:
        """The way from this page up to the language's root, without a final slash: `../..`."""
        return "/".join([".."] * self.count("/")) or "."

    def seen_from(self, page: Address) -> str:
        """A relative link to this page from another one of the same language."""
        here, there = page.split("/")[:-1], self.split("/")[:-1]
        common = len(
            list(takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False)))
        )
        steps = [".."] * (len(here) - common) + there[common:]
        return ("/".join(steps) or ".") + "/"


HOME = Address("")
EVENTS = Address("termine/")
MONTHS = EVENTS / "monate"
LEARNED = EVENTS / "gelernt"
CALENDARS = Address("kalender/")
ATOM, JSON_FEED = f"{CALENDARS}neu.xml", f"{CALENDARS}neu.json"
ORGANISATIONS = Address("organisationen/")
ROOMS = Address("raeume/")
OFFICES = Address("anlaufstellen/")
EMERGENCY = Address("notfall/")
OFFLINE = Address("ohne-netz/")
KEPT = Address("gemerkt/")
ONE_FILE = "werkstatt-{}.html"
"""A whole language in one file, by the code of the language."""
FUNDING = Address("foerderung/")
GLOSSARY = Address("glossar/")
WISHES = Address("themen/")
JOURNEYS = Address("wege/")
A_TO_Z = Address("a-z/")
BOARD = Address("uebersetzungen/")
BY_SITUATION = Address("lebenslagen/")
BY_OFFICE = Address("stellen/")

AUTHORITIES = Address("aemter/")
APPLICATIONS = Address("antraege/")
ASSOCIATION = Address("verein/")
EMERGENCY_GUIDE = AUTHORITIES / "notfall"
LETTER = AUTHORITIES / "brief-verstehen"
APPLICATION = APPLICATIONS / "foerderantrag"
FOUNDING = ASSOCIATION / "gruenden"
ABOUT = Address("ueber-uns/")
JOIN = Address("mitmachen/")
DONATE = Address("spenden/")
IMPRINT = Address("impressum/")
PRIVACY = Address("datenschutz/")
ACCESSIBILITY = Address("barrierefreiheit/")

SHORT = "g/"
"""Below the site's root, for all languages: short addresses for print and QR codes."""

FILE_FOLDERS = frozenset({"assets", SHORT.rstrip("/"), "search"})
"""Folders below the site's root that hold no pages of a language."""

_POSTERS = "plakat"


def poster(event_id: str, day: str = "") -> Address:
    """The poster of an event's date; that of the next date has an address that stays."""
    folder = EVENTS / event_id / _POSTERS
    return folder / day if day else folder


def is_poster(address: Address) -> bool:
    """Whether this is a poster: a sheet of paper, not a page to pass on."""
    return address.startswith(EVENTS) and _POSTERS in address.split("/")[2:]


def picture(code: str, address: Address, lists: frozenset[str]) -> str:
    """The sharing picture of a page, below the root: entries share that of their list.

    `lists` are the sections in which entries stand.
    """
    own = address.section if address.section in lists else address.rstrip("/")
    return f"assets/bilder/{code}/{own.replace('/', '-') or 'start'}.png"
