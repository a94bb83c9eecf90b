"""Days and hours of an event that cannot be meant, told at their line with what is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.problems import Problem, ProblemsFound, Severity

from tests.sites.tiny import read_with

_EVENT = """\
title: Treffen
date: 2027-01-13
start: 18:00
end: 20:00
place: {name: Haus}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
_WEEKLY = "rule: FREQ=WEEKLY;COUNT=5\n"


def _problems(root: Path, text: str) -> list[Problem]:
    try:
        return list(read_with(root, {"data/events/e.yml": text}).warnings)
    except ProblemsFound as found:
        return [one for one in found.problems if one.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("added", "line", "what"),
    [
        ("extra_dates: [2027-01-20, 2027-01-20]", 9, "zweimal unter extra_dates"),
        ("extra_dates:\n  - 2027-01-20\n  - 2027-01-21\n  - 2027-01-20", 12, "zweimal"),
        (_WEEKLY + "except_dates: [2027-01-20, 2027-01-20]", 10, "zweimal unter except_dates"),
        (
            _WEEKLY + "changed_dates:\n  - {date: 2027-01-20, cancelled: true}\n"
            "  - {date: 2027-01-20, start: 17:00}",
            12,
            "zweimal unter changed_dates",
        ),
        ("extra_dates: [2027-01-13]", 9, "nennt schon date"),
        (_WEEKLY + "extra_dates: [2027-01-20]", 10, "nennt schon die Regel"),
        (
            _WEEKLY + "extra_dates: [2027-01-21]\nexcept_dates: [2027-01-21]",
            10,
            "unter extra_dates und unter except_dates",
        ),
        (
            _WEEKLY + "except_dates: [2027-01-20]\n"
            "changed_dates: [{date: 2027-01-20, cancelled: true}]",
            11,
            "unter changed_dates und unter except_dates",
        ),
        (
            "rule: FREQ=WEEKLY;COUNT=2\nexcept_dates: [2027-01-13, 2027-01-20]",
            10,
            "bleibt kein Tag",
        ),
        ("except_dates: [2027-01-13]", 9, "nur einen Tag"),
        ("except_school_holidays: true", 9, "nur einen Tag"),
        (
            _WEEKLY + "changed_dates:\n  - date: 2027-01-20\n    new_date: 2027-01-21\n"
            "    cancelled: true",
            12,
            "verlegt (new_date) und fällt aus",
        ),
        ("except_dates:\n  - 2027-01-20", 9, "nur einen Tag"),
    ],
)
def test_days_that_contradict_each_other_are_refused(
    added: str, line: int, what: str, tmp_path: Path
) -> None:
    (found,) = _problems(tmp_path, _EVENT + added + "\n")
    assert (found.file, found.line, found.severity) == ("data/events/e.yml", line, Severity.ERROR)
    assert what in found.what and found.example


def test_a_series_wholly_in_the_holidays_is_refused(tmp_path: Path) -> None:
    holiday = _EVENT.split("place:")[1].split("\n", 1)[1]
    files = {
        "data/events/e.yml": _EVENT + "rule: FREQ=DAILY;COUNT=2\nexcept_school_holidays: true\n",
        "data/school-holidays/winter.yml": "name: Ferien\nfirst: 2027-01-10\nlast: 2027-01-20\n"
        + holiday,
    }
    with pytest.raises(ProblemsFound, match="bleibt kein Tag"):
        read_with(tmp_path, files)


@pytest.mark.parametrize(
    ("changes", "line", "what", "example"),
    [
        (("2027-01-13", "2027-03-28", "18:00", "02:30"), 3, "28.03.2027: 02:30 Uhr gibt es nicht",
         "start: 03:30"),
        (("2027-01-13", "2028-03-26", "18:00", "02:00"), 3, "gibt es nicht", "start: 03:00"),
        (("2027-01-13", "2027-10-31", "18:00", "02:30"), 3, "gibt es zweimal",
         ""),
        (("2027-01-13", "2027-03-28", "18:00", "02:30", "20:00", "02:45"), 3, "02:30 Uhr und 02:45",
         "start: 03:30, end: 03:45"),
        (("2027-01-13", "2027-03-28", "18:00", "01:00", "20:00", "02:59"), 4, "gibt es nicht",
         "end: 03:59"),
    ],
)  # fmt: skip
def test_an_hour_of_the_clock_change_is_warned_of(
    changes: tuple[str, ...], line: int, what: str, example: str, tmp_path: Path
) -> None:
    text = _EVENT
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        text = text.replace(old, new)
    found = [one for one in _problems(tmp_path, text) if "In dieser Nacht" in one.what]
    assert [(one.line, one.severity) for one in found] == [(line, Severity.WARNING)]
    assert what in found[0].what and found[0].example == example


