"""Dates of series by RFC 5545."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from werkstatt.calendar.recurrence import coming_dates, dates_between, is_past
from werkstatt.schema.event import Event


def _event(**fields: Any) -> Event:
    given = {
        "id": "x",
        "title": {"de": "Treffen"},
        "checked_on": "2026-11-23",
        "confidence": "high",
    }
    return Event.model_validate({**given, "example": "true", **fields})


def test_first_wednesday_of_each_month() -> None:
    event = _event(date="2026-12-02", rule="FREQ=MONTHLY;BYDAY=1WE")
    assert dates_between(event, date(2026, 12, 1), date(2027, 3, 31)) == (
        date(2026, 12, 2),
        date(2027, 1, 6),
        date(2027, 2, 3),
        date(2027, 3, 3),
    )


def test_last_wednesday_of_each_month_is_not_the_fourth() -> None:
    event = _event(date="2026-11-25", rule="FREQ=MONTHLY;BYDAY=-1WE")
    assert dates_between(event, date(2026, 12, 1), date(2026, 12, 31)) == (date(2026, 12, 30),)


@pytest.mark.parametrize(("today", "past"), [("2026-12-02", False), ("2026-12-03", True)])
def test_an_event_is_past_the_day_after(today: str, past: bool) -> None:
    event = _event(date="2026-12-01", end_date="2026-12-02")
    assert is_past(event, date.fromisoformat(today)) is past


def test_a_running_event_is_still_coming() -> None:
    event = _event(date="2026-12-01", end_date="2026-12-05")
    assert coming_dates(event, date(2026, 12, 3)) == (date(2026, 12, 1),)


def test_a_finished_series_is_past() -> None:
    event = _event(date="2026-01-07", rule="FREQ=MONTHLY;BYDAY=1WE;COUNT=3")
    assert is_past(event, date(2026, 3, 4)) is False
    assert is_past(event, date(2026, 3, 5)) is True


def test_today_counts_as_coming() -> None:
    event = _event(date="2026-12-02", rule="FREQ=MONTHLY;BYDAY=1WE")
    assert coming_dates(event, date(2026, 12, 2), months=1)[0] == date(2026, 12, 2)
