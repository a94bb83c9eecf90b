"""How to subscribe to the calendars: one page per language, with every feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from .addresses import ATOM, CALENDARS, JSON_FEED
from .base import PageView
from .desk import Desk
from .feeds import feed_sources
from .labels import N_


@dataclass(frozen=True)
class FeedLink:
    """A calendar: its name, its address for reading and the one that calendars subscribe to."""

    name: Rendered
    url: str
    webcal: str


@dataclass(frozen=True)
class SubscribeView(PageView):
    """The steps per kind of device, and the feeds."""

    template: ClassVar[str] = "subscribe.html"

    steps: tuple[tuple[Rendered, tuple[Rendered, ...]], ...]
    feeds: tuple[FeedLink, ...]
    atom: str = ATOM
    json: str = JSON_FEED

    def texts(self) -> Iterator[Rendered]:
        """The words of the page and its instructions."""
        yield from super().texts()
        yield from (said for _, steps in self.steps for said in steps)


_STEPS = (
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
        feeds=tuple(_link(source.name, desk.url(source.path)) for source in feed_sources(desk)),
        path=CALENDARS,
    )


def _link(name: Rendered, url: str) -> FeedLink:
    return FeedLink(name, url, f"webcal://{url.split('://', 1)[1]}")
