"""To spread the word: a text for chats, and a poster with a QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import ClassVar

import segno

from ..calendar.occurrence import Occurrence
from ..schema.event import Event
from ..schema.languages import Direction, Language
from ..text.bidi import LEFT_TO_RIGHT, POP, isolated_plain
from ..text.rendered import Rendered
from .event_words import location, status_word, title, when
from .labels import N_
from .view import Desk, path_of

MOST = 700
"""Longer texts are cut or folded away by common messengers."""


@dataclass(frozen=True)
class PosterView:
    """One date on an A4 sheet, in the reader's language and in German.

    A German poster hangs where everybody passes: `others` is its date in every other language.
    """

    template: ClassVar[str] = "poster.html"
    title: Rendered
    description: Rendered
    date: Rendered
    german_date: str
    german_title: str
    others: tuple[Rendered, ...]
    place: str
    status: Rendered | None
    url: str
    qr: str
    path: str

    def is_in(self, language: Language) -> bool:
        """Whether the poster's title is in this language."""
        return self.title.is_done_in(language) and self.description.is_done_in(language)


def chat_text(one: Occurrence, desk: Desk) -> str:
    """At most 700 characters without markup: what, when, where, link.

    In right-to-left languages numbers and addresses stand between direction marks (UAX 9).
    """
    status = status_word(one, desk)
    head = f"{status.text}: {title(one, desk).text}" if status else title(one, desk).text
    summary = desk.speaker.say(one.event.summary).text if one.event.summary else ""
    place = location(one.place, desk)
    tail = [_numbers(when(one, desk), desk), _isolated(place, desk)]
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
    german = desk.language == desk.speaker.table.source
    prefix = "" if german else f"{desk.language.code}/"
    return f"{desk.knowledge.library.site.url}{prefix}{path_of(Event, event.id)}"


def poster_path(one: Occurrence, is_next: bool) -> str:
    """Where the poster of a date lies; that of the next date has an address that stays."""
    folder = f"{path_of(Event, one.event.id)}plakat/"
    return folder if is_next else f"{folder}{one.key.isoformat()}/"


def poster_view(one: Occurrence, path: str, desk: Desk) -> PosterView:
    """The poster of one date."""
    event = one.event
    home = Desk(desk.knowledge, desk.knowledge.speaker(desk.speaker.table.source.code))
    url = _url(event, desk)
    return PosterView(
        title=title(one, desk),
        description=desk.speaker.say(event.summary or event.title),
        date=desk.shown(when(one, desk)),
        german_date=when(one, home),
        german_title=title(one, home).text,
        others=tuple(_elsewhere(one, desk)) if desk.language == home.language else (),
        place=location(one.place, desk),
        status=status_word(one, desk),
        url=url,
        qr=_qr(url),
        path=path,
    )


def _elsewhere(one: Occurrence, desk: Desk) -> Iterator[Rendered]:
    for language in desk.speaker.table.languages[1:]:
        other = Desk(desk.knowledge, desk.knowledge.speaker(language.code))
        yield other.shown(when(one, other))


def _qr(url: str) -> str:
    """An inline SVG without script or style; it scales with its box."""
    buffer = BytesIO()
    code = segno.make(url, error="m")
    code.save(
        buffer, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, svgclass=None,
        lineclass=None, title="QR", nl=False,
    )  # fmt: skip
    return buffer.getvalue().decode("utf-8")


POSTER = N_("Plakat zum Drucken")