def test_a_day_of_the_rule_may_be_named_against_the_holidays(tmp_path: Path) -> None:
    holiday = _EVENT.split("place:")[1].split("\n", 1)[1]
    rule = "rule: FREQ=WEEKLY;COUNT=3\nexcept_school_holidays: true\nextra_dates: [2027-01-20]\n"
    files = {
        "data/events/e.yml": _EVENT + rule,
        "data/school-holidays/winter.yml": "name: Ferien\nfirst: 2027-01-18\nlast: 2027-01-22\n"
        + holiday,
    }
    read_with(tmp_path, files)


def test_of_a_series_the_one_night_is_named(tmp_path: Path) -> None:
    text = _EVENT.replace("2027-01-13", "2027-03-21").replace("18:00", "02:30")
    (found,) = _problems(tmp_path, text + "rule: FREQ=WEEKLY;COUNT=5\n")[:1]
    assert "28.03.2027" in found.what
    assert found.example == "{date: 2027-03-28, start: 03:30} unter changed_dates"


@pytest.mark.parametrize("hour", ["01:59", "03:00"])
def test_other_hours_of_that_night_are_silent(hour: str, tmp_path: Path) -> None:
    text = _EVENT.replace("2027-01-13", "2027-03-28").replace("18:00", hour)
    assert _problems(tmp_path, text) == []


@pytest.mark.parametrize(
    "slip",
    [
        ("date: 2027-01-13", "date: 0001-01-13"),
        ("date: 2027-01-13", "date: 9999-12-31"),
        ("date: 2027-01-13", "date: 2027-01-13\nend_date: 9999-12-31"),
        ("date: 2027-01-13", "date: 2027-01-13\nextra_dates: [9999-12-31, 0001-01-01]"),
        ("date: 2027-01-13", "date: 2027-01-13\nexcept_dates: [9999-12-31]"),
        (
            "date: 2027-01-13",
            "date: 2027-01-13\nchanged_dates: [{date: 2027-01-13, new_date: 9999-12-31}]",
        ),
        ("start: 18:00", "start: 24:00"),
        ("start: 18:00", "start: 18:00\nchanged_dates: [{date: 2027-01-13, start: 24:00}]"),
        ("title: Treffen", 'title: "Treffen\\nim Haus"'),
        ("title: Treffen", 'title: {de: Treffen, en: "Meet\\u2028ing"}'),
        ("start: 18:00", "start: 18:00\nrevision: " + "9" * 30),
        ("start: 18:00", "start: 18:00\nseats: " + "9" * 30),
        ("rule: FREQ=WEEKLY", "rule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ("rule: FREQ=WEEKLY", "rule: FREQ=YEARLY;BYMONTH=2"),
    ],
)
@pytest.mark.parametrize("more", ["", "rule: FREQ=WEEKLY\nexcept_school_holidays: true\n"])
def test_no_slip_brings_a_traceback(slip: tuple[str, str], more: str, tmp_path: Path) -> None:
    text = _EVENT.replace("2027-01-13", "2027-01-30" if "BYMONTH" in slip[1] else "2027-01-13")
    text += more or ("rule: FREQ=WEEKLY\n" if "rule" in slip[0] else "")
    assert slip[0] in text
    found = _problems(tmp_path, text.replace(*slip))
    assert found and all(one.severity is Severity.ERROR and one.line for one in found)


@pytest.mark.parametrize("end", ["24:00", "20:00"])
def test_a_day_may_end_at_its_last_midnight(end: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, _EVENT.replace("20:00", end)) == []


def test_an_end_of_one_day_needs_a_beginning(tmp_path: Path) -> None:
    text = _EVENT.replace("start: 18:00\nend: 20:00\n", _WEEKLY)
    (found,) = _problems(tmp_path, text + "changed_dates: [{date: 2027-01-20, end: 20:00}]\n")
    assert "fehlt zum Ende" in found.what


@pytest.mark.parametrize(
    ("added", "line", "what"),
    [
        ("extra_dates: [2027-01-06]", 9, "liegt vor date"),
        (
            _WEEKLY + "changed_dates:\n  - date: 2027-01-20\n    new_date: 2027-01-27",
            12,
            "gäbe ihn zweimal",
        ),
    ],
)
def test_days_of_which_nobody_knows_what_was_meant_are_refused_without_a_repair(
    added: str, line: int, what: str, tmp_path: Path
) -> None:
    (found,) = _problems(tmp_path, _EVENT + added + "\n")
    assert (found.line, found.severity, found.example) == (line, Severity.ERROR, "")
    assert what in found.what


@pytest.mark.parametrize(
    "added",
    [
        # Each moves on to where the next one was.
        "changed_dates:\n  - {date: 2027-02-03, new_date: 2027-02-10}\n"
        "  - {date: 2027-02-10, new_date: 2027-02-11}",
        # A second meeting on the same day, at its own hour.
        "changed_dates:\n  - {date: 2027-01-20, new_date: 2027-01-27, start: 10:00, end: 12:00}",
    ],
)
def test_days_that_are_moved_with_sense_are_let_pass(added: str, tmp_path: Path) -> None:
    assert [
        one
        for one in _problems(tmp_path, _EVENT + _WEEKLY + added + "\n")
        if one.severity is Severity.ERROR
    ] == []
