"""What is said about an event, in words of the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import get_day_names

from ..calendar.entry_words import Words
from ..calendar.occurrence import Occurrence
from ..language.formats import clock, listing, long_date, number
from ..language.rendered import Rendered
from ..schema.event import Event, EventStatus, Place
from ..schema.languages import Direction, Language
from ..schema.room import Room
from .desk import Desk
from .labels import N_, label

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SAYABLE = frozenset({"FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST"})
"""With any other part of a rule, our few sentences would say something wrong."""

_NTH = re.compile(r"(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)")


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
    parts = dict(part.split("=", 1) for part in event.rule.split(";"))
    if not parts.keys() <= _SAYABLE:
        return None
    return _in_words(parts, event, desk)


def _in_words(parts: Mapping[str, str], event: Event, desk: Desk) -> Rendered | None:
    step, days = int(parts.get("INTERVAL", 1)), parts.get("BYDAY", "").split(",")
    frequency = parts["FREQ"]
    if frequency == "MONTHLY" and step == 1 and len(days) == 1:
        nth = _NTH.fullmatch(days[0])
        return _monthly(int(nth[1]), nth[2], desk) if nth else None
    if frequency == "WEEKLY" and step <= 2 and set(days) <= {*_WEEKDAYS, ""}:
        codes = days if days != [""] else [_WEEKDAYS[event.date.weekday()]]
        weekly = N_("Jede Woche: %(weekday)s") if step == 1 else N_("Alle zwei Wochen: %(weekday)s")
        return desk.filled(weekly, lambda language: {"weekday": _weekdays(codes, language)})
    if frequency == "YEARLY" and step == 1 and days == [""]:
        return desk.say(N_("Jedes Jahr"))
    return None


def _monthly(position: int, day: str, desk: Desk) -> Rendered:
    def words(language: Language) -> dict[str, str]:
        return {"weekday": _weekdays([day], language), "num": number(abs(position), language)}

    if position == -1:
        return desk.filled(N_("Jeden Monat: letzter %(weekday)s"), words)
    return desk.filled(N_("Jeden Monat: %(num)s. %(weekday)s"), words)


def _weekdays(codes: Sequence[str], language: Language) -> str:
    """The stand-alone names of weekdays, as a list."""
    names = get_day_names("wide", "stand-alone", language.locale)
    return listing([str(names[_WEEKDAYS.index(code)]) for code in codes], language)


def geo(place: Place | None, desk: Desk) -> tuple[float, float] | None:
    """Latitude and longitude of a place, where they are known."""
    room = desk.find(Room, place.room) if place else None
    address = (place.address if place else None) or (room.address if room else None)
    point = address.geo if address else None
    return (point.latitude, point.longitude) if point else None


@dataclass(frozen=True)
class Whereabouts:
    """Where a date is: the place in one line, the address on the web, or that it is not known."""

    place: str
    online: str
    unknown: Rendered | None

    @property
    def lines(self) -> tuple[str, ...]:
        """What is known, the place first."""
        return tuple(text for text in (self.place, self.online) if text)


ONLINE = N_("Online")
UNKNOWN_PLACE = N_("Ort noch nicht bekannt")


def whereabouts(place: Place | None, desk: Desk) -> Whereabouts:
    """A place of ours or of the source, a link, both, or neither."""
    here, online = on_site(place, desk), (place.online if place else None) or ""
    return Whereabouts(here, online, None if here or online else desk.say(UNKNOWN_PLACE))


def on_site(place: Place | None, desk: Desk) -> str:
    """Name and address in one line; "" when not known."""
    if place is None:
        return ""
    room = desk.find(Room, place.room)
    address = place.address or (room.address if room else None)
    parts = [place.name or (room.name if room else ""), address.one_line if address else ""]
    return ", ".join(part for part in parts if part)


def status_word(one: Occurrence, desk: Desk) -> Rendered | None:
    """What a reader must know at once: cancelled, moved, not yet certain, only an example."""
    say = desk.say
    if one.is_cancelled:
        return say(N_("fällt aus"))
    if one.event.example:
        return say(N_("Beispiel"))
    if one.day != one.key:
        return say(N_("verlegt"))
    is_unsure = one.status is EventStatus.TENTATIVE or desk.may_fall_out(one)
    return say(N_("noch unsicher")) if is_unsure else None


def title(one: Occurrence, desk: Desk) -> Rendered:
    """The title, with the topic of the day where there is one."""
    said = desk.say(one.event.title)
    topic = one.change.topic if one.change else None
    if topic is None:
        return said
    return Rendered(f"{said.text}: {desk.say(topic).text}", said.lang, said.dir, said.level)


def calendar_words(one: Occurrence, desk: Desk) -> Words:
    """The texts of a calendar entry."""
    said, status = title(one, desk), status_word(one, desk)
    mark = f"[{status.text}] " if status else ""
    texts = [one.event.summary, one.event.details]
    if one.event.registration:
        texts.append(one.event.registration.how)
    where = whereabouts(one.place, desk)
    paragraphs = [desk.say(text).text for text in texts if text]
    if where.online:
        paragraphs.append(f"{desk.say(ONLINE).text}: {where.online}")
    topics = tuple(desk.say(label(topic)).text for topic in one.event.topics)
    return Words(
        tag=said.lang,
        summary=mark + said.text,
        description="\n\n".join(paragraphs),
        location=where.place or where.online,
        categories=topics,
        geo=geo(one.place, desk),
        online=where.online,
    )


def starts_at(one: Occurrence) -> str:
    """ISO 8601, with the offset of that day; only the day for a whole day."""
    return one.begins.isoformat() if one.begins else one.day.isoformat()


def ends_at(one: Occurrence) -> str:
    """ISO 8601; the last day for a whole day, "" when no end is known."""
    if one.start is None:
        return one.last_day.isoformat()
    moment: datetime | None = one.ends
    return moment.isoformat() if moment else ""
