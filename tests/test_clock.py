"""The build day comes from the build, in Leipzig."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from werkstatt.clock import NoDay, build_day

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
    with pytest.raises(NoDay, match=f"„gestern“ ist kein Tag für {name}. So ist es richtig: "):
        build_day({name: "gestern"}, NOW)


@pytest.mark.parametrize(
    "environment",
    [{"WERKSTATT_TODAY": "2027-13-01"}, {"SOURCE_DATE_EPOCH": "9" * 30}, {"WERKSTATT_TODAY": "1"}],
)
def test_a_day_that_there_is_not_is_refused_with_an_example(environment: dict[str, str]) -> None:
    with pytest.raises(NoDay) as refused:
        build_day(environment, NOW)
    name, _, example = str(refused.value).rpartition(": ")[2].partition("=")
    assert build_day({name: example}, NOW) == date(2026, 11, 25)
