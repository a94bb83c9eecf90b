"""The issue form becomes an event file, or a German error; a stranger's text stays a text."""

from __future__ import annotations

import sys
from pathlib import Path

import new_entry
import pytest
import read_form
import yaml

from tests.sites.tiny import ROOT, write_files
from tests.sites.tiny_texts import tiny_files

FORM = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/termin.yml").read_text("utf-8"))
FILLED = {
    "Titel": "Workshop: Anträge üben",
    "Worum geht es?": "Wir schreiben zusammen.\nBringen Sie Ihren Antrag mit.",
    "Tag": "2027-01-13",
    "Beginn": "18:00",
    "Ende": "_No response_",
    "Raum": "stadtbuero",
    "Quelle": "https://www.leipzig.de/",
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny project, whose rooms and organisations the form may name."""
    root = write_files(tmp_path / "project", tiny_files())
    monkeypatch.setattr(new_entry, "ROOT", root)


def _body(**changes: str) -> str:
    fields = {**FILLED, **changes}
    return "\r\n\r\n".join(f"### {label}\r\n\r\n{text}" for label, text in fields.items())


def _run(body: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("BODY", body)
    monkeypatch.setattr(sys, "argv", ["read_form.py", str(folder)])
    assert read_form.main() == 0
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_the_form_asks_what_the_script_reads() -> None:
    labels = {field["attributes"].get("label") for field in FORM["body"]} - {None}
    assert labels == set(read_form._KEYS)


def test_a_filled_form_becomes_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _run(_body(), tmp_path / "out", monkeypatch)
    assert made["name"] == "2027-01-13-workshop-antraege-ueben" and set(made) == {
        "name",
        "event.yml",
    }
    assert "end:" not in made["event.yml"] and "stadtbuero" in made["event.yml"]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"Tag": "13.01.2027"}, "kein Datum"),
        ({"Beginn": "18 Uhr"}, "nicht die richtige Form"),
        ({"Titel": "<script>alert(1)</script>"}, "HTML"),
        ({"Raum": "gibt-es-nicht"}, "Einen Raum"),
        ({"Quelle": "javascript:alert(1)"}, "Skript"),
        ({"Tag": "../../.github/workflows/x"}, "kein Datum"),
        ({"Titel": "x\n### Quelle\n\nhttps://boese.example/$(id)`id`"}, ""),
    ],
)
def test_what_does_not_fit_is_answered_and_not_written(
    changes: dict[str, str], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _run(_body(**changes), tmp_path / "out", monkeypatch)
    if what:
        assert set(made) == {"error.md"} and what in made["error.md"]
    for name in made.get("name", "").split("\n"):
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(("room", "repair"), [("stadtbueero", True), ("gibt-es-nicht", False)])
def test_a_repair_is_said_only_where_one_is_known(
    room: str, repair: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _run(_body(Raum=room), tmp_path / "out", monkeypatch)["error.md"]
    assert ("So ist es richtig: room: stadtbuero\n" in text) is repair
    assert ("So ist es richtig" in text) is repair and "data/events" not in text


def test_workflows_pin_actions_and_start_without_rights() -> None:
    for file in sorted((ROOT / ".github/workflows").glob("*.yml")):
        flow = yaml.safe_load(file.read_text("utf-8"))
        assert flow["permissions"] == {}, file.name
        for job in flow["jobs"].values():
            used = [step["uses"] for step in job["steps"] if "uses" in step]
            assert all(len(name.split("@")[1]) == 40 for name in used), file.name
            for step in job["steps"]:
                assert "github.event" not in step.get("run", ""), "form text only through env"


def test_the_job_that_reads_a_strangers_text_has_no_rights() -> None:
    flow = yaml.safe_load((ROOT / ".github/workflows/event-form.yml").read_text("utf-8"))
    assert flow["jobs"]["read"]["permissions"] == {"contents": "read"}
    text = yaml.safe_dump(flow["jobs"]["propose"])
    assert "issue.body" not in text and "issue.title" not in text
