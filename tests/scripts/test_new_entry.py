"""`scripts/new_entry.py event` writes what the checks accept, and refuses what they would."""

from __future__ import annotations

from datetime import date

import new
import pytest
from sites.tiny import tiny_files, write_project
from werkstatt.build.content import open_content
from werkstatt.schema.event import Event
from werkstatt.schema.problems import ProblemsFound

ANSWERS = {
    "title": "Workshop: Anträge üben",
    "summary": "Wir schreiben zusammen.",
    "date": "2027-01-13",
    "start": "18:00",
    "end": "20:00",
    "room": "stadtbuero",
    "languages": "de, ar",
    "registration": "Schreiben Sie uns.",
    "source": "https://www.leipzig.de/",
}


def test_questions_left_empty_are_left_out() -> None:
    replies = iter(["Treffen", "", "2027-01-13", *[""] * 8])
    assert new.ask(lambda question: next(replies)) == {"title": "Treffen", "date": "2027-01-13"}


@pytest.mark.parametrize(
    ("title", "name"),
    [("Workshop: Anträge üben", "workshop-antraege-ueben"), ("Grüße & Spaß!", "gruesse-spass")],
)
def test_file_names_are_ascii(title: str, name: str) -> None:
    assert new.slug(title) == name


def test_the_file_is_accepted_by_the_site(tmp_path: object) -> None:
    text = new.as_yaml(ANSWERS, "2026-11-24")
    new.check(text, "2027-01-13-workshop-antraege-ueben")
    files = {**tiny_files(), "data/events/2027-01-13-workshop-antraege-ueben.yml": text}
    knowledge = open_content(write_project(tmp_path, files), date(2026, 11, 24))  # type: ignore[arg-type]
    event = knowledge.library.listed(Event)[0]
    assert (event.label, event.start) == ("Workshop: Anträge üben", "18:00")
    assert event.languages == ("de", "ar")


@pytest.mark.parametrize(
    ("key", "answer", "what"),
    [
        ("start", "18.00", "start"),
        ("date", "13.01.2027", "date"),
        ("rule", "jeden Mittwoch", "rule"),
        ("room", "gibt-es-nicht", "Einen Raum"),
        ("organiser", "gibt-es-nicht", "Eine Organisation"),
        ("languages", "Deutsch", "languages"),
        ("summary", "<script>alert(1)</script>", "HTML"),
    ],
)
def test_a_wrong_answer_is_refused(key: str, answer: str, what: str) -> None:
    with pytest.raises(ProblemsFound, match=what):
        new.check(new.as_yaml({**ANSWERS, key: answer}, "2026-11-24"), "x")
