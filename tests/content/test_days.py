"""Dates that cannot be meant are refused wherever they stand, with the line and without a guess."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from werkstatt.schema.problems import ProblemsFound

from tests.sites.tiny import TODAY, read_with
from tests.sites.tiny_texts import GUIDE, ROOM

_FACT = """\
about: Frist
value: 2
unit: weeks
valid_until: 2027-12-31
sources: [{url: "https://www.leipzig.de/", shown_on: 2026-05}]
checked_on: 2026-11-23
confidence: high
"""
_EVENT = """\
title: Treffen
date: 2026-12-02
changed_on: 2026-11-20
place: {name: Haus}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
_SLIPS = [
    ("data/rooms/stadtbuero.yml", ROOM, "checked_on: 2026-11-23", "checked_on: 2927-11-23", 7),
    ("data/rooms/stadtbuero.yml", ROOM, "checked_on: 2026-11-23", "checked_on: 2027-11-23", 7),
    ("data/rooms/stadtbuero.yml", ROOM, "checked_on: 2026-11-23", "checked_on: 1026-11-23", 7),
    ("data/facts/frist.yml", _FACT, "valid_until: 2027", "valid_until: 2927", 4),
    ("data/facts/frist.yml", _FACT, "shown_on: 2026-05", "shown_on: 2027-05", 5),
    ("data/events/treffen.yml", _EVENT, "date: 2026-12-02", "date: 2926-12-02", 2),
    ("data/events/treffen.yml", _EVENT, "changed_on: 2026", "changed_on: 2027", 3),
    ("docs/de/verein/gruenden.md", GUIDE, "review_by: 2027", "review_by: 2926", 9),
    ("docs/de/verein/gruenden.md", GUIDE, "checked_on: 2026-11", "checked_on: 2026-12", 7),
]


@pytest.mark.parametrize(("file", "text", "right", "slip", "line"), _SLIPS)
def test_a_date_that_cannot_be_meant_is_refused(
    file: str, text: str, right: str, slip: str, line: int, tmp_path: Path
) -> None:
    assert right in text
    read_with(tmp_path / "right", {file: text})
    with pytest.raises(ProblemsFound) as found:
        read_with(tmp_path / "slip", {file: text.replace(right, slip)})
    (problem,) = found.value.problems
    assert (problem.file, problem.line, problem.example) == (file, line, "")
    assert slip.split(": ")[0] in problem.what


@pytest.mark.parametrize("days", [0, 7])
def test_a_build_for_a_day_of_last_week_is_no_problem(days: int, tmp_path: Path) -> None:
    checked = (TODAY + timedelta(days=days)).isoformat()
    read_with(tmp_path, {"data/rooms/stadtbuero.yml": ROOM.replace("2026-11-23", checked)})


def test_a_day_in_eight_days_is_one(tmp_path: Path) -> None:
    checked = (TODAY + timedelta(days=8)).isoformat()
    with pytest.raises(ProblemsFound, match="in der Zukunft"):
        read_with(tmp_path, {"data/rooms/stadtbuero.yml": ROOM.replace("2026-11-23", checked)})
