"""A link is listed only when it was dead for two weeks, with every place where it stands."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from werkstatt.upkeep.duty import DutyKind
from werkstatt.upkeep.link_check import State, Verdict
from werkstatt.upkeep.link_report import (
    Dead,
    LinkReport,
    link_duties,
    memory,
    next_report,
    remembered,
)
from werkstatt.upkeep.outside_links import Place, outside_links

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, ROOM, stamps

FIRST = date(2026, 12, 1)
LINK = "https://tot.example/"
DEAD, UNSURE, ALIVE = (
    Verdict(State.DEAD, "Antwort 404"),
    Verdict(State.UNSURE),
    Verdict(State.ALIVE),
)


def _after(*days_and_verdicts: tuple[int, Verdict]) -> LinkReport:
    report = None
    for days, verdict in days_and_verdicts:
        report = next_report([(LINK, verdict)], report, FIRST + timedelta(days=days))
    assert report
    return report


def _listed(report: LinkReport) -> list[DutyKind]:
    places = {LINK: (Place("data/a.yml", 3), Place("docs/de/b.md", 9))}
    return [duty.kind for duty in link_duties(report, places, report.checked_on)]


@pytest.mark.parametrize(("days", "count"), [(0, 0), (7, 0), (13, 0), (14, 2), (60, 2)])
def test_a_dead_link_is_listed_after_14_days(days: int, count: int) -> None:
    report = _after((0, DEAD), (days, DEAD))
    assert _listed(report) == [DutyKind.DEAD_LINK] * count


def test_an_uncertain_answer_keeps_the_first_day() -> None:
    report = _after((0, DEAD), (7, UNSURE), (14, DEAD))
    assert report.dead[LINK].since == FIRST and len(_listed(report)) == 2


def test_a_link_that_came_back_begins_anew() -> None:
    report = _after((0, DEAD), (7, ALIVE), (14, DEAD))
    assert report.dead[LINK].since == FIRST + timedelta(days=14) and _listed(report) == []


def test_a_link_that_is_gone_from_the_content_is_forgotten() -> None:
    assert next_report([], _after((0, DEAD)), FIRST).dead == {}


def test_a_planted_dead_link_is_named_with_file_line_and_reason() -> None:
    report = LinkReport(checked_on=date(2026, 12, 15), dead={LINK: Dead(since=FIRST, why="weg")})
    places = {LINK: (Place("data/a.yml", 3),)}
    (duty,) = link_duties(report, places, report.checked_on)
    assert (duty.file, duty.line, duty.due) == ("data/a.yml", 3, FIRST)
    assert duty.what == f"{LINK}: weg, tot seit 01.12.2026"


def test_a_moved_link_names_where_it_went() -> None:
    report = next_report([(LINK, Verdict(State.MOVED, "https://neu.example/"))], None, FIRST)
    (duty, *_) = link_duties(report, {LINK: (Place("data/a.yml", 3),)}, FIRST)
    assert duty.kind is DutyKind.MOVED_LINK and duty.task.endswith("https://neu.example/")


def test_an_issue_carries_what_has_to_be_remembered() -> None:
    odd = "https://a.example/x--%3Ey?b=1"
    report = LinkReport(checked_on=FIRST, dead={odd: Dead(since=FIRST, why="a --> b")}, moved={})
    text = f"# Liste\r\n\r\nText\r\n{memory(report)}".replace("\n", "\r\n")
    assert memory(report).count("-->") == 1
    assert remembered(text) == report
    assert remembered(report.model_dump_json(indent=1)) == report
    assert remembered("# Ein Issue ohne Stand") is None


@pytest.mark.parametrize("text", ["{", "<!-- werkstatt-links {kaputt} -->", '{"dead": 1}'])
def test_a_state_that_cannot_be_read_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="nicht lesbar"):
        remembered(text)


def test_every_outside_address_with_all_its_places(tmp_path: Path) -> None:
    german = GUIDE + (
        "\nSiehe [Text](https://a.example/b_(c)#d), <https://b.example/>.\n"
        "`https://code.example/` und https://a.example/b_(c).\n"
    )
    room = ROOM + "details: Mehr unter https://c.example/x.\nnote: https://notiz.example/\n"
    changes = {
        "docs/de/verein/gruenden.md": german,
        "data/rooms/stadtbuero.yml": room,
        "data/rooms/spur.yml": room.replace("c.example", "spur.example") + "listed: false\n",
    }
    found = outside_links(read_with(tmp_path, changes))
    last = german.count("\n")
    guide = "docs/de/verein/gruenden.md"
    assert found["https://a.example/b_(c)"] == (Place(guide, last - 1), Place(guide, last))
    assert found["https://b.example/"] == (Place(guide, last - 1),)
    assert found["https://www.gesetze-im-internet.de/bgb/__21.html"] == (Place(guide, 10),)
    assert found["https://www.leipzig.de/"] == (Place("data/rooms/stadtbuero.yml", 6),)
    assert found["https://c.example/x"] == (Place("data/rooms/stadtbuero.yml", 9),)
    hidden = ("code.", "notiz.", "spur.", "werkstatt-wissen.")
    assert not [one for one in found if any(name in one for name in hidden)]


def test_links_of_translations_are_found_too(tmp_path: Path) -> None:
    german = GUIDE + "\nSiehe [mehr](https://mehr.example/).\n"
    english = ENGLISH.replace(stamps(GUIDE), stamps(german)) + "\n[More](https://mehr.example/).\n"
    guide = "verein/gruenden.md"
    changes = {f"docs/de/{guide}": german, f"docs/en/{guide}": english}
    found = outside_links(read_with(tmp_path, changes))
    assert {place.file for place in found["https://mehr.example/"]} == set(changes)
