"""What an editor of events hears: clashes, impossible dates, holidays and feasts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.calendar.feasts import special_days
from werkstatt.calendar.file_names import reserved_names
from werkstatt.calendar.occurrence import paused_days, rule_days
from werkstatt.calendar.revision import forgotten_revision
from werkstatt.files.feeds import calendar_files
from werkstatt.knowledge import Knowledge
from werkstatt.schema.event import Event
from werkstatt.schema.problems import Problem, ProblemsFound, Severity
from werkstatt.schema.school_holiday import SchoolHoliday
from werkstatt.schema.site import Region
from werkstatt.views.desk import Desk

from tests.sites.tiny import TODAY, read_with
from tests.sites.tiny_texts import ROOM, SITE

REGION = Region.model_validate(
    {
        "city": "Leipzig",
        "country": "DE",
        "subdivision": "SN",
        "south": "51.10",
        "north": "51.60",
        "west": "12.00",
        "east": "12.80",
    }
)
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
ORGANISATION = """\
name: Verein e. V.
kind: mo
status: active
description: Ein Verein.
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""


def _problems(root: Path, *events: str) -> list[Problem]:
    files = {"data/rooms/stadtbuero.yml": ROOM + "capacity: 20\n"}
    for number, text in enumerate(events):
        files[f"data/events/e{number}.yml"] = text
    try:
        return list(read_with(root, files).warnings)
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


def test_two_series_clash_in_one_line_with_their_first_day(tmp_path: Path) -> None:
    rule = "rule: FREQ=WEEKLY;COUNT=4\n"
    late = EVENT.replace("end: 20:00", 'end: "24:00"')
    (found,) = _problems(tmp_path, late + rule, EVENT.replace("18:00", "19:00") + rule)
    assert "Am 02.12.2026 ist" in found.what and "bis 24:00." in found.what
    assert found.what.endswith("Ebenso an 3 weiteren Tagen.")


