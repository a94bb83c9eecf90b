"""The build day comes from the build, in Leipzig."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from werkstatt.clock import build_day

NOW = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


def test_late_evening_in_utc_is_the_next_day_in_leipzig() -> None:
    assert build_day({}, NOW) == date(2026, 11, 25)


def test_source_date_epoch() -> None:
    assert build_day({"SOURCE_DATE_EPOCH": "1795478400"}, NOW) == date(2026, 11, 24)


def test_werkstatt_today_wins() -> None:
    environment = {"WERKSTATT_TODAY": "2026-12-01", "SOURCE_DATE_EPOCH": "0"}
    assert build_day(environment, NOW) == date(2026, 12, 1)


@pytest.mark.parametrize("name", ["WERKSTATT_TODAY", "SOURCE_DATE_EPOCH"])
def test_nonsense_is_refused(name: str) -> None:
    with pytest.raises(ValueError):
        build_day({name: "gestern"}, NOW)
