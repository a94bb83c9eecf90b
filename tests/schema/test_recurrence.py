"""Rules of series: which are taken, on which days they fall, what is offered instead."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from werkstatt.schema.recurrence import falls_on, mended, nearest_days, rule_fault

FIRST = date(2027, 1, 13)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=10",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20271231",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=2WE",
        "FREQ=MONTHLY;BYDAY=-1WE,2WE",
        "FREQ=MONTHLY;BYDAY=WE",
        "FREQ=MONTHLY;BYMONTHDAY=13,-1",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=1",
        "FREQ=YEARLY;BYMONTH=1;BYDAY=2WE",
        "FREQ=WEEKLY;UNTIL=20270113",
    ],
)
def test_a_rule_that_everybody_reads_alike_is_taken(rule: str) -> None:
    assert rule_fault(rule, FIRST) == "" and falls_on(rule, FIRST, FIRST)


_REFUSED = [
    ("FREQ=DAILY;BYHOUR=9,15", "BYHOUR"),
    ("FREQ=DAILY;BYMINUTE=30", "BYMINUTE"),
    ("FREQ=DAILY;BYSECOND=1", "BYSECOND"),
    ("FREQ=DAILY;BYDAY=MO,TU", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "BYSETPOS"),
    ("FREQ=YEARLY;BYWEEKNO=2", "BYWEEKNO"),
    ("FREQ=YEARLY;BYYEARDAY=13", "BYYEARDAY"),
    ("FREQ=WEEKLY;WKST=SU", "WKST"),
    ("FREQ=WEEKLY;RSCALE=HEBREW", "RSCALE"),
    ("FREQ=WEEKLY;WOCHE=1", "WOCHE"),
    ("FREQ=WEEKLY;BYMONTHDAY=13", "BYMONTHDAY"),
    ("FREQ=MONTHLY;BYDAY=2WE;BYMONTH=1,2", "BYMONTH"),
    ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=13", "BYMONTHDAY"),
    ("FREQ=YEARLY;BYDAY=2WE", "BYMONTH"),
    ("FREQ=YEARLY;BYMONTH=1,2;BYDAY=2WE", "BYMONTH"),
    ("FREQ=WEEKLY;BYDAY=2WE", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=2WE,TU", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=6WE", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=0WE", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=+2WE", "BYDAY"),
    ("FREQ=MONTHLY;BYDAY=MI", "BYDAY"),
    ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
    ("FREQ=MONTHLY;BYDAY=2WE;BYMONTHDAY=13", "BYMONTHDAY"),
    ("FREQ=WEEKLY;BYDAY=WE;BYDAY=TH", "BYDAY"),
    ("FREQ=WEEKLY;FREQ=DAILY", "FREQ"),
    ("FREQ=WEEKLY;COUNT=3;UNTIL=20270301", "COUNT"),
    ("FREQ=WEEKLY;COUNT=0", "COUNT"),
    ("FREQ=WEEKLY;COUNT=1000", "COUNT"),
    ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL"),
    ("FREQ=WEEKLY;INTERVAL=" + "9" * 30, "INTERVAL"),
    ("FREQ=WEEKLY;UNTIL=20271231T180000Z", "UNTIL"),
    ("FREQ=WEEKLY;UNTIL=20270229", "UNTIL"),
    ("FREQ=WEEKLY;UNTIL=20270112", "UNTIL"),
]


@pytest.mark.parametrize(("rule", "named"), _REFUSED)
def test_a_part_that_calendars_read_unlike_is_refused_by_name(rule: str, named: str) -> None:
    assert named in rule_fault(rule, FIRST)


@pytest.mark.parametrize("rule", [rule for rule, _ in _REFUSED])
def test_a_rule_that_is_offered_is_right_for_this_day(rule: str) -> None:
    offered = mended(rule, FIRST)
    if offered:
        assert rule_fault(offered, FIRST) == "" and falls_on(offered, FIRST, FIRST)
        assert offered.split(";")[0] in rule.split(";")


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,MI", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("FREQ=MONTHLY;BYDAY=2MI", "FREQ=MONTHLY;BYDAY=2WE"),
        ("FREQ=WEEKLY;UNTIL=2027-12-31", "FREQ=WEEKLY;UNTIL=20271231"),
        ("FREQ=WEEKLY;BYDAY=WE;UNTIL=20271231T220000Z", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20271231"),
        ("FREQ=WEEKLY;BYHOUR=9,15", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;COUNT=5;UNTIL=20271231", ""),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", ""),
        ("FREQ=WEEKLY;BYDAY=DI", ""),
        ("FREQ=WEEKLY;BYDAY=TH;BYDAY=WE", ""),
        ("FREQ=WEEKLY;UNTIL=morgen", ""),
    ],
)
def test_only_what_was_surely_meant_is_offered(rule: str, meant: str) -> None:
    assert mended(rule, FIRST) == meant


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=MO,WE,SU",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=1WE",
        "FREQ=MONTHLY;BYDAY=5SA,-2MO,1TU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=1,30,-1",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=2",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=-1TU,1TH",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=SU",
    ],
)
@pytest.mark.parametrize("first", [FIRST, date(2027, 1, 31), date(2028, 2, 29)], ids=str)
def test_the_days_of_a_rule_are_those_of_dateutil(rule: str, first: date) -> None:
    begin = datetime(first.year, first.month, first.day)
    every = rrulestr(rule, dtstart=begin).between(begin, begin + timedelta(days=1500), inc=True)
    days = [first + timedelta(days=number) for number in range(1501)]
    named = [day for day in days if falls_on(rule, first, day)]
    assert named == [moment.date() for moment in every]


@pytest.mark.parametrize(
    ("rule", "near"),
    [
        ("FREQ=MONTHLY;BYDAY=1WE", ("2027-01-06", "2027-02-03")),
        ("FREQ=WEEKLY;BYDAY=TH", ("2027-01-07", "2027-01-14")),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", ("2026-05-10", "2027-05-09")),
        ("FREQ=MONTHLY;BYDAY=1WE;UNTIL=20270131", ("2027-01-06",)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ("2026-12-31", "2027-01-31")),
    ],
)
def test_the_nearest_days_before_and_after_are_named(rule: str, near: tuple[str, ...]) -> None:
    assert tuple(day.isoformat() for day in nearest_days(rule, FIRST)) == near


def test_a_rule_that_never_falls_has_no_near_day() -> None:
    """31 June: the search ends by itself."""
    assert nearest_days("FREQ=YEARLY;BYMONTH=6", date(2027, 1, 31)) == ()