_HOLIDAYS = """\
name: %s
first: %s
last: %s
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""


@pytest.mark.parametrize(("first", "is_told"), [("2027-02-19", True), ("2027-02-20", False)])
def test_holidays_that_begin_in_others_are_refused(
    first: str, is_told: bool, tmp_path: Path
) -> None:
    files = {
        "data/school-holidays/a.yml": _HOLIDAYS % ("Winterferien", "2027-02-08", "2027-02-19"),
        "data/school-holidays/b.yml": _HOLIDAYS % ("Osterferien", first, "2027-03-01"),
    }
    try:
        read_with(tmp_path, files)
        found: list[Problem] = []
    except ProblemsFound as error:
        found = list(error.problems)
    told = [(one.file, one.line) for one in found if "sind noch Winterferien" in one.what]
    assert told == ([("data/school-holidays/b.yml", 2)] if is_told else [])


def test_a_long_event_clashes_with_all_that_fall_into_it(tmp_path: Path) -> None:
    def at(start: str, end: str) -> str:
        return EVENT.replace("18:00", start).replace("20:00", end)

    found = _problems(tmp_path, at("10:00", "20:00"), at("11:00", "12:00"), at("13:00", "14:00"))
    assert [p.file for p in found] == ["data/events/e1.yml", "data/events/e2.yml"]


def test_a_whole_day_takes_the_room(tmp_path: Path) -> None:
    whole = EVENT.replace("start: 18:00\nend: 20:00\n", "")
    assert [p.file for p in _problems(tmp_path, whole, EVENT)] == ["data/events/e1.yml"]


def test_a_cancelled_event_frees_the_room(tmp_path: Path) -> None:
    assert _problems(tmp_path, EVENT, EVENT + "status: cancelled\n") == []


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
    found = [p for p in _problems(tmp_path, text) if "kein Ende" in p.what]
    assert [(p.file, p.line) for p in found] == [("data/events/e0.yml", 9)] * told


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
    assert name in special_days(date.fromisoformat(day), REGION)
    if date.fromisoformat(day) >= TODAY:
        found = _problems(tmp_path, EVENT.replace("2026-12-02", day))
        assert len(found) == 1 and name in found[0].what


def test_an_ordinary_day_has_no_name() -> None:
    assert special_days(date(2026, 12, 2), REGION) == ()


def test_another_region_has_its_own_holidays() -> None:
    day = date(2026, 11, 18)
    berlin = REGION.model_copy(update={"city": "Berlin", "subdivision": "BE"})
    assert special_days(day, REGION) and special_days(day, berlin) == ()


HOLIDAYS = """\
name: Winterferien
first: 2027-02-08
last: 2027-02-19
sources: [{url: "https://www.schule.sachsen.de/"}]
checked_on: 2026-11-24
confidence: high
"""


def _knowledge(root: Path, event: str) -> Knowledge:
    files = {"data/events/e.yml": event, "data/school-holidays/2027-winter.yml": HOLIDAYS}
    return read_with(root, files)


def _days(knowledge: Knowledge) -> tuple[date, ...]:
    event = knowledge.library.listed(Event)[0]
    return rule_days(event, date(2027, 12, 31), knowledge.library.listed(SchoolHoliday))


def test_a_series_pauses_in_school_holidays(tmp_path: Path) -> None:
    weekly = EVENT + "rule: FREQ=WEEKLY;COUNT=13\nexcept_school_holidays: true\n"
    knowledge = _knowledge(tmp_path, weekly)
    event, days = knowledge.library.listed(Event)[0], _days(knowledge)
    paused = {date(2027, 2, 10), date(2027, 2, 17)}
    assert paused_days(event, date(2027, 12, 31), knowledge.library.listed(SchoolHoliday)) == paused
    assert len(days) == 11 and not paused & set(days)
    assert set(rule_days(event, date(2027, 12, 31), ())) == {*days, *paused}


def test_an_extra_date_in_school_holidays_stays(tmp_path: Path) -> None:
    extra = EVENT + "extra_dates: [2027-02-11]\nexcept_school_holidays: true\n"
    assert date(2027, 2, 11) in _days(_knowledge(tmp_path, extra))


@pytest.mark.parametrize(("day", "told"), [("08", True), ("10", True), ("11", False)])
def test_the_first_days_of_school_holidays_are_told(day: str, told: bool, tmp_path: Path) -> None:
    warnings = _knowledge(tmp_path, EVENT.replace("2026-12-02", f"2027-02-{day}")).warnings
    assert [("Beginn der Winterferien" in one.what) for one in warnings] == [True] * told


def test_a_first_day_that_the_rule_does_not_name_is_refused(tmp_path: Path) -> None:
    """It would be left out of the pages and calendars, silently."""
    found = _problems(tmp_path, EVENT + "rule: FREQ=MONTHLY;BYDAY=2WE\n")
    (told,) = (one for one in found if one.severity is Severity.ERROR)
    assert told.line == 2
    assert "02.12.2026" in told.what and told.example.startswith(
        "date: 2026-11-11 oder date: 2026-12-09"
    )


def test_a_region_whose_holidays_nobody_knows_is_refused(tmp_path: Path) -> None:
    site = SITE.replace("subdivision: SN", "subdivision: XX")
    with pytest.raises(ProblemsFound) as caught:
        read_with(tmp_path, {"data/site.yml": site, "data/events/e.yml": EVENT})
    (told,) = caught.value.problems
    line = 1 + site[: site.index("subdivision")].count("\n")
    assert (told.file, told.line) == ("data/site.yml", line)
    assert "DE-XX" in told.what


def test_unknown_holidays_are_told_a_year_ahead(tmp_path: Path) -> None:
    endless = EVENT + "rule: FREQ=MONTHLY;BYDAY=1WE\nexcept_school_holidays: true\n"
    warnings = _knowledge(tmp_path, endless).warnings
    unknown = [one for one in warnings if "nur bis 19.02.2027 eingetragen" in one.what]
    assert [(one.file, one.line) for one in unknown] == [("data/events/e.yml", 10)]


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
    before = _knowledge(tmp_path / "a", EVENT).library
    now = _knowledge(tmp_path / "b", EVENT.replace("start: 18:00", change)).library
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
