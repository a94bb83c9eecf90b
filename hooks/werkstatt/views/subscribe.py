"""How to subscribe to the calendars: one page per language, with every feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote, urlencode

from ..language.rendered import Rendered
from .addresses import ATOM, CALENDARS, JSON_FEED
from .base import PageView
from .desk import Desk
from .feeds import FeedSource, feed_sources
from .labels import N_


@dataclass(frozen=True)
class FeedLink:
    """A calendar: its name, its address, and the links that subscribe to it at one tap."""

    name: Rendered
    url: str
    webcal: str
    google: str
    outlook: str


@dataclass(frozen=True)
class SubscribeView(PageView):
    """The steps per kind of device, and the feeds."""

    template: ClassVar[str] = "subscribe.html"

    steps: tuple[tuple[Rendered, tuple[Rendered, ...]], ...]
    feeds: tuple[FeedLink, ...]
    outside: Rendered
    """That two of the links lead to other companies."""
    atom: str = ATOM
    json: str = JSON_FEED

    def texts(self) -> Iterator[Rendered]:
        """The words of the page and its instructions."""
        yield from super().texts()
        yield self.outside
        yield from (said for _, steps in self.steps for said in steps)


_STEPS = (
    (
        N_("Google und Outlook"),
        (
            N_("Tippen Sie auf „Google“ oder „Outlook“ beim Kalender, den Sie möchten."),
            N_("Melden Sie sich dort an, und bestätigen Sie, dass Sie den Kalender hinzufügen."),
        ),
    ),
    (
        N_("iPhone und iPad"),
        (
            N_("Tippen Sie auf „Abonnieren“ beim Kalender, den Sie möchten."),
            N_("Tippen Sie noch einmal auf „Abonnieren“ und dann auf „Hinzufügen“."),
        ),
    ),
    (
        N_("Android"),
        (
            N_("Halten Sie „Adresse“ gedrückt und kopieren Sie den Link."),
            N_("Öffnen Sie am Computer calendar.google.com und melden Sie sich an."),
            N_("Wählen Sie „Weitere Kalender“, dann „Per URL“, und fügen Sie den Link ein."),
            N_("Oder nutzen Sie eine App, die Kalender abonniert, zum Beispiel ICSx⁵."),
        ),
    ),
    (
        N_("Computer"),
        (
            N_("Kopieren Sie die Adresse des Kalenders."),
            N_("Wählen Sie im Kalender „Neuer Kalender aus dem Netz“ und fügen Sie sie ein."),
        ),
    ),
)


def subscribe_view(desk: Desk) -> SubscribeView:
    """The page in the desk's language."""
    say = desk.say
    return SubscribeView(
        title=say(N_("Kalender abonnieren")),
        description=say(N_("So stehen neue Termine von allein in Ihrem Kalender. Absagen auch.")),
        steps=tuple((say(device), tuple(say(step) for step in steps)) for device, steps in _STEPS),
        feeds=tuple(_link(source, desk.url(source.path)) for source in feed_sources(desk)),
        outside=say(
            N_(
                "„Google“ und „Outlook“ öffnen die Seiten von Google und Microsoft. Dort brauchen "
                "Sie ein Konto, und diese Firmen erfahren, welchen Kalender Sie abonnieren."
            )
        ),
        path=CALENDARS,
    )


def _link(source: FeedSource, url: str) -> FeedLink:
    """Google takes the webcal address, https only for its own calendars; Outlook takes https."""
    webcal = f"webcal://{url.split('://', 1)[1]}"
    google = f"https://calendar.google.com/calendar/r?{urlencode({'cid': webcal})}"
    asked = urlencode({"url": url, "name": source.title}, quote_via=quote)
    outlook = f"https://outlook.live.com/calendar/0/addfromweb?{asked}"
    return FeedLink(source.name, url, webcal, google, outlook)
