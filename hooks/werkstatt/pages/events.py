"""Events: coming dates, and what has been."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..calendar.occurrence import Occurrence, coming, past
from ..schema.event import Event, EventStatus
from ..schema.languages import Language
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..schema.wish import Wish
from ..text.formats import language_name, listing, long_date, medium_date, number
from .event_dates import DatesView, dates_view
from .event_words import hours, status_word, title, when
from .feeds import FOLDER
from .labels import N_, label
from .learned import PATH as LEARNED
from .learned import Learning, learnings
from .months import PATH as MONTHS
from .rows import language_row, link, mail, name, row, text
from .structured import structured_data
from .view import (
    Card,
    Desk,
    EntryView,
    Group,
    ListView,
    Notice,
    Row,
    Value,
    ValueKind,
    path_of,
)


@dataclass(frozen=True)
class EventView(EntryView):
    """The page of an event: an entry with dates, and with what past dates left behind."""

    template: ClassVar[str] = "event.html"
    dates: DatesView | None = None
    learned: tuple[Learning, ...] = ()

    def is_in(self, language: Language) -> bool:
        """Whether the entry's own texts are in this language, notes of past dates included."""
        notes = [one.text for one in self.learned if one.text]
        return super().is_in(language) and all(text.is_done_in(language) for text in notes)


def event_page(event: Event, desk: Desk) -> EventView:
    """One event or series."""
    say = desk.speaker
    return EventView(
        title=say.say(event.title),
        description=say.say(event.summary or event.title),
        rows=tuple(_rows(event, desk)),
        notices=_notices(event, desk),
        sources=event.sources,
        checked_on=event.checked_on,
        path=path_of(Event, event.id),
        up=path_of(Event),
        structured=structured_data(event, desk),
        dates=dates_view(event, desk),
        learned=learnings([event], desk),
    )


def _rows(event: Event, desk: Desk) -> list[Row]:
    topics = [Value(desk.speaker.message(label(topic))) for topic in event.topics]
    access = [Value(desk.speaker.message(label(item))) for item in event.access]
    return [
        *_when_it_was(event, desk),
        *row(desk, N_("Ort"), *_place(event, desk)),
        *row(desk, N_("Wer lädt ein"), _organiser(event, desk)),
        *row(desk, N_("Für wen"), Value(desk.speaker.message(label(event.audience)))),
        *row(desk, N_("Themen"), *topics),
        *language_row(desk, event.languages),
        *row(desk, N_("Dolmetschen"), _interpreting(event, desk)),
        *row(desk, N_("Zugang"), *access),
        *row(desk, N_("Kosten"), text(desk, event.cost)),
        *row(desk, N_("Plätze"), _seats(event, desk)),
        *row(desk, N_("Anmeldung"), *_registration(event, desk)),
        *row(desk, N_("Gut zu wissen"), text(desk, event.details)),
        *row(desk, N_("Ratgeber dazu"), *_guides(event, desk)),
        *_calendar_rows(event, desk),
    ]


def _when_it_was(event: Event, desk: Desk) -> list[Row]:
    """The last date of an event that is over; what is to come stands above the rows."""
    today = desk.knowledge.today
    over = () if coming(event, today) else past(event, today)[:1]
    return row(desk, N_("Wann"), *(Value(desk.shown(when(one, desk))) for one in over))


def _calendar_rows(event: Event, desk: Desk) -> list[Row]:
    if not coming(event, desk.knowledge.today):
        return []
    say = desk.speaker.message
    series = Value(say(N_("alle Termine dieser Reihe")), ValueKind.FILE, f"{FOLDER}{event.id}.ics")
    subscribe = Value(say(N_("Kalender abonnieren")), ValueKind.OWN, FOLDER)
    return row(desk, N_("Kalender"), series if event.is_series else None, subscribe)


def _interpreting(event: Event, desk: Desk) -> Value | None:
    names = [language_name(code, desk.language) for code in event.interpreting]
    return Value(desk.shown(listing(names, desk.language))) if names else None


def _place(event: Event, desk: Desk) -> list[Value | None]:
    place = event.place
    if place is None:
        return []
    room = desk.knowledge.library.find(Room, place.room)
    address = place.address or (room.address if room else None)
    return [
        Value(desk.name(room.name), ValueKind.PAGE, path_of(Room, room.id)) if room else None,
        name(desk, place.name),
        name(desk, address.one_line) if address else None,
        link(desk, place.online),
    ]


