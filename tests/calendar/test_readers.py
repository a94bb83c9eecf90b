"""Five readers show what the page shows, for two years; and a single file needs no other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import icalendar
import pytest
from werkstatt.calendar.ical import calendar, single
from werkstatt.calendar.occurrence import coming
from werkstatt.schema.event import Event

from tests.sample_events import EVENTS, FEED

from .hard_events import HARD, HOLIDAYS, MORE, TODAY, UNTIL, listed, pair
from .readers import READERS, lacking

_FEED = replace(FEED, holidays=HOLIDAYS)


@pytest.fixture(params=list(READERS))
def reader(request: pytest.FixtureRequest) -> Iterator[str]:
    """The name of each reader; one that is missing is skipped on a desk, but not in CI."""
    name = str(request.param)
    if how := lacking().get(name):
        if os.environ.get("CI"):
            pytest.fail(f"{name} is missing ({how}), and in CI nothing is skipped", pytrace=False)
        pytest.skip(f"{name} fehlt ({how}).")
    yield name


def test_there_are_hard_events_enough() -> None:
    assert len(MORE) >= 38 and len({one.id for one in HARD}) == len(HARD)


@pytest.mark.parametrize("one", HARD, ids=lambda one: one.id)
def test_every_reader_shows_what_the_page_shows(one: Event, reader: str) -> None:
    shown = listed(one)
    assert shown and READERS[reader](calendar(_FEED, [one], TODAY), TODAY, UNTIL) == shown


def test_all_in_one_calendar(reader: str) -> None:
    shown = sorted(pair for one in HARD for pair in listed(one))
    assert READERS[reader](calendar(_FEED, HARD, TODAY), TODAY, UNTIL) == shown


def test_every_reader_takes_a_calendar_without_dates(reader: str) -> None:
    assert READERS[reader](calendar(_FEED, [], TODAY), TODAY, UNTIL) == []


def test_a_calendar_without_dates_has_a_component_and_publishes_none() -> None:
    """RFC 5545, 3.6: one at least; RFC 5546, 3.2.1: PUBLISH needs an event."""
    found = icalendar.Calendar.from_ical(calendar(_FEED, [], TODAY))
    assert [one.name for one in found.subcomponents] == ["VTIMEZONE"] and "METHOD" not in found
    full = icalendar.Calendar.from_ical(calendar(_FEED, HARD[:1], TODAY))
    assert full["METHOD"] == "PUBLISH"


def test_two_files_of_one_series_stand_beside_each_other(reader: str) -> None:
    series = next(one for one in EVENTS if one.id == "mit-ausnahmen")
    first, second, third = coming(series, TODAY, ())[:3]
    alone = [single(_FEED, one) for one in (first, second, third)]
    for content, one in zip(alone, (first, second, third), strict=True):
        assert READERS[reader](content, TODAY, UNTIL) == [pair(one)]
    uids = [str(_entry(content)["UID"]) for content in alone]
    assert len(set(uids)) == 3 and not any("RECURRENCE-ID" in _entry(one) for one in alone)


def _entry(content: bytes) -> icalendar.Event:
    (found,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return found


@pytest.mark.parametrize("wrong", ["one date left out", "an hour late", "one date too many"])
def test_a_planted_difference_is_seen_by_every_reader(wrong: str, reader: str) -> None:
    series = next(one for one in EVENTS if one.id == "erster-mittwoch")
    content = calendar(_FEED, [series], TODAY)
    begin = b"DTSTART;TZID=Europe/Berlin:20261202T180000"
    planted = {
        "one date left out": (b"RRULE:", b"EXDATE;TZID=Europe/Berlin:20270106T180000\r\nRRULE:"),
        "an hour late": (begin, begin.replace(b"T18", b"T19")),
        "one date too many": (b"BYDAY=1WE", b"BYDAY=1WE,5WE"),
    }[wrong]
    assert planted[0] in content
    found = READERS[reader](content.replace(*planted), TODAY, UNTIL)
    assert found != listed(series)


@pytest.mark.parametrize("reader", ["ical.js"], indirect=True)
def test_the_zone_that_libraries_write_would_be_read_an_hour_wrong(reader: str) -> None:
    """Why ical.py writes two yearly rules: icalendar makes a list of single changes of a zone.

    vobject reads that wrong too, but keeps a zone of one name for the rest of its process.
    """
    series = next(one for one in EVENTS if one.id == "erster-mittwoch")
    content = calendar(_FEED, [series], TODAY)
    head, rest = content.split(b"BEGIN:VTIMEZONE", 1)
    tail = rest.split(b"END:VTIMEZONE\r\n", 1)[1]
    zone = bytes(icalendar.Timezone.from_tzid("Europe/Berlin").to_ical(sorted=False))
    found = READERS[reader](head + zone + tail, TODAY, UNTIL)
    assert found != listed(series)
