"""`scripts/new_entry.py event` writes what the checks accept, and refuses what they would."""

from __future__ import annotations

from pathlib import Path

import new_entry
import pytest
from werkstatt.schema.event import Event
from werkstatt.schema.problems import ProblemsFound

from tests.sites.tiny import read_with, write_files
from tests.sites.tiny_texts import tiny_files

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
    assert new_entry.ask(lambda question: next(replies)) == {
        "title": "Treffen",
        "date": "2027-01-13",
    }


def test_title_and_day_are_asked_until_they_are_there() -> None:
    replies = iter(["", "Treffen", "", "", "", "2027-01-13", *[""] * 8])
    assert new_entry.ask(lambda question: next(replies)) == {
        "title": "Treffen",
        "date": "2027-01-13",
    }


@pytest.mark.parametrize(
    ("title", "name"),
    [("Workshop: Anträge üben", "workshop-antraege-ueben"), ("Grüße & Spaß!", "gruesse-spass")],
)
def test_file_names_are_ascii(title: str, name: str) -> None:
    assert new_entry.slug(title) == name


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny project, to which the entry is added."""
    monkeypatch.setattr(new_entry, "ROOT", write_files(tmp_path, tiny_files()))
    return tmp_path


def test_the_file_is_accepted_by_the_site(project: Path) -> None:
    text = new_entry.as_yaml(ANSWERS, "2026-11-24")
    new_entry.check(text, "2027-01-13-workshop-antraege-ueben")
    files = {"data/events/2027-01-13-workshop-antraege-ueben.yml": text}
    knowledge = read_with(project, files)
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
        ("room", "stadtbuero-", "room"),
        ("room", "stadtbueero", "So ist es richtig: room: stadtbuero$"),
        ("organiser", "gibt-es-nicht", "Eine Organisation"),
        ("languages", "Deutsch", "languages"),
        ("summary", "<script>alert(1)</script>", "HTML"),
    ],
)
def test_a_wrong_answer_is_refused(key: str, answer: str, what: str, project: Path) -> None:
    with pytest.raises(ProblemsFound, match=f"(?m){what}"):
        new_entry.check(new_entry.as_yaml({**ANSWERS, key: answer}, "2026-11-24"), "x")