def _organiser(event: Event, desk: Desk) -> Value | None:
    organisation = desk.knowledge.library.find(Organisation, event.organiser)
    if organisation:
        path = path_of(Organisation, organisation.id)
        return Value(desk.name(organisation.name), ValueKind.PAGE, path)
    return name(desk, event.organiser_name)


def _seats(event: Event, desk: Desk) -> Value | None:
    return Value(desk.shown(number(event.seats, desk.language))) if event.seats else None


def _registration(event: Event, desk: Desk) -> list[Value | None]:
    how = event.registration
    if how is None:
        return []
    until = Value(desk.shown(long_date(how.until, desk.language))) if how.until else None
    return [text(desk, how.how), until, mail(desk, how.email), link(desk, how.website)]


def _guides(event: Event, desk: Desk) -> list[Value]:
    sources = desk.knowledge.guides.sources
    return [desk.guide_link(path) for path in event.guides if path in sources]


def _notices(event: Event, desk: Desk) -> tuple[Notice, ...]:
    say = desk.speaker.message
    notices = []
    if event.example:
        notices.append(Notice("example", say(EXAMPLE_NOTICE)))
    if event.status is EventStatus.CANCELLED:
        notices.append(Notice("old", say(N_("Dieser Termin fällt aus."))))
    if not coming(event, desk.knowledge.today):
        notices.append(Notice("old", say(OVER_NOTICE)))
    return tuple(notices)


def event_list(desk: Desk) -> ListView:
    """Coming dates first, then past events by year."""
    say, today = desk.speaker.message, desk.knowledge.today
    over = [one for e in desk.knowledge.library.listed(Event) for one in past(e, today)]
    over.sort(key=lambda one: (one.day, one.id), reverse=True)
    archive = [
        Group(
            f"jahr-{year}",
            desk.shown(str(year)),
            tuple(_card(one, desk) for one in over if one.day.year == year),
        )
        for year in sorted({one.day.year for one in over}, reverse=True)
    ]
    ahead = Group("kommend", say(N_("Nächste Termine")), next_dates(desk))
    return ListView(
        title=say(N_("Termine")),
        description=say(N_("Treffen, Workshops und Veranstaltungen in Leipzig.")),
        groups=tuple(group for group in [ahead, *archive] if group.cards),
        path=path_of(Event),
        actions=_actions(desk),
    )


def _actions(desk: Desk) -> tuple[Value, ...]:
    say = desk.speaker.message
    found = [
        Value(say(N_("Kalender der nächsten Monate")), ValueKind.OWN, MONTHS),
        Value(say(N_("Kalender abonnieren")), ValueKind.OWN, FOLDER),
        Value(say(N_("Themen für Workshops")), ValueKind.OWN, path_of(Wish)),
    ]
    if learnings(desk.knowledge.library.listed(Event), desk):
        found.append(Value(say(N_("Was wir gelernt haben")), ValueKind.OWN, LEARNED))
    return tuple(found)


def next_dates(desk: Desk, limit: int = 12) -> tuple[Card, ...]:
    """The next dates of all listed events, soonest first; one that falls out says so."""
    today = desk.knowledge.today
    ahead = [one for e in desk.knowledge.library.listed(Event) for one in coming(e, today)]
    ahead.sort(key=lambda one: (one.day, one.start or "", one.id))
    return tuple(_card(one, desk) for one in ahead[:limit])


def _card(one: Occurrence, desk: Desk) -> Card:
    is_over = one.last_day < desk.knowledge.today
    shown = (medium_date if is_over else long_date)(one.day, desk.language)
    status = None if one.event.example else status_word(one, desk)
    times = hours(one, desk)
    return Card(
        title=title(one, desk),
        path=path_of(Event, one.event.id),
        lead=desk.shown(shown),
        tags=tuple(tag for tag in (desk.name(times) if times else None, status) if tag),
        example=one.event.example,
        name=False,
        until=None if is_over else one.last_day,
    )


EXAMPLE_NOTICE = N_(
    "Beispiel: Diesen Termin gibt es noch nicht. Tag und Uhrzeit sind erfunden, "
    "bis die Werkstatt einen Termin veröffentlicht."
)
OVER_NOTICE = N_(
    "Dieser Termin ist vorbei. Die Quelle ist eine Ankündigung; ob er stattfand, ist nicht belegt."
)
