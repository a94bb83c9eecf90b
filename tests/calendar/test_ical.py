"""The built calendars, read by a second library: what the page lists is what a phone shows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from werkstatt.calendar.ical import calendar, single
from werkstatt.calendar.occurrence import HORIZON, Occurrence, coming, occurrences
from werkstatt.clock import LEIPZIG
from werkstatt.schema.event import Event

from tests.sample_events import EVENTS, FEED, event, words

from .readers.moments import written

TODAY = date(2026, 11, 24)
UNTIL = TODAY + HORIZON


def _listed(one: Event) -> list[tuple[str, str, str]]:
    """Start, end and status of each date, as the page lists them."""
    found = [o for o in occurrences(one, UNTIL, ()) if o.day <= UNTIL]
    return sorted((_when(o, 0), _when(o, 1), o.status.value.upper()) for o in found)


def _when(o: Occurrence, end: int) -> str:
    moment = (o.ends or o.begins) if end else o.begins
    day = o.last_day + timedelta(days=1) if end else o.day
    return written(moment or day)


def _expanded(data: bytes, first: date) -> list[tuple[str, str, str]]:
    parsed = icalendar.Calendar.from_ical(data)
    found = recurring_ical_events.of(parsed).between(first, UNTIL + timedelta(days=1))
    shown = [(written(c.start), written(c.end), str(c["STATUS"])) for c in found]
    return sorted(one for one in shown if one[0][:10] <= UNTIL.isoformat())


@pytest.mark.parametrize("one", EVENTS, ids=lambda one: one.id)
def test_page_and_calendar_agree_for_two_years(one: Event) -> None:
    data = calendar(FEED, [one], TODAY)
    listed = _listed(one)
    assert listed and _expanded(data, one.date - timedelta(days=1)) == listed


def test_both_clock_changes() -> None:
    one = next(one for one in EVENTS if one.id == "letzter-mittwoch")
    offsets = {o.day.month: o.begins.utcoffset() for o in coming(one, TODAY, ()) if o.begins}
    assert (offsets[3], offsets[4]) == (timedelta(hours=2), timedelta(hours=2))
    assert (offsets[2], offsets[9], offsets[11]) == (
        timedelta(hours=1),
        timedelta(hours=2),
        timedelta(hours=1),
    )


WHOLE = calendar(FEED, EVENTS, TODAY)


def test_lines_end_with_crlf_and_hold_75_octets() -> None:
    assert WHOLE.endswith(b"\r\n") and b"\n" not in WHOLE.replace(b"\r\n", b"")
    assert max(len(line) for line in WHOLE.split(b"\r\n")) <= 75


def test_the_head_names_language_zone_and_refresh() -> None:
    parsed = icalendar.Calendar.from_ical(WHOLE)
    assert parsed["NAME"].params["LANGUAGE"] == "de" and str(parsed["NAME"]) == "Termine"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in WHOLE
    assert b"X-PUBLISHED-TTL:P1D\r\n" in WHOLE
    assert WHOLE.index(b"BEGIN:VTIMEZONE") < WHOLE.index(b"BEGIN:VEVENT")
    assert b"SOURCE;VALUE=URI:https://wissen.example/termine/alle.ics" in WHOLE
    zones = [str(zone["TZID"]) for zone in parsed.walk("VTIMEZONE")]
    assert zones == ["Europe/Berlin"] and b"DTSTART;TZID=Europe/Berlin" in WHOLE


def test_every_entry_has_a_uid_of_its_own() -> None:
    parsed = icalendar.Calendar.from_ical(WHOLE)
    uids = [str(c["UID"]) for c in parsed.walk("VEVENT")]
    assert len(uids) == len(set(uids)) and b"RECURRENCE-ID" not in WHOLE and b"RDATE" not in WHOLE
    assert {str(c["DTSTAMP"].dt.date()) for c in parsed.walk("VEVENT")} == {"2026-11-23"}


def test_a_whole_day_ends_on_the_next() -> None:
    data = calendar(FEED, [next(one for one in EVENTS if one.id == "mehrtaegig")], TODAY)
    assert b"DTSTART;VALUE=DATE:20261204" in data and b"DTEND;VALUE=DATE:20261207" in data


def test_texts_are_escaped_and_say_their_language() -> None:
    parsed = icalendar.Calendar.from_ical(WHOLE)
    first = parsed.walk("VEVENT")[0]
    assert first["SUMMARY"].params["LANGUAGE"] == "de"
    assert str(first["DESCRIPTION"]).startswith("Wir üben, fragen; und")
    assert re.search(rb"DESCRIPTION;LANGUAGE=de:Wir \xc3\xbcben\\, fragen\\; und", WHOLE)


def test_reading_twice_after_an_edit_shows_no_double() -> None:
    """What a client does: the same UID with a higher SEQUENCE takes the place of the old one."""
    before = event("treffen", date="2026-12-02", start="18:00", end="20:00")
    after = event("treffen", date="2026-12-03", start="18:00", end="20:00", revision="1")
    seen: dict[str, tuple[int, datetime]] = {}
    for version in (before, after):
        for c in icalendar.Calendar.from_ical(calendar(FEED, [version], TODAY)).walk("VEVENT"):
            uid, sequence = str(c["UID"]), int(c["SEQUENCE"])
            if uid not in seen or sequence >= seen[uid][0]:
                seen[uid] = (sequence, c["DTSTART"].dt)
    assert [(s, d) for s, d in seen.values()] == [(1, datetime(2026, 12, 3, 18, tzinfo=LEIPZIG))]


def test_one_date_alone_needs_no_series() -> None:
    series = next(one for one in EVENTS if one.id == "erster-mittwoch")
    one = coming(series, TODAY, ())[1]
    alone = icalendar.Calendar.from_ical(single(FEED, one)).walk("VEVENT")[0]
    assert str(alone["UID"]).startswith("erster-mittwoch-2027-01-06@")
    assert "RECURRENCE-ID" not in alone and "RRULE" not in alone
    assert alone["DTSTART"].dt == datetime(2027, 1, 6, 18, tzinfo=LEIPZIG)


def test_another_language_has_the_same_uids() -> None:
    english = FEED.__class__("Events", "en", FEED.url, FEED.page, FEED.words)
    both = [icalendar.Calendar.from_ical(calendar(f, EVENTS, TODAY)) for f in (FEED, english)]
    one, other = ([str(c["UID"]) for c in parsed.walk("VEVENT")] for parsed in both)
    assert one == other


def test_the_last_day_of_a_rule_is_a_moment_in_utc() -> None:
    """RFC 5545, 3.3.10: where DTSTART has a time, UNTIL is given in UTC."""
    timed, whole = (
        next(e for e in EVENTS if e.id == id) for id in ("bis-silvester", "bis-ostern-ganztags")
    )
    assert b"UNTIL=20261231T225959Z" in calendar(FEED, [timed], TODAY)
    assert b";UNTIL=20270325;" in calendar(FEED, [whole], TODAY)


def test_a_single_date_that_gets_a_second_keeps_its_uid() -> None:
    one = event("treffen", date="2026-12-02", start="18:00", end="20:00")
    two = event(
        "treffen",
        date="2026-12-02",
        start="18:00",
        end="20:00",
        extra_dates=["2026-12-09"],
        revision="1",
    )
    before, after = (
        [
            str(c["UID"])
            for c in icalendar.Calendar.from_ical(calendar(FEED, [e], TODAY)).walk("VEVENT")
        ]
        for e in (one, two)
    )
    assert before == after[:1] and len(set(after)) == 2


def test_a_known_point_is_given() -> None:
    feed = replace(FEED, words=lambda one: replace(words(one), geo=(51.3397, 12.3731)))
    assert b"GEO:51.3397;12.3731" in calendar(feed, EVENTS[:1], TODAY)
    assert b"GEO" not in WHOLE


def test_building_twice_gives_the_same_bytes() -> None:
    assert calendar(FEED, EVENTS, TODAY) == WHOLE


def test_the_zone_is_two_yearly_rules() -> None:
    (zone,) = icalendar.Calendar.from_ical(WHOLE).walk("VTIMEZONE")
    parts = {
        str(part["TZNAME"]): (part["DTSTART"].dt, part["RRULE"].to_ical())
        for part in zone.subcomponents
    }
    assert parts == {
        "CEST": (datetime(1970, 3, 29, 2), b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        "CET": (datetime(1970, 10, 25, 3), b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    }


def test_a_zone_is_given_only_where_it_is_used() -> None:
    days = [one for one in EVENTS if one.start is None]
    assert b"VTIMEZONE" not in calendar(FEED, days, TODAY)


@pytest.mark.parametrize("status", ["confirmed", "tentative", "cancelled"])
@pytest.mark.parametrize("example", ["true", "false"])
def test_an_example_is_never_certain(status: str, example: str) -> None:
    proof = [{"url": "https://www.leipzig.de/"}]
    one = event("x", date="2026-12-02", status=status, example=example, sources=proof)
    (found,) = icalendar.Calendar.from_ical(calendar(FEED, [one], TODAY)).walk("VEVENT")
    uncertain = status == "confirmed" and example == "true"
    assert str(found["STATUS"]) == ("TENTATIVE" if uncertain else status.upper())


def test_where_it_can_be_joined_is_a_conference() -> None:
    link = "https://treffen.example.org/raum?id=1&pw=a,b;c"
    feed = replace(FEED, words=lambda one: replace(words(one), online=link))
    (found,) = icalendar.Calendar.from_ical(calendar(feed, EVENTS[-1:], TODAY)).walk("VEVENT")
    assert str(found["CONFERENCE"]) == link and found["CONFERENCE"].params["VALUE"] == "URI"


@pytest.mark.parametrize(
    ("day", "start", "end", "written_as"),
    [
        ("2027-03-28", "02:30", "04:00", (b"DTSTART:20270328T013000Z", b"DTEND:20270328T020000Z")),
        ("2027-10-31", "02:30", "04:00", (b"DTSTART:20271031T003000Z", b"DTEND:20271031T030000Z")),
        ("2027-03-28", "01:30", "02:30", (b"DTSTART:20270328T003000Z", b"DTEND:20270328T013000Z")),
    ],
)
def test_an_hour_of_the_clock_change_is_written_in_utc(
    day: str, start: str, end: str, written_as: tuple[bytes, ...]
) -> None:
    content = calendar(FEED, [event("x", date=day, start=start, end=end)], TODAY)
    assert all(line in content.split(b"\r\n") for line in written_as)


def test_no_entry_ends_before_it_begins() -> None:
    """02:30 of the spring night is 03:30, which would be after its end at 03:00."""
    content = calendar(FEED, [event("x", date="2027-03-28", start="02:30", end="03:00")], TODAY)
    assert b"DTSTART:20270328T013000Z" in content and b"DTEND" not in content
