"""What an editor of events hears: clashes, impossible dates, holidays and feasts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sites.tiny import ROOM, tiny_files, write_project
from werkstatt.calendar.feasts import special_days
from werkstatt.knowledge import load_knowledge
from werkstatt.schema.problems import Problem, ProblemsFound

TODAY = date(2026, 11, 24)
EVENT = """\
title: Treffen
date: 2026-12-02
start: 18:00
end: 20:00
place: {room: stadtbuero}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""


def _problems(root: Path, *events: str) -> list[Problem]:
    files = {**tiny_files(), "data/rooms/stadtbuero.yml": ROOM + "capacity: 20\n"}
    for number, text in enumerate(events):
        files[f"data/events/e{number}.yml"] = text
    project = write_project(root, files)
    try:
        return list(load_knowledge(project, TODAY).warnings)
    except ProblemsFound as found:
        return list(found.problems)


def test_a_sound_event_is_silent(tmp_path: Path) -> None:
    assert _problems(tmp_path, EVENT) == []


@pytest.mark.parametrize(
    ("added", "line", "what"),
    [
        (
            "changed_dates: [{date: 2026-12-09, cancelled: true}]",
            9,
            "diesen Termin gar nicht",
        ),
        ("registration: {how: Anrufen., until: 2026-12-03}", 9, "erst nach dem Termin"),
        ("seats: 30", 9, "der Raum hat nur 20"),
        (
            "guides: [verein/gibt-es-nicht]",
            9,
            "Einen Ratgeber „verein/gibt-es",
        ),
        (
            "changed_dates: [{date: 2026-12-02, place: {room: weg}}]",
            9,
            "Einen Raum „weg“ gibt es nicht",
        ),
    ],
)
def test_each_slip_is_told_at_its_line(added: str, line: int, what: str, tmp_path: Path) -> None:
    found = _problems(tmp_path, EVENT + added + "\n")
    assert [(p.file, p.line) for p in found] == [("data/events/e0.yml", line)]
    assert what in found[0].what and found[0].example


def test_two_events_in_one_room_at_one_time(tmp_path: Path) -> None:
    series = EVENT.replace("start: 18:00", "start: 19:00").replace("end: 20:00", "end: 21:00")
    found = _problems(tmp_path, EVENT, series + "rule: FREQ=WEEKLY;COUNT=2\n")
    assert [(p.file, p.line) for p in found] == [("data/events/e1.yml", 5)]
    assert (
        "Am 02.12.2026 ist der Raum „stadtbuero“ schon belegt: „Treffen“ bis 20:00."
        in found[0].what
    )


def test_one_after_the_other_is_no_clash(tmp_path: Path) -> None:
    later = EVENT.replace("start: 18:00", "start: 20:00").replace("end: 20:00", "end: 21:00")
    assert _problems(tmp_path, EVENT, later) == []


def test_a_cancelled_date_frees_the_room(tmp_path: Path) -> None:
    cancelled = EVENT + "changed_dates: [{date: 2026-12-02, cancelled: true}]\n"
    assert _problems(tmp_path, EVENT, cancelled) == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-12-25", "Erster Weihnachtstag"),
        ("2026-11-18", "Buß- und Bettag"),
        ("2027-03-09", "Fest des Fastenbrechens (Eid al-Fitr)"),
        ("2027-05-16", "Opferfest"),
        ("2027-03-21", "Nowruz"),
        ("2027-02-06", "Tết (Mondneujahr)"),
        ("2027-10-11", "Jom Kippur"),
        ("2027-05-02", "orthodoxes Osterfest"),
        ("2027-01-07", "orthodoxes Weihnachten"),
    ],
)
def test_holidays_and_feasts_are_named(day: str, name: str, tmp_path: Path) -> None:
    assert name in special_days(date.fromisoformat(day))
    if date.fromisoformat(day) >= TODAY:
        found = _problems(tmp_path, EVENT.replace("2026-12-02", day))
        assert len(found) == 1 and name in found[0].what


def test_an_ordinary_day_has_no_name() -> None:
    assert special_days(date(2026, 12, 2)) == ()
