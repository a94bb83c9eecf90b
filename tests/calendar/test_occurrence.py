"""Dates of series by RFC 5545, with what was moved, added and cancelled."""

from __future__ import annotations

from datetime import date

import pytest
from werkstatt.calendar.occurrence import coming, occurrences, past
from werkstatt.schema.event import Event, EventStatus

from tests.sample_events import EVENTS, event

TODAY = date(2026, 11, 24)
BY_ID = {one.id: one for one in EVENTS}


def _days(one: Event, last: str) -> list[str]:
    return [o.day.isoformat() for o in occurrences(one, date.fromisoformat(last), ())]


@pytest.mark.parametrize(
    ("id", "last", "days"),
    [
        ("erster-mittwoch", "2027-02-28", ["2026-12-02", "2027-01-06", "2027-02-03"]),
        ("letzter-mittwoch", "2027-01-31", ["2026-11-25", "2026-12-30", "2027-01-27"]),
        ("fuenfter-freitag", "2027-07-31", ["2027-01-29", "2027-04-30", "2027-07-30"]),
        ("alle-zwei-wochen", "2027-01-10", ["2026-12-07", "2026-12-21", "2027-01-04"]),
        ("unregelmaessig", "2027-03-31", ["2026-12-01", "2027-01-19", "2027-03-28"]),
        ("ganztags-jaehrlich", "2027-12-31", ["2026-12-06", "2027-12-06"]),
    ],
)
def test_days_of_a_rule(id: str, last: str, days: list[str]) -> None:
    assert _days(BY_ID[id], last) == days


def test_moved_cancelled_added_and_elsewhere() -> None:
    found = list(occurrences(BY_ID["mit-ausnahmen"], date(2027, 3, 31), ()))
    shown = [(o.key.isoformat(), o.day.isoformat(), o.status.value, o.start) for o in found]
    assert shown == [
        ("2026-12-16", "2026-12-16", "tentative", "17:00"),
        ("2027-01-05", "2027-01-05", "tentative", "17:00"),
        ("2027-01-20", "2027-01-20", "cancelled", "17:00"),
        ("2027-02-17", "2027-02-24", "tentative", "18:00"),
        ("2027-03-17", "2027-03-17", "tentative", "17:00"),
    ]
    assert found[-1].place and found[-1].place.name == "Neues Rathaus"


@pytest.mark.parametrize(("today", "left"), [("2026-12-06", 1), ("2026-12-07", 0)])
def test_an_event_of_several_days_is_over_after_its_last(today: str, left: int) -> None:
    assert len(coming(BY_ID["mehrtaegig"], date.fromisoformat(today), ())) == left


def test_today_counts_as_coming() -> None:
    one = BY_ID["erster-mittwoch"]
    assert coming(one, date(2026, 12, 2), ())[0].day == date(2026, 12, 2)
    assert past(one, date(2026, 12, 2), ()) == ()


def test_a_series_without_end_is_followed_for_two_years() -> None:
    assert len(coming(BY_ID["erster-mittwoch"], TODAY, ())) == 24


def test_a_cancelled_event_cancels_every_date() -> None:
    one = event("x", date="2026-12-02", rule="FREQ=WEEKLY;COUNT=3", status="cancelled")
    assert {o.status for o in coming(one, TODAY, ())} == {EventStatus.CANCELLED}


def test_ids_of_dates_stay_when_a_date_is_moved() -> None:
    moved = [o for o in occurrences(BY_ID["mit-ausnahmen"], date(2027, 3, 1), ()) if o.day != o.key]
    assert [o.id for o in moved] == ["mit-ausnahmen-2027-02-17"]


@pytest.mark.parametrize(
    "fields",
    [
        {"date": "2030-01-09"},
        {"date": "2028-01-12", "rule": "FREQ=WEEKLY;COUNT=2"},
        {"date": "2026-12-02", "extra_dates": ["2030-01-09"]},
        {"date": "2026-12-02", "rule": "FREQ=WEEKLY;BYDAY=WE",
         "changed_dates": [{"date": "2030-01-09", "cancelled": "true"}]},
    ],
)  # fmt: skip
def test_every_day_that_somebody_named_is_coming(fields: dict[str, object]) -> None:
    """However far ahead: what the page says is over must be over."""
    days = {o.key.isoformat() for o in coming(event("x", **fields), TODAY, ())}
    assert "2030-01-09" in days or "2028-01-19" in days


def test_a_date_moved_to_an_earlier_day_is_over_with_that_day() -> None:
    change = {"date": "2026-12-09", "new_date": "2026-11-20"}
    one = event("x", date="2026-12-02", rule="FREQ=WEEKLY;COUNT=3", changed_dates=[change])
    assert [o.day.isoformat() for o in past(one, TODAY, ())] == ["2026-11-20"]
