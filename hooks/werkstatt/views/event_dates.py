"""The coming dates of one event: each in words, with calendar file, chat text and poster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..calendar.occurrence import Occurrence
from ..language.rendered import Rendered
from ..schema.event import Event
from .addresses import CALENDARS, Address
from .desk import Desk
from .event_words import rule_in_words, starts_at, status_word, title, when, whereabouts
from .labels import N_
from .spread import chat_text, poster_path

DATES_SHOWN = 6


@dataclass(frozen=True)
class DateView:
    """One date. `german` is "" where the page is German; `place` and `topic` only if special."""

    id: str
    until: date
    moment: str
    when: Rendered
    german: str
    status: Rendered | None
    topic: Rendered | None
    place: tuple[str, ...]
    chat: str
    file: str
    poster: Address


@dataclass(frozen=True)
class LaterDate:
    """A date that is only listed."""

    until: date
    moment: str
    when: Rendered
    status: Rendered | None


@dataclass(frozen=True)
class DatesView:
    """The next date, the rule in words, some further dates, and all others of two years."""

    next: DateView
    further: tuple[DateView, ...]
    later: tuple[LaterDate, ...]
    rule: Rendered | None
    pause: Rendered | None


def dates_view(event: Event, desk: Desk) -> DatesView | None:
    """The dates from today on; None when all are over."""
    ahead = desk.coming(event)
    if not ahead:
        return None
    first, *further = (_date(one, desk, one is ahead[0]) for one in ahead[:DATES_SHOWN])
    return DatesView(
        next=first,
        further=tuple(further),
        later=tuple(_later(one, desk) for one in ahead[DATES_SHOWN:]),
        rule=rule_in_words(event, desk),
        pause=_pause(event, ahead, desk),
    )


def _later(one: Occurrence, desk: Desk) -> LaterDate:
    said = desk.shown(when(one, desk))
    # That a whole event is an example or cancelled, the notice above says.
    own = one.change is not None or desk.may_fall_out(one)
    return LaterDate(one.last_day, starts_at(one), said, status_word(one, desk) if own else None)


def posters(desk: Desk, event: Event) -> Iterator[tuple[Occurrence, Address]]:
    """The dates that have a poster, with its path."""
    for index, one in enumerate(desk.coming(event)[:DATES_SHOWN]):
        yield one, poster_path(one, index == 0)


def _date(one: Occurrence, desk: Desk, is_next: bool) -> DateView:
    home = desk.in_language(desk.table.source.code)
    change = one.change
    return DateView(
        id=f"chat-{one.key.isoformat()}",
        until=one.last_day,
        moment=starts_at(one),
        when=desk.shown(when(one, desk)),
        german="" if desk.is_source else when(one, home),
        status=status_word(one, desk),
        topic=title(one, desk) if change and change.topic else None,
        place=whereabouts(change.place, desk).lines if change and change.place else (),
        chat=chat_text(one, desk),
        file=f"{CALENDARS}{one.id if one.event.is_series else one.event.id}.ics",
        poster=poster_path(one, is_next),
    )


def _pause(event: Event, ahead: Sequence[Occurrence], desk: Desk) -> Rendered | None:
    if not (event.is_series and event.except_school_holidays):
        return None
    if any(desk.may_fall_out(one) for one in ahead):
        return desk.say(_PAUSE_UNKNOWN)
    return desk.say(N_("Nicht in den Schulferien in Sachsen"))


_PAUSE_UNKNOWN = N_(
    "Nicht in den Schulferien in Sachsen. Wo „noch unsicher“ steht, kennen wir die Ferien noch "
    "nicht: Der Termin kann ausfallen."
)
