"""Beginning and end: what people say, midnight, and repairs that are right for this very value."""

from __future__ import annotations

import pytest
from werkstatt.schema.clock_words import clock_meant, end_meant, readings
from werkstatt.schema.event import Event
from werkstatt.schema.problems import Problem
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import parse_yaml

_HEAD = """title: Mustertreffen
sources:
  - url: https://www.leipzig.de/
checked_on: 2026-11-23
confidence: high
"""


def _problems(lines: str) -> list[Problem]:
    source, problems = parse_yaml(_HEAD + lines, "data/events/a.yml")
    assert source and not problems
    return validate(Event, source, id="a")[1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18 Uhr", ("18:00",)),
        ("17.00", ("17:00",)),
        ("1730", ("17:30",)),
        ("19h30", ("19:30",)),
        ("18 Uhr 30", ("18:30",)),
        ("6 pm", ("18:00",)),
        ("6:30 p.m.", ("18:30",)),
        ("12 am", ("00:00",)),
        ("12 pm", ("12:00",)),
        ("7 Uhr abends", ("19:00",)),
        ("drei Uhr nachmittags", ("15:00",)),
        ("halb 8", ("07:30", "19:30")),
        ("halb acht abends", ("19:30",)),
        ("halb 1", ("00:30", "12:30")),
        ("viertel nach 7 abends", ("19:15",)),
        ("1 Uhr nachts", ("01:00",)),
        ("12 Uhr nachts", ("24:00",)),
        ("bis Mitternacht", ("24:00",)),
        ("24 Uhr", ("24:00",)),
        ("0 Uhr", ("00:00",)),
        ("24:30", ()),
        ("25 Uhr", ()),
        ("18:60", ()),
        ("20 Uhr morgens", ()),
        ("viertel acht", ()),
        ("halb 20", ()),
        ("abends", ()),
        ("", ()),
    ],
)
def test_times_mean_what_people_say(text: str, found: tuple[str, ...]) -> None:
    assert readings(text) == found


def test_a_repair_is_offered_only_for_one_time() -> None:
    assert (clock_meant("6 pm"), clock_meant("halb 8"), clock_meant("Mitternacht")) == (
        "18:00",
        "",
        "",
    )
    assert (end_meant("Mitternacht"), end_meant("24 Uhr"), end_meant("0 Uhr")) == (
        "24:00",
        "24:00",
        "",
    )


_DAY, _NEXT = "date: 2027-01-13\n", "date: 2027-01-13\nend_date: 2027-01-14\n"
_REPAIRED = [
    (f"{_DAY}start: 20:00\nend: 00:00\n", 8, 'end: "24:00"', "end: 00:00"),
    (f"{_DAY}start: 20:00\nend: 0 Uhr\n", 8, 'end: "24:00"', "end: 0 Uhr"),
    (f"{_DAY}start: 20:00\nend: 0:00\n", 8, 'end: "24:00"', "end: 0:00"),
    (f"{_DAY}start: 20:00\nend: Mitternacht\n", 8, 'end: "24:00"', "end: Mitternacht"),
    (f"{_DAY}start: 20:00\nend: 24 Uhr\n", 8, 'end: "24:00"', "end: 24 Uhr"),
    (f"{_NEXT}start: 20:00\nend: 0:00\n", 9, 'end: "00:00"', "end: 0:00"),
    (f"{_DAY}start: 22:00\nend: 02:00\n", 8, "end_date: 2027-01-14", ""),
    (f"{_DAY}start: 16:00\nend: bis 18 Uhr\n", 8, 'end: "18:00"', "end: bis 18 Uhr"),
    (f"{_DAY}start: 17\n", 7, 'start: "17:00"', "start: 17"),
    (f"{_DAY}start: 6 pm\n", 7, 'start: "18:00"', "start: 6 pm"),
    (
        f"{_DAY}start: 20:00\nchanged_dates:\n  - date: 2027-01-13\n    end: 00:00\n",
        9,
        'end: "24:00"',
        "end: 00:00",
    ),
]


@pytest.mark.parametrize(("lines", "line", "repair", "instead_of"), _REPAIRED)
def test_a_repair_is_right_for_this_very_value(
    lines: str, line: int, repair: str, instead_of: str
) -> None:
    (found,) = _problems(lines)
    assert (found.line, found.example) == (line, repair)
    mended = lines.replace(instead_of, repair) if instead_of else f"{lines}{repair}\n"
    assert _problems(mended) == []


@pytest.mark.parametrize(
    "lines",
    [
        f"{_DAY}start: 18:00\nend: 08:00\n",
        f"{_DAY}start: 09:00\nend: 02:00\n",
        f"{_DAY}start: 20:00\nend: 18:00\n",
        f"{_DAY}start: 18:00\nend: 18:00\n",
        f"{_DAY}end: 20:00\n",
        f"{_DAY}start: halb 8\n",
        f"{_DAY}start: 5\n",
        f"{_DAY}start: 12\n",
        f"{_DAY}start: 25\n",
        f"{_DAY}start: bis 18 Uhr\n",
        f"{_DAY}start: 17:00-19:00\n",
        f"{_DAY}start: Mitternacht\n",
        "date: 2027-01-13\nend_date: 2026-01-15\n",
        f"{_DAY}start: 20:00\nchanged_dates:\n  - date: 2027-01-13\n    end: 02:00\n",
        f"{_DAY}start: 20:00\nchanged_dates:\n  - date: 2027-01-13\n    end: 0 Uhr\n",
        "date: 9999-12-31\nstart: 22:00\nend: 02:00\n",
    ],
)
def test_where_nobody_knows_no_repair_is_offered(lines: str) -> None:
    (found,) = _problems(lines)
    assert found.example == ""


def test_half_past_is_asked() -> None:
    (found,) = _problems(f"{_DAY}start: halb 8\n")
    assert "07:30 oder 19:30" in found.what


@pytest.mark.parametrize(
    "lines",
    [
        f"{_DAY}start: 20:00\nend: 24:00\n",
        f"{_NEXT}start: 22:00\nend: 02:00\n",
        f"{_NEXT}start: 20:00\nend: 00:00\n",
        f"{_NEXT}start: 22:00\nend: 02:00\nrule: FREQ=WEEKLY\n",
    ],
)
def test_an_end_at_or_after_midnight_can_be_said(lines: str) -> None:
    assert _problems(lines) == []
