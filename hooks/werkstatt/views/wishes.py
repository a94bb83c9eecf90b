"""Wished-for topics: planned together, and open for proposals."""

from __future__ import annotations

from urllib.parse import quote

from ..schema.event import Event
from ..schema.organisation import Organisation
from ..schema.wish import Wish
from .addresses import EVENTS, ORGANISATIONS, WISHES
from .base import Card, EntryView, Group, ListView, Notice, Value, ValueKind
from .desk import Desk
from .labels import N_, label
from .rows import row


def wish_page(wish: Wish, desk: Desk) -> EntryView:
    """One topic: who wishes for it, and which event takes it up."""
    topics = [Value(desk.say(label(topic))) for topic in wish.topics]
    return EntryView(
        title=desk.say(wish.title),
        description=desk.say(wish.why or wish.title),
        rows=(
            *row(desk, N_("Themen"), *topics),
            *row(desk, N_("Wer es sich wünscht"), *_organisations(wish, desk)),
            *row(desk, N_("Termin dazu"), _event(wish, desk)),
        ),
        checked_on=wish.checked_on,
        path=WISHES / wish.id,
        up=WISHES,
    )


def _organisations(wish: Wish, desk: Desk) -> list[Value]:
    found = (desk.find(Organisation, id) for id in wish.organisations)
    return [
        Value(desk.name(one.name), ValueKind.PAGE, ORGANISATIONS / one.id) for one in found if one
    ]


def _event(wish: Wish, desk: Desk) -> Value | None:
    event = desk.find(Event, wish.event)
    if event is None:
        return None
    return Value(desk.say(event.title), ValueKind.OWN, EVENTS / event.id)


def wish_list(desk: Desk) -> ListView:
    """Open topics first, then those a workshop has taken up; and how to propose one."""
    say, listed = desk.say, desk.listed(Wish)
    groups = tuple(
        Group(stage, say(german), tuple(_card(w, desk) for w in listed if _stage(w, desk) == stage))
        for stage, german in _STAGES
    )
    return ListView(
        title=say(N_("Themen für Workshops")),
        description=say(N_("Was Vereine lernen möchten. Schlagen Sie ein Thema vor.")),
        groups=tuple(group for group in groups if group.cards),
        path=WISHES,
        notices=() if proposals(desk) else (Notice("unknown", say(NO_WAY_YET)),),
        actions=proposals(desk),
    )


_OPEN, _PLANNED, _PAST = "offen", "aufgegriffen", "gewesen"
_STAGES = (
    (_OPEN, N_("Gewünscht")),
    (_PLANNED, N_("Schon geplant")),
    (_PAST, N_("Der Termin dazu ist vorbei")),
)


def _stage(wish: Wish, desk: Desk) -> str:
    """Planned only while a real date is to come."""
    event = desk.find(Event, wish.event)
    if event is None or event.example:
        return _OPEN
    return _PLANNED if desk.coming(event) else _PAST


def _card(wish: Wish, desk: Desk) -> Card:
    return Card(
        title=desk.say(wish.title),
        path=WISHES / wish.id,
        lead=desk.say(wish.why) if wish.why else None,
        example=wish.example,
        name=False,
    )


def proposals(desk: Desk) -> tuple[Value, ...]:
    """Ways to propose a topic: an issue on the forge, an e-mail; none while neither is known."""
    site, say = desk.site, desk.say
    subject = quote(say(N_("Thema für einen Workshop")).text)
    found = []
    if site.mailbox:
        address = f"mailto:{site.mailbox}?subject={subject}"
        found.append(Value(say(N_("Thema per E-Mail vorschlagen")), ValueKind.LINK, address))
    if site.forge.repository:
        address = f"{site.forge.repository}/issues/new?title={subject}"
        found.append(Value(say(N_("Thema auf der Forge vorschlagen")), ValueKind.LINK, address))
    return tuple(found)


NO_WAY_YET = N_("Wünschen Sie sich ein Thema? Unter „Mitmachen“ steht, wie Sie uns erreichen.")
