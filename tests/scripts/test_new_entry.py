"""`scripts/new_entry.py event` writes what the checks accept, and refuses what they would."""

from __future__ import annotations

import builtins
import sys
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


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny project, to which the entry is added."""
    root = write_files(tmp_path, tiny_files())
    monkeypatch.setattr(new_entry, "ROOT", root)
    return root


def test_questions_left_empty_are_left_out() -> None:
    replies = iter(["Treffen", "", "2027-01-13", *[""] * 20])
    assert new_entry.ask(lambda question: next(replies)) == {
        "title": "Treffen",
        "date": "2027-01-13",
    }


def test_title_and_day_are_asked_until_they_are_there() -> None:
    replies = iter(["", "Treffen", "", "", "", "2027-01-13", *[""] * 20])
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
        ("languages", "Klingonisch!", "languages"),
        ("summary", "<script>alert(1)</script>", "HTML"),
    ],
)
def test_a_wrong_answer_is_refused(key: str, answer: str, what: str, project: Path) -> None:
    with pytest.raises(ProblemsFound, match=f"(?m){what}"):
        new_entry.check(new_entry.as_yaml({**ANSWERS, key: answer}, "2026-11-24"), "x")


_REPLIES = ["Treffen", "Wir reden.", "13.1.2027", "18 Uhr", "", "", "", "", "", "", "", ""]
_SOURCE = "https://www.leipzig.de/"


def _typed(replies: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    left = iter(replies)

    def answer(question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(builtins, "input", answer)
    monkeypatch.setattr(sys, "argv", ["new_entry.py", "event"])
    return new_entry.main()


def test_the_same_day_and_title_twice_make_two_files(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        assert _typed([*_REPLIES[:-1], _SOURCE], monkeypatch) == 0
    made = sorted(file.name for file in (project / "data/events").glob("2027-01-13-*"))
    assert made == ["2027-01-13-treffen-2.yml", "2027-01-13-treffen.yml"]


@pytest.mark.parametrize("title", ["Зустріч у Лейпцигу", "لقاء", "中文课程"])
def test_titles_in_other_scripts_have_names_one_can_read(title: str) -> None:
    assert new_entry.slug(title) in {"zustrich-u-leyptsigu", "lq", "zhongwenkecheng"}


def test_a_wrong_answer_is_asked_again_and_the_others_stay(
    capsys: pytest.CaptureFixture[str],
) -> None:
    replies = iter(["Treffen", "", "morgen", "13.1.2027", "25 Uhr", "18 Uhr", *[""] * 20])
    found = new_entry.ask(lambda question: next(replies))
    assert found == {"title": "Treffen", "date": "13.1.2027", "start": "18 Uhr"}
    assert "„date“" in capsys.readouterr().out


def test_without_a_source_the_event_stays_off_the_pages(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _typed(_REPLIES, monkeypatch) == 0
    text = (project / "data/events/2027-01-13-treffen.yml").read_text("utf-8")
    assert "listed: false" in text and "'2027-01-13'" in text and "'18:00'" in text


def test_the_end_of_the_input_leaves_no_file(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(project.rglob("*"))
    with pytest.raises(EOFError):
        _typed(_REPLIES[:3], monkeypatch)
    assert sorted(project.rglob("*")) == before
