"""Dates that cannot be meant are refused wherever they stand, with the line and without a guess."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from werkstatt.content.days import WINDOWS, strange_days
from werkstatt.schema.dated import Dated
from werkstatt.schema.problems import ProblemsFound
from werkstatt.schema.scalars import DoneOn, PartialDate, Role
from werkstatt.schema.yaml_source import Source

from tests.schema.test_sentences import MODELS
from tests.sites.tiny import TODAY, read_with
from tests.sites.tiny_texts import GUIDE, ROOM, tiny_files

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
    ("data/events/treffen.yml", _EVENT, "date: 2026-12-02", "date: 2031-11-25", 2),
    ("data/events/treffen.yml", _EVENT, "date: 2026-12-02", "date: 2006-11-23", 2),
    ("data/facts/frist.yml", _FACT, "valid_until: 2027", "valid_until: 1899", 4),
    ("docs/de/verein/gruenden.md", GUIDE, "review_by: 2027", "review_by: 2030", 9),
    ("data/facts/frist.yml", _FACT, "checked_on: 2026-11-23", "checked_on: 2026-12-02", 6),
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


@pytest.mark.parametrize("slip", ["translated_on: 2026-11-25", "translated_on: 1026-11-23"])
def test_a_planted_day_in_the_head_of_a_translation_is_refused_at_its_line(
    slip: str, tmp_path: Path
) -> None:
    file, text = next(one for one in tiny_files().items() if one[0].startswith("docs/en/"))
    right = next(line for line in text.split("\n") if "translated_on" in line)
    with pytest.raises(ProblemsFound) as found:
        read_with(tmp_path, {file: text.replace(right, f"  {slip}")})
    (problem,) = found.value.problems
    assert problem.file == file and text.split("\n")[problem.line - 1] == right


def test_today_is_no_day_of_the_future(tmp_path: Path) -> None:
    text = ROOM.replace("2026-11-23", TODAY.isoformat())
    read_with(tmp_path / "today", {"data/rooms/stadtbuero.yml": text})
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    with pytest.raises(ProblemsFound, match="in der Zukunft"):
        text = ROOM.replace("2026-11-23", tomorrow)
        read_with(tmp_path / "tomorrow", {"data/rooms/stadtbuero.yml": text})


_BOUNDS = [
    (Role.DONE, "2026-11-24", "2026-11-25"),
    (Role.DONE, "1990-01-01", "1989-12-31"),
    (Role.SHOWN, "2026", "2027"),
    (Role.SHOWN, "1949-05", "1899-12"),
    (Role.NEAR, "2031-11-24", "2031-11-25"),
    (Role.NEAR, "2006-11-24", "2006-11-23"),
    (Role.REVIEW, "2029-11-24", "2029-11-25"),
    (Role.LAW, "1900-01-01", "1899-12-31"),
    (Role.LAW, "2036-11-24", "2072-01-13"),
    (Role.FOUNDED, "1900", "1899"),
    (Role.FOUNDED, "2026", "2027"),
]


@pytest.mark.parametrize(("role", "inside", "outside"), _BOUNDS)
def test_each_role_has_its_window(role: Role, inside: str, outside: str) -> None:
    source = Source("a.yml", {}, {("day",): 3})
    (problem,) = strange_days(
        [Dated(("day",), day, role) for day in (inside, outside)], source, TODAY
    )
    assert outside in problem.what and problem.line == 3


def test_every_role_has_a_window() -> None:
    assert set(WINDOWS) == set(Role)


def _fields() -> Iterator[tuple[str, FieldInfo]]:
    for model in MODELS.values():
        for name, info in model.model_fields.items():
            yield f"{model.__name__}.{name}", info


def _without_role(info: FieldInfo) -> bool:
    """Whether a field may hold a date or a year, and nothing says what the date tells."""
    parts = _parts(Annotated[info.annotation, "", *info.metadata])
    is_dated = date in parts or any(
        getattr(part, "pattern", None) == r"^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$"
        for part in parts
    )
    is_year = any(getattr(part, "le", None) == 2100 for part in parts)
    return (is_dated or is_year) and not any(isinstance(part, Role) for part in parts)


def _parts(annotation: Any) -> list[Any]:
    inner = [*get_args(annotation), *getattr(annotation, "__metadata__", ())]
    deeper = [
        *inner,
        *(part for one in inner if isinstance(one, FieldInfo) for part in one.metadata),
    ]
    return [annotation, *(part for one in deeper for part in _parts(one))]


def test_every_field_that_holds_a_date_says_what_it_tells() -> None:
    found = dict(_fields())
    assert [name for name, info in found.items() if _without_role(info)] == []
    dated = [
        n
        for n, i in found.items()
        if any(isinstance(p, Role) for p in _parts(Annotated[i.annotation, "", *i.metadata]))
    ]
    assert {"Event.date", "Translation.translated_on", "SourceRef.shown_on"} <= set(dated)


class _Planted(BaseModel):
    day: date
    days: tuple[date, ...] = ()
    about: PartialDate | None = None
    right: DoneOn | None = None


def test_a_planted_date_without_role_is_found() -> None:
    found = [name for name, info in _Planted.model_fields.items() if _without_role(info)]
    assert found == ["day", "days", "about"]
