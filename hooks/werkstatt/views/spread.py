"""To spread the word: a text for chats, and a poster with a QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..calendar.occurrence import Occurrence
from ..language.bidi import LEFT_TO_RIGHT, POP, isolated_plain
from ..language.rendered import Rendered
from ..schema.event import Event
from ..schema.languages import Direction
from .addresses import EVENTS, Address, poster
from .base import PageView
from .desk import Desk
from .event_words import Whereabouts, status_word, title, when, whereabouts

MOST = 700
"""Longer texts are cut or folded away by common messengers."""


@dataclass(frozen=True)
class PosterView(PageView):
    """One date on an A4 sheet, in the reader's language and in German.

    A German poster hangs where everybody passes: `others` is its date in every other language.
    """

    template: ClassVar[str] = "poster.html"

    date: Rendered
    german_date: str
    german_title: str
    others: tuple[Rendered, ...]
    place: Whereabouts
    status: Rendered | None
    url: str


def chat_text(one: Occurrence, desk: Desk) -> str:
    """At most 700 characters without markup: what, when, where, link.

    In right-to-left languages numbers and addresses stand between direction marks (UAX 9).
    """
    status = status_word(one, desk)
    head = f"{status.text}: {title(one, desk).text}" if status else title(one, desk).text
    summary = desk.say(one.event.summary).text if one.event.summary else ""
    where = whereabouts(one.place, desk)
    places = [_isolated(line, desk) for line in where.lines]
    unknown = [where.unknown.text] if where.unknown else []
    tail = [_numbers(when(one, desk), desk), *places, *unknown]
    tail.append(_isolated(_url(one.event, desk), desk))
    summary = _numbers(summary, desk)
    fixed = "\n".join(part for part in [head, *tail] if part)
    room = MOST - len(fixed) - 1
    if summary and len(summary) <= room:
        return "\n".join(part for part in [head, summary, *tail] if part)
    return fixed[:MOST]


def _isolated(text: str, desk: Desk) -> str:
    is_rtl = desk.language.dir is Direction.RTL
    return f"{LEFT_TO_RIGHT}{text}{POP}" if text and is_rtl else text


def _numbers(text: str, desk: Desk) -> str:
    """Times, ranges and phone numbers keep their order; plain text knows no markup for it."""
    return isolated_plain(text) if desk.language.dir is Direction.RTL else text


def _url(event: Event, desk: Desk) -> str:
    return desk.url(EVENTS / event.id)


def poster_path(one: Occurrence, is_next: bool) -> Address:
    """Where the poster of a date lies."""
    return poster(one.event.id, "" if is_next else one.key.isoformat())


def poster_view(one: Occurrence, path: Address, desk: Desk) -> PosterView:
    """The poster of one date."""
    event = one.event
    home = desk.in_language(desk.table.source.code)
    url = _url(event, desk)
    return PosterView(
        title=title(one, desk),
        description=desk.say(event.summary or event.title),
        date=desk.shown(when(one, desk)),
        german_date=when(one, home),
        german_title=title(one, home).text,
        others=tuple(_elsewhere(one, desk)) if desk.is_source else (),
        place=whereabouts(one.place, desk),
        status=status_word(one, desk),
        url=url,
        path=path,
    )


def _elsewhere(one: Occurrence, desk: Desk) -> Iterator[Rendered]:
    for language in desk.table.languages[1:]:
        other = desk.formatting(language)
        yield other.shown(when(one, other))
