"""The names of calendar files, and of the entries in them: no event may take that of another.

A name is also the beginning of a UID (RFC 5545, 3.8.4.7), by which calendars tell entries apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ..content.library import Library, Located
from ..schema.event import Event
from ..schema.organisation import Organisation, Topic
from ..schema.problems import Problem
from ..schema.school_holiday import SchoolHoliday
from .occurrence import Holidays, rule_days

ALL = "alle"
_OTHERWISE = "Geben Sie der Datei einen anderen Namen."
_OF_A_DAY = re.compile(r"(?P<id>.+)-(?P<day>\d{4}-\d{2}-\d{2})")


def topic_feed(topic: Topic) -> str:
    """The name of the calendar of a topic."""
    return f"thema-{topic.value}"


def organisation_feed(id: str) -> str:
    """The name of the calendar of an organisation."""
    return f"organisation-{id}"


def reserved_names(library: Library) -> Mapping[str, str]:
    """The names of all calendars that there may be, and what each is about, in German."""
    return {
        ALL: "aller Termine",
        **{topic_feed(topic): f"zum Thema „{topic.value}“" for topic in Topic},
        **{
            organisation_feed(id): f"von data/organisations/{id}.yml"
            for id in library.ids[Organisation]
        },
    }


def taken_names(items: Iterable[Located], library: Library) -> Iterator[Problem]:
    """Events called like a calendar, or like a single date of a series."""
    found = {item.entry.id: item.entry for item in items if isinstance(item.entry, Event)}
    files = {item.entry.id: item.source.file for item in items}
    reserved, holidays = reserved_names(library), library.listed(SchoolHoliday)
    for id, file in files.items():
        if id in reserved:
            what = f"So heißt schon der Kalender {reserved[id]} (kalender/{id}.ics)."
            yield Problem(file, 1, what, _OTHERWISE)
        elif series := _series_of(id, found, holidays):
            what = f"So heißt schon ein einzelner Tag der Reihe {files[series]}."
            yield Problem(file, 1, what, _OTHERWISE)


def _series_of(id: str, found: Mapping[str, Event], holidays: Holidays) -> str:
    """The series that has a day of this name; "" where there is none."""
    named = _OF_A_DAY.fullmatch(id)
    series = found.get(named["id"]) if named else None
    if not named or not series or not series.is_series:
        return ""
    try:
        day = date.fromisoformat(named["day"])
    except ValueError:
        return ""
    return series.id if day in rule_days(series, day, holidays) else ""
