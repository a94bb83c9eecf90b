"""What an editor of events hears of holidays and feasts, and how series pause in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.calendar.feasts import special_days
from werkstatt.calendar.occurrence import paused_days, rule_days
from werkstatt.knowledge import Knowledge
from werkstatt.schema.event import Event
from werkstatt.schema.problems import Problem, ProblemsFound, Severity
from werkstatt.schema.school_holiday import SchoolHoliday

from tests.sites.tiny import TODAY, read_with
from tests.sites.tiny_texts import SITE

from .small_events import EVENT, REGION, knowledge_with, problems

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
        found = problems(tmp_path, EVENT.replace("2026-12-02", day))
        assert len(found) == 1 and name in found[0].what


def test_an_ordinary_day_has_no_name() -> None:
    assert special_days(date(2026, 12, 2), REGION) == ()


def test_another_region_has_its_own_holidays() -> None:
    day = date(2026, 11, 18)
    berlin = REGION.model_copy(update={"city": "Berlin", "subdivision": "BE"})
    assert special_days(day, REGION) and special_days(day, berlin) == ()


def _days(knowledge: Knowledge) -> tuple[date, ...]:
    event = knowledge.library.listed(Event)[0]
    return rule_days(event, date(2027, 12, 31), knowledge.library.listed(SchoolHoliday))


def test_a_series_pauses_in_school_holidays(tmp_path: Path) -> None:
    weekly = EVENT + "rule: FREQ=WEEKLY;COUNT=13\nexcept_school_holidays: true\n"
    knowledge = knowledge_with(tmp_path, weekly)
    event, days = knowledge.library.listed(Event)[0], _days(knowledge)
    paused = {date(2027, 2, 10), date(2027, 2, 17)}
    assert paused_days(event, date(2027, 12, 31), knowledge.library.listed(SchoolHoliday)) == paused
    assert len(days) == 11 and not paused & set(days)
    assert set(rule_days(event, date(2027, 12, 31), ())) == {*days, *paused}


def test_an_extra_date_in_school_holidays_stays(tmp_path: Path) -> None:
    extra = EVENT + "extra_dates: [2027-02-11]\nexcept_school_holidays: true\n"
    assert date(2027, 2, 11) in _days(knowledge_with(tmp_path, extra))


@pytest.mark.parametrize(("day", "told"), [("08", True), ("10", True), ("11", False)])
def test_the_first_days_of_school_holidays_are_told(day: str, told: bool, tmp_path: Path) -> None:
    warnings = knowledge_with(tmp_path, EVENT.replace("2026-12-02", f"2027-02-{day}")).warnings
    assert [("Beginn der Winterferien" in one.what) for one in warnings] == [True] * told


def test_a_first_day_that_the_rule_does_not_name_is_refused(tmp_path: Path) -> None:
    """It would be left out of the pages and calendars, silently."""
    found = problems(tmp_path, EVENT + "rule: FREQ=MONTHLY;BYDAY=2WE\n")
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
    warnings = knowledge_with(tmp_path, endless).warnings
    unknown = [one for one in warnings if "nur bis 19.02.2027 eingetragen" in one.what]
    assert [(one.file, one.line) for one in unknown] == [("data/events/e.yml", 10)]
