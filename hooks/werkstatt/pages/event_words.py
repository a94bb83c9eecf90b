"""What is said about an event, in words of the reader's language."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import get_day_names

from ..calendar.ical import Words
from ..calendar.occurrence import Occurrence
from ..schema.event import Event, EventStatus, Place
from ..schema.languages import Direction
from ..schema.room import Room
from ..text.formats import clock, long_date, number
from ..text.rendered import Rendered
from .labels import N_, label
from .view import Desk

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"(?:^|;)BYDAY=(-?\d)?(\w\w)(?:;|$)")
_INTERVAL = re.compile(r"(?:^|;)INTERVAL=(\d+)")


def hours(one: Occurrence, desk: Desk) -> str:
    """„18:00–20:00“, or "" for a whole day."""
    if not one.start:
        return ""
    ends = f"–{clock(one.end, desk.language)}" if one.end else ""
    return f"{clock(one.start, desk.language)}{ends}"


def when(one: Occurrence, desk: Desk) -> str:
    """The day with its weekday in words, both days when there are several, and the hours."""
    first = long_date(one.day, desk.language)
    days = first if one.last_day == one.day else f"{first} – {_last(one.last_day, desk)}"
    shown = hours(one, desk)
    comma = "،" if desk.language.dir is Direction.RTL else ","
    return f"{days}{comma} {shown}" if shown else days


def _last(day: date, desk: Desk) -> str:
    return long_date(day, desk.language)


def rule_in_words(event: Event, desk: Desk) -> Rendered | None:
    """The rule as a reader says it; None when there is none, or it is too involved for words."""
    if not event.rule:
        return None
    every = _INTERVAL.search(event.rule)
    step = int(every[1]) if every else 1
    frequency = event.rule.split(";")[0].removeprefix("FREQ=")
    by_day = _BY_DAY.search(event.rule)
    if frequency == "MONTHLY" and by_day and by_day[1] and step == 1:
        return _monthly(int(by_day[1]), by_day[2], desk)
    if frequency == "WEEKLY" and step <= 2:
        weekly = N_("Jede Woche: %(weekday)s") if step == 1 else N_("Alle zwei Wochen: %(weekday)s")
        day = by_day[2] if by_day else _WEEKDAYS[event.date.weekday()]
        return _filled(weekly, {"weekday": _weekday(day, desk)}, desk)
    return desk.speaker.message(N_("Jedes Jahr")) if frequency == "YEARLY" else None


def _monthly(position: int, day: str, desk: Desk) -> Rendered:
    words = {"weekday": _weekday(day, desk), "num": number(abs(position), desk.language)}
    if position == -1:
        return _filled(N_("Jeden Monat: letzter %(weekday)s"), words, desk)
    return _filled(N_("Jeden Monat: %(num)s. %(weekday)s"), words, desk)


def _weekday(code: str, desk: Desk) -> str:
    """The stand-alone name of a weekday; German where the sentence around it is German."""
    return str(get_day_names("wide", "stand-alone", desk.language.locale)[_WEEKDAYS.index(code)])


def _filled(german: str, words: dict[str, str], desk: Desk) -> Rendered:
    said = desk.speaker.message(german)
    return Rendered(said.text % words, said.lang, said.dir, said.level)


def location(place: Place | None, desk: Desk) -> str:
    """Name and address in one line, or the address on the web; "" when not known."""
    if place is None:
        return ""
    room = desk.knowledge.library.find(Room, place.room)
    address = place.address or (room.address if room else None)
    parts = [place.name or (room.name if room else ""), address.one_line if address else ""]
    return ", ".join(part for part in parts if part) or (place.online or "")


def status_word(one: Occurrence, desk: Desk) -> Rendered | None:
    """What a reader must know at once: cancelled, moved, not yet certain, only an example."""
    say = desk.speaker.message
    if one.status is EventStatus.CANCELLED:
        return say(N_("fällt aus"))
    if one.event.example:
        return say(N_("Beispiel"))
    if one.day != one.key:
        return say(N_("verlegt"))
    return say(N_("noch unsicher")) if one.status is EventStatus.TENTATIVE else None


def title(one: Occurrence, desk: Desk) -> Rendered:
    """The title, with the topic of the day where there is one."""
    said = desk.speaker.say(one.event.title)
    topic = one.change.topic if one.change else None
    if topic is None:
        return said
    return Rendered(f"{said.text}: {desk.speaker.say(topic).text}", said.lang, said.dir, said.level)


def calendar_words(one: Occurrence, desk: Desk) -> Words:
    """The texts of a calendar entry."""
    said, status = title(one, desk), status_word(one, desk)
    mark = f"[{status.text}] " if status else ""
    texts = [one.event.summary, one.event.details]
    if one.event.registration:
        texts.append(one.event.registration.how)
    paragraphs = [desk.speaker.say(text).text for text in texts if text]
    topics = tuple(desk.speaker.message(label(topic)).text for topic in one.event.topics)
    where = location(one.place, desk)
    return Words(said.lang, mark + said.text, "\n\n".join(paragraphs), where, topics)


def starts_at(one: Occurrence) -> str:
    """ISO 8601, with the offset of that day; only the day for a whole day."""
    return one.begins.isoformat() if one.begins else one.day.isoformat()


def ends_at(one: Occurrence) -> str:
    """ISO 8601; the last day for a whole day, "" when no end is known."""
    if one.start is None:
        return one.last_day.isoformat()
    moment: datetime | None = one.ends
    return moment.isoformat() if moment else ""
