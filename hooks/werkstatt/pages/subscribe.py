"""How to subscribe to the calendars: one page per language, with every feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..schema.languages import Language
from ..text.rendered import Rendered
from .feeds import FOLDER, feed_sources
from .labels import N_
from .view import Desk


@dataclass(frozen=True)
class FeedLink:
    """A calendar: its name, its address for reading and the one that calendars subscribe to."""

    name: Rendered
    url: str
    webcal: str


@dataclass(frozen=True)
class SubscribeView:
    """The steps per kind of device, and the feeds."""

    template: ClassVar[str] = "subscribe.html"
    title: Rendered
    description: Rendered
    steps: tuple[tuple[Rendered, tuple[Rendered, ...]], ...]
    feeds: tuple[FeedLink, ...]
    path: str = FOLDER

    def is_in(self, language: Language) -> bool:
        """Whether the instructions are in this language."""
        texts = [self.title, self.description, *(said for _, steps in self.steps for said in steps)]
        return all(text.is_done_in(language) for text in texts)


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
    say = desk.speaker.message
    base = desk.knowledge.library.site.url
    prefix = "" if desk.language == desk.speaker.table.source else f"{desk.language.code}/"
    return SubscribeView(
        title=say(N_("Kalender abonnieren")),
        description=say(N_("So stehen neue Termine von allein in Ihrem Kalender. Absagen auch.")),
        steps=tuple((say(device), tuple(say(step) for step in steps)) for device, steps in _STEPS),
        feeds=tuple(
            _link(source.name, f"{base}{prefix}{source.path}") for source in feed_sources(desk)
        ),
    )


def _link(name: Rendered, url: str) -> FeedLink:
    return FeedLink(name, url, f"webcal://{url.split('://', 1)[1]}")
