"""What an editor of events hears: clashes, impossible dates, names of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.calendar.file_names import reserved_names
from werkstatt.calendar.revision import forgotten_revision
from werkstatt.files.feeds import calendar_files
from werkstatt.schema.event import Event
from werkstatt.schema.problems import ProblemsFound, Severity
from werkstatt.views.desk import Desk

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ROOM

from .small_events import EVENT, ORGANISATION, knowledge_with, problems


def test_a_sound_event_is_silent(tmp_path: Path) -> None:
    assert problems(tmp_path, EVENT) == []


@pytest.mark.parametrize(
    ("added", "line", "what"),
    [
        (
            "changed_dates: [{date: 2026-12-09, cancelled: true}]",
            9,
            "diesen Termin gar nicht",
        ),
        ("except_dates: [2026-12-03]", 9, "nur einen Tag"),
        ("registration: {how: Anrufen., until: 2026-12-03}", 9, "erst nach dem Beginn"),
        ("seats: 30", 9, "der Raum hat nur 20"),
        (
            "guides: [verein/gruendn]",
            9,
            "Einen Ratgeber „verein/gruendn",
        ),
        (
            "changed_dates: [{date: 2026-12-02, place: {room: stadtburo}}]",
            9,
            "Einen Raum „stadtburo“ gibt es nicht",
        ),
    ],
)
def test_each_slip_is_told_at_its_line(added: str, line: int, what: str, tmp_path: Path) -> None:
    found = problems(tmp_path, EVENT + added + "\n")
    assert [(p.file, p.line) for p in found] == [("data/events/e0.yml", line)]
    assert what in found[0].what and found[0].example


def test_two_events_in_one_room_at_one_time(tmp_path: Path) -> None:
    series = EVENT.replace("start: 18:00", "start: 19:00").replace("end: 20:00", "end: 21:00")
    found = problems(tmp_path, EVENT, series + "rule: FREQ=WEEKLY;COUNT=2\n")
    assert [(p.file, p.line) for p in found] == [("data/events/e1.yml", 5)]
    assert (
        "Am 02.12.2026 ist der Raum „stadtbuero“ schon belegt: „Treffen“ bis 20:00."
        in found[0].what
    )


def test_two_series_clash_in_one_line_with_their_first_day(tmp_path: Path) -> None:
    rule = "rule: FREQ=WEEKLY;COUNT=4\n"
    late = EVENT.replace("end: 20:00", 'end: "24:00"')
    (found,) = problems(tmp_path, late + rule, EVENT.replace("18:00", "19:00") + rule)
    assert "Am 02.12.2026 ist" in found.what and "bis 24:00." in found.what
    assert found.what.endswith("Ebenso an 3 weiteren Tagen.")


def test_a_long_event_clashes_with_all_that_fall_into_it(tmp_path: Path) -> None:
    def at(start: str, end: str) -> str:
        return EVENT.replace("18:00", start).replace("20:00", end)

    found = problems(tmp_path, at("10:00", "20:00"), at("11:00", "12:00"), at("13:00", "14:00"))
    assert [p.file for p in found] == ["data/events/e1.yml", "data/events/e2.yml"]


def test_a_whole_day_takes_the_room(tmp_path: Path) -> None:
    whole = EVENT.replace("start: 18:00\nend: 20:00\n", "")
    assert [p.file for p in problems(tmp_path, whole, EVENT)] == ["data/events/e1.yml"]


def test_a_cancelled_event_frees_the_room(tmp_path: Path) -> None:
    assert problems(tmp_path, EVENT, EVENT + "status: cancelled\n") == []


@pytest.mark.parametrize(
    ("first", "rule", "told"),
    [
        ("2024-11-06", "FREQ=MONTHLY;BYDAY=1WE", True),
        ("2024-12-04", "FREQ=MONTHLY;BYDAY=1WE", False),
        ("2024-11-06", "FREQ=MONTHLY;BYDAY=1WE;UNTIL=20271231", False),
        ("2024-11-06", "FREQ=MONTHLY;BYDAY=1WE;COUNT=40", False),
    ],
)
def test_a_rule_without_end_is_asked_after_24_months(
    first: str, rule: str, told: bool, tmp_path: Path
) -> None:
    text = EVENT.replace("2026-12-02", first) + f"rule: {rule}\nexcept_school_holidays: false\n"
    found = [p for p in problems(tmp_path, text) if "kein Ende" in p.what]
    assert [(p.file, p.line) for p in found] == [("data/events/e0.yml", 9)] * told


def test_one_after_the_other_is_no_clash(tmp_path: Path) -> None:
    later = EVENT.replace("start: 18:00", "start: 20:00").replace("end: 20:00", "end: 21:00")
    assert problems(tmp_path, EVENT, later) == []


def test_a_cancelled_date_frees_the_room(tmp_path: Path) -> None:
    cancelled = EVENT + "changed_dates: [{date: 2026-12-02, cancelled: true}]\n"
    assert problems(tmp_path, EVENT, cancelled) == []


@pytest.mark.parametrize(
    ("change", "forgotten"),
    [
        ("start: 18:30", True),
        ("start: 18:30\nrevision: 1", False),
        ("start: 18:00\nstatus: cancelled", True),
        ("start: 18:00\ndetails: Mehr Worte.", False),
    ],
)
def test_a_forgotten_revision_is_told(change: str, forgotten: bool, tmp_path: Path) -> None:
    before = knowledge_with(tmp_path / "a", EVENT).library
    now = knowledge_with(tmp_path / "b", EVENT.replace("start: 18:00", change)).library
    item = next(item for item in now.located if isinstance(item.entry, Event))
    found = forgotten_revision(before.listed(Event)[0], item)
    assert bool(found) == forgotten
    assert not found or (found.line >= 3 and found.example == "revision: 1")


@pytest.mark.parametrize(
    "id",
    ["alle", "thema-advice", "organisation-verein", "e0-2026-12-10", "e0-2027-01-20"],
)
def test_a_planted_name_of_another_calendar_is_refused(id: str, tmp_path: Path) -> None:
    """Both would be written to kalender/<name>.ics."""
    files = {
        "data/rooms/stadtbuero.yml": ROOM,
        "data/organisations/verein.yml": ORGANISATION,
        "data/events/e0.yml": EVENT + "rule: FREQ=WEEKLY\nextra_dates: [2026-12-10]\n",
        f"data/events/{id}.yml": EVENT.replace("18:00", "08:00").replace("20:00", "09:00"),
    }
    with pytest.raises(ProblemsFound) as caught:
        read_with(tmp_path, files)
    (found,) = (one for one in caught.value.problems if one.severity is Severity.ERROR)
    assert found.file == f"data/events/{id}.yml" and "So heißt schon" in found.what
    assert "data/events/e0.yml" in found.what or f"kalender/{id}.ics" in found.what


def test_every_file_of_the_calendars_has_a_name_of_its_own(tmp_path: Path) -> None:
    """Of events with names as near to each other as the check lets pass."""
    ids = ["alles", "thema", "thema-2026-12-02", "organisation", "e0-2026-12-16", "e0-2026-13-45"]
    files = {
        "data/rooms/stadtbuero.yml": ROOM,
        "data/organisations/verein.yml": ORGANISATION,
        "data/events/e0.yml": EVENT + "rule: FREQ=WEEKLY\nexcept_dates: [2026-12-16]\n",
        **{f"data/events/{id}.yml": f"{EVENT}organiser: verein\ntopics: [advice]\n" for id in ids},
    }
    desk = Desk.of(read_with(tmp_path, files), "de")
    paths = [path for path, _ in calendar_files(desk)]
    assert len(paths) == len(set(paths)) and len(paths) > len(ids) + 3
    names = {path.removeprefix("kalender/").removesuffix(".ics") for path in paths}
    feeds = {"alle", "thema-advice", "organisation-verein"}
    assert feeds == names & set(reserved_names(desk.knowledge.library)), names
