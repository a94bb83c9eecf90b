"""Events: coming dates, and what has been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..calendar.occurrence import Occurrence
from ..language.formats import language_name, listing, long_date, medium_date, number
from ..language.rendered import Rendered
from ..schema.contact import Contact
from ..schema.event import Event, EventStatus
from ..schema.organisation import Organisation
from ..schema.room import Room
from .addresses import CALENDARS, EVENTS, LEARNED, MONTHS, ORGANISATIONS, ROOMS, WISHES
from .base import (
    Card,
    EntryView,
    Group,
    ListView,
    Notice,
    Row,
    Value,
    ValueKind,
    VisitingCard,
)
from .desk import Desk
from .event_dates import DatesView, dates_view
from .event_words import UNKNOWN_PLACE, hours, status_word, title, when, whereabouts
from .labels import N_, label
from .learned import Learning, learnings
from .rows import guide_link, language_row, link, mail, name, row, text
from .structured import structured_data
from .visiting_card import visiting_card


@dataclass(frozen=True)
class EventView(EntryView):
    """The page of an event: an entry with dates, and with what past dates left behind."""

    template: ClassVar[str] = "event.html"
    dates: DatesView | None = None
    learned: tuple[Learning, ...] = ()

    def texts(self) -> Iterator[Rendered]:
        """The entry's own texts, notes of past dates included."""
        yield from super().texts()
        yield from (one.text for one in self.learned if one.text)

    @property
    def is_over(self) -> bool:
        """Whether no date is to come."""
        return self.dates is None


def event_page(event: Event, desk: Desk) -> EventView:
    """One event or series."""
    return EventView(
        title=desk.say(event.title),
        description=desk.say(event.summary or event.title),
        rows=tuple(_rows(event, desk)),
        notices=_notices(event, desk),
        card=_visiting_card(event, desk),
        checked_on=event.checked_on,
        path=EVENTS / event.id,
        up=EVENTS,
        structured=structured_data(event, desk),
        dates=dates_view(event, desk),
        learned=learnings([event], desk),
    )


def _visiting_card(event: Event, desk: Desk) -> VisitingCard:
    """The ways to a date that is to come; nobody goes to an example."""
    path = EVENTS / event.id
    if event.example or not desk.coming(event):
        return VisitingCard()
    how = event.registration
    contact = Contact(email=how.email, website=how.website) if how else None
    place = event.place
    room = desk.find(Room, place.room) if place else None
    address = (place.address if place else None) or (room.address if room else None)
    spoken = event.languages
    return visiting_card(event, path, desk, contact=contact, address=address, languages=spoken)


