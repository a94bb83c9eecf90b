"""Events: coming dates, and what has been."""

from __future__ import annotations

from ..calendar.occurrence import Occurrence, coming, past
from ..schema.event import Event, EventStatus
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..text.formats import long_date, medium_date, number
from .event_words import hours, rule_in_words, status_word, title, when
from .feeds import FOLDER
from .labels import N_, label
from .rows import language_row, link, mail, name, row, text
from .spread import POSTER, chat_text, poster_path
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

_DATES_SHOWN = 6


def event_page(event: Event, desk: Desk) -> EntryView:
    """One event or series."""
    say, ahead = desk.speaker, coming(event, desk.knowledge.today)
    return EntryView(
        title=say.say(event.title),
        description=say.say(event.summary or event.title),
        rows=tuple(_rows(event, desk)),
        notices=_notices(event, desk),
        sources=event.sources,
        checked_on=event.checked_on,
        path=path_of(Event, event.id),
        up=path_of(Event),
        structured=structured_data(event, desk),
        chat=chat_text(ahead[0], desk) if ahead else "",
    )


def _rows(event: Event, desk: Desk) -> list[Row]:
    topics = [Value(desk.speaker.message(label(topic))) for topic in event.topics]
    access = [Value(desk.speaker.message(label(item))) for item in event.access]
    return [
        *_date_rows(event, desk),
        *row(desk, N_("Ort"), *_place(event, desk)),
        *row(desk, N_("Wer lädt ein"), _organiser(event, desk)),
        *row(desk, N_("Für wen"), Value(desk.speaker.message(label(event.audience)))),
        *row(desk, N_("Themen"), *topics),
        *language_row(desk, event.languages),
        *row(desk, N_("Zugang"), *access),
        *row(desk, N_("Kosten"), text(desk, event.cost)),
        *row(desk, N_("Plätze"), _seats(event, desk)),
        *row(desk, N_("Anmeldung"), *_registration(event, desk)),
        *row(desk, N_("Gut zu wissen"), text(desk, event.details)),
        *row(desk, N_("Ratgeber dazu"), *_guides(event, desk)),
        *_afterwards(event, desk),
        *_calendar_rows(event, desk),
    ]


def _date_rows(event: Event, desk: Desk) -> list[Row]:
    today = desk.knowledge.today
    ahead = coming(event, today)
    if not ahead:
        return row(desk, N_("Wann"), *(_date(one, desk) for one in past(event, today)[:1]))
    rule = rule_in_words(event, desk)
    further = [_date(one, desk) for one in ahead[1:_DATES_SHOWN]]
    return [
        *row(desk, N_("Nächster Termin"), _date(ahead[0], desk)),
        *_german_date(ahead[0], desk),
        *row(desk, N_("Wiederholung"), Value(rule) if rule else None),
        *row(desk, N_("Pause"), _pause(event, desk)),
        *row(desk, N_("Weitere Termine"), *further),
    ]


def _pause(event: Event, desk: Desk) -> Value | None:
    if not (event.is_series and event.except_school_holidays):
        return None
    return Value(desk.speaker.message(N_("Nicht in den Schulferien in Sachsen")))


def _date(one: Occurrence, desk: Desk) -> Value:
    status = status_word(one, desk)
    mark = f" ({status.text})" if status and status.lang == desk.language.tag else ""
    return Value(desk.shown(when(one, desk) + mark))


def _german_date(one: Occurrence, desk: Desk) -> list[Row]:
    """The date as it is said and written in German, beside the translated one."""
    german = desk.speaker.table.source
    if desk.language == german:
        return []
    home = Desk(desk.knowledge, desk.knowledge.speaker(german.code))
    return row(desk, N_("Auf Deutsch"), name(desk, when(one, home)))


def _calendar_rows(event: Event, desk: Desk) -> list[Row]:
    ahead = coming(event, desk.knowledge.today)
    if not ahead:
        return []
    say = desk.speaker.message
    files = [Value(say(N_("Termin herunterladen")), ValueKind.FILE, f"{FOLDER}{ahead[0].id}.ics")]
    if event.is_series:
        series = say(N_("alle Termine dieser Reihe"))
        files.append(Value(series, ValueKind.FILE, f"{FOLDER}{event.id}.ics"))
    poster = Value(say(POSTER), ValueKind.OWN, poster_path(event))
    subscribe = Value(say(N_("Kalender abonnieren")), ValueKind.OWN, FOLDER)
    return [
        *row(desk, N_("Kalender"), *files, subscribe),
        *row(desk, N_("Weitersagen"), poster),
    ]


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
    return [
        Value(desk.name(sources[path].meta.title), ValueKind.PAGE, f"{path}/")
        for path in event.guides
        if path in sources
    ]


def _afterwards(event: Event, desk: Desk) -> list[Row]:
    """What a workshop left behind, newest first."""
    over = [one.change for one in past(event, desk.knowledge.today) if one.change]
    learned = [text(desk, change.learned) for change in over]
    materials = [link(desk, url) for change in over for url in change.materials]
    return [
        *row(desk, N_("Was wir gelernt haben"), *learned),
        *row(desk, N_("Unterlagen"), *materials),
    ]


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
    )


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