def _rows(event: Event, desk: Desk) -> list[Row]:
    topics = [Value(desk.say(label(topic))) for topic in event.topics]
    access = [Value(desk.say(label(item))) for item in event.access]
    return [
        *_when_it_was(event, desk),
        *row(desk, N_("Ort"), *_place(event, desk)),
        *row(desk, N_("Wer lädt ein"), _organiser(event, desk)),
        *row(desk, N_("Für wen"), Value(desk.say(label(event.audience)))),
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
    over = () if desk.coming(event) else desk.past(event)[:1]
    return row(desk, N_("Wann"), *(Value(desk.shown(when(one, desk))) for one in over))


def _calendar_rows(event: Event, desk: Desk) -> list[Row]:
    if not desk.coming(event):
        return []
    say = desk.say
    series = Value(
        say(N_("alle Termine dieser Reihe")), ValueKind.FILE, f"{CALENDARS}{event.id}.ics"
    )
    subscribe = Value(say(N_("Kalender abonnieren")), ValueKind.OWN, CALENDARS)
    return row(desk, N_("Kalender"), series if event.is_series else None, subscribe)


def _interpreting(event: Event, desk: Desk) -> Value | None:
    names = [language_name(code, desk.language) for code in event.interpreting]
    return Value(desk.shown(listing(names, desk.language))) if names else None


def _place(event: Event, desk: Desk) -> list[Value | None]:
    place = event.place
    if place is None or whereabouts(place, desk).unknown:
        # Of what is over nobody will say it any more.
        return [Value(desk.say(UNKNOWN_PLACE))] if desk.coming(event) else []
    room = desk.find(Room, place.room)
    address = place.address or (room.address if room else None)
    return [
        Value(desk.name(room.name), ValueKind.PAGE, ROOMS / room.id) if room else None,
        name(desk, place.name),
        name(desk, address.one_line) if address else None,
        link(desk, place.online),
    ]


def _organiser(event: Event, desk: Desk) -> Value | None:
    organisation = desk.find(Organisation, event.organiser)
    if organisation:
        path = ORGANISATIONS / organisation.id
        return Value(desk.name(organisation.name), ValueKind.PAGE, path)
    return name(desk, event.organiser_name)


def _seats(event: Event, desk: Desk) -> Value | None:
    return Value(desk.shown(number(event.seats, desk.language))) if event.seats else None


def _registration(event: Event, desk: Desk) -> list[Value | None]:
    how = event.registration
    if how is None:
        return []
    until = Value(desk.shown(long_date(how.until, desk.language))) if how.until else None
    is_closed = how.until is not None and how.until < desk.today
    said = Value(desk.say(N_("Die Anmeldung ist vorbei."))) if is_closed else text(desk, how.how)
    return [said, until, mail(desk, how.email), link(desk, how.website)]


def _guides(event: Event, desk: Desk) -> list[Value]:
    sources = desk.guides.sources
    return [guide_link(path, desk) for path in event.guides if path in sources]


def _notices(event: Event, desk: Desk) -> tuple[Notice, ...]:
    say = desk.say
    notices = []
    if event.status is EventStatus.CANCELLED:
        notices.append(Notice("old", say(N_("Dieser Termin fällt aus."))))
    # An example was never announced, so it cannot be over either.
    if event.example:
        notices.append(Notice("example", say(EXAMPLE_NOTICE)))
    elif not desk.coming(event):
        notices.append(Notice("old", say(OVER_NOTICE)))
    return tuple(notices)


NOTHING_AHEAD = N_("Zurzeit kennen wir keinen kommenden Termin.")


def event_list(desk: Desk) -> ListView:
    """Coming dates first, then past events by year; an example has never been one."""
    say = desk.say
    real = [event for event in desk.listed(Event) if not event.example]
    over = [one for event in real for one in desk.past(event)]
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
        path=EVENTS,
        notices=() if ahead.cards else (Notice("unknown", say(NOTHING_AHEAD)),),
        actions=_actions(desk),
    )


def _actions(desk: Desk) -> tuple[Value, ...]:
    say = desk.say
    found = [
        Value(say(N_("Kalender der nächsten Monate")), ValueKind.OWN, MONTHS),
        Value(say(N_("Kalender abonnieren")), ValueKind.OWN, CALENDARS),
        Value(say(N_("Themen für Workshops")), ValueKind.OWN, WISHES),
    ]
    if learnings(desk.listed(Event), desk):
        found.append(Value(say(N_("Was wir gelernt haben")), ValueKind.OWN, LEARNED))
    return tuple(found)


def next_dates(desk: Desk, limit: int = 12, examples: bool = True) -> tuple[Card, ...]:
    """The next dates of all listed events, soonest first; one that falls out says so."""
    events = [event for event in desk.listed(Event) if examples or not event.example]
    ahead = [one for event in events for one in desk.coming(event)]
    ahead.sort(key=lambda one: (one.day, one.start or "", one.id))
    return tuple(_card(one, desk) for one in ahead[:limit])


def _card(one: Occurrence, desk: Desk) -> Card:
    is_over = one.last_day < desk.today
    shown = (medium_date if is_over else long_date)(one.day, desk.language)
    status = None if one.event.example else status_word(one, desk)
    times = hours(one, desk)
    return Card(
        title=title(one, desk),
        path=EVENTS / one.event.id,
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
