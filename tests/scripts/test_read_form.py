"""The issue form becomes an event file, or a German error; a stranger's text stays a text."""

from __future__ import annotations

import re
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
    return "\r\n\r\n".join(
        f"### {label}\r\n\r\n{text or '_No response_'}" for label, text in fields.items()
    )


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
        ({"Tag": "morgen"}, "„Tag“"),
        ({"Tag": "Donnerstag, 13.1.2027"}, "ist ein Mittwoch, kein Donnerstag"),
        ({"Worum geht es?": "k. A."}, "sagt nichts"),
        ({"Tag": "13.1.2025"}, "„Tag“: „13.01.2025“ ist vorbei."),
        ({"Anderer Ort": "https://"}, "„Anderer Ort“"),
        ({"Beginn": "halb sieben"}, "„Beginn“"),
        ({"Weitere Sprachen": "Klingonisch!"}, "„Sprachen“"),
        ({"Quelle": "_No response_"}, "„Quelle“ fehlt"),
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
    assert ("So ist es richtig: Raum: stadtbuero\n" in text) is repair
    assert ("So ist es richtig" in text) is repair and "data/events" not in text


def test_the_job_that_reads_a_strangers_text_has_no_rights() -> None:
    flow = yaml.safe_load((ROOT / ".github/workflows/event-form.yml").read_text("utf-8"))
    assert flow["jobs"]["read"]["permissions"] == {"contents": "read"}
    text = yaml.safe_dump(flow["jobs"]["propose"])
    assert "issue.body" not in text and "issue.title" not in text


SPOKEN = {
    "Tag": "Mittwoch, 13. Januar 2027",
    "Beginn": "18 Uhr",
    "Ende": "20.30",
    "Wiederholung": "jeden 2. Mittwoch im Monat",
    "Raum": "Stadtbüro",
    "Anderer Ort": "_No response_",
    "Wer lädt ein?": "Gruppe im Hof",
    "Sprachen": "- [x] Deutsch\n- [ ] Englisch\n- [X] Arabisch",
    "Weitere Sprachen": "Hindi und Dari",
}


def test_what_people_write_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _run(_body(**SPOKEN), tmp_path / "out", monkeypatch)
    assert set(made) == {"name", "event.yml"}, made
    event = yaml.safe_load(made["event.yml"])
    assert (event["date"], event["start"], event["end"]) == ("2027-01-13", "18:00", "20:30")
    assert event["place"] == {"room": "stadtbuero"} and event["rule"] == "FREQ=MONTHLY;BYDAY=2WE"
    assert event["organiser_name"] == "Gruppe im Hof" and "organiser" not in event
    assert event["languages"] == ["de", "ar", "hi", "fa-AF"]


def test_another_place_and_nothing_ticked_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {
        "Raum": "anderer Ort",
        "Anderer Ort": "Park am Teich",
        "Sprachen": "- [ ] Deutsch",
        "Wiederholung": "nur einmal",
    }
    event = yaml.safe_load(_run(_body(**changes), tmp_path / "out", monkeypatch)["event.yml"])
    assert event["place"] == {"name": "Park am Teich"}
    assert "languages" not in event and "rule" not in event


def test_an_address_in_the_net_is_a_place_online(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"Raum": "_No response_", "Anderer Ort": "www.leipzig.de/meet"}
    made = _run(_body(**said), tmp_path / "out", monkeypatch)["event.yml"]
    assert "place:\n  online: https://www.leipzig.de/meet\n" in made


def test_a_series_may_have_begun_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"Tag": "14.1.2026", "Wiederholung": "jeden Mittwoch"}
    made = _run(_body(**said), tmp_path / "out", monkeypatch)
    assert "event.yml" in made


@pytest.mark.parametrize("title", ["Зустріч", "لقاء", "中文课程", "🎉", "!!!"])
def test_forms_of_one_day_never_overwrite_each_other(
    title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE", "7")
    first = _run(_body(Titel=title), tmp_path / "1", monkeypatch)["name"]
    assert first.isascii() and first.startswith("2027-01-13-")
    write_files(new_entry.ROOT, {f"data/events/{first}.yml": ""})
    assert _run(_body(Titel=title), tmp_path / "2", monkeypatch)["name"] == f"{first}-2"


def test_a_title_of_signs_alone_is_named_by_its_issue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE", "7")
    made = _run(_body(Titel="!!!"), tmp_path / "1", monkeypatch)
    assert made["name"] == "2027-01-13-termin-7"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"Beginn": "22–2 Uhr"}, ("22:00", "02:00", "2027-01-14")),
        ({"Beginn": "22 Uhr bis 2 Uhr"}, ("22:00", "02:00", "2027-01-14")),
        ({"Beginn": "22 Uhr", "Ende": "2 Uhr nachts"}, ("22:00", "02:00", "2027-01-14")),
        ({"Beginn": "20 Uhr", "Ende": "bis Mitternacht"}, ("20:00", "24:00", None)),
        ({"Beginn": "20 Uhr bis Mitternacht"}, ("20:00", "24:00", None)),
        ({"Beginn": "20 Uhr", "Ende": "0 Uhr"}, ("20:00", "24:00", None)),
        ({"Beginn": "20 Uhr", "Ende": "24 Uhr"}, ("20:00", "24:00", None)),
        ({"Beginn": "6 pm"}, ("18:00", None, None)),
        ({"Beginn": "6–8 pm"}, ("18:00", "20:00", None)),
        ({"Beginn": "halb 8 abends"}, ("19:30", None, None)),
        ({"Beginn": "18 Uhr", "Ende": "halb 8"}, ("18:00", "19:30", None)),
    ],
)
def test_times_are_read_as_they_are_said(
    changes: dict[str, str],
    said: tuple[str | None, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = _run(_body(**changes), tmp_path / "out", monkeypatch)
    event = yaml.load(made["event.yml"], yaml.BaseLoader)
    assert (event["start"], event.get("end"), event.get("end_date")) == said


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        (
            {"Titel": "", "Tag": "", "Quelle": ""},
            ["„Tag“ fehlt", "„Quelle“ fehlt", "„Titel“ fehlt"],
        ),
        ({"Tag": "", "Beginn": "abends"}, ["„Tag“ fehlt", "„Beginn“ hat nicht"]),
        ({"Beginn": "halb 8"}, ["„Beginn“: „halb 8“ kann 07:30 oder 19:30 sein."]),
        ({"Beginn": "10 Uhr", "Ende": "2 Uhr"}, ["Das Ende liegt nicht nach dem Beginn.\n"]),
        ({"Beginn": "", "Ende": "20 Uhr"}, ["Zum Ende gehört auch ein Beginn.\n"]),
        ({"Raum": "Stadtbüro", "Anderer Ort": "Park"}, ["„Raum“ und „Anderer Ort“ sind beide"]),
        ({"Anmeldung": "an info@verein"}, ["„Anmeldung“: „info@verein“ ist keine E-Mail-Adresse"]),
        ({"Anmeldung": "an info@a.ogr"}, ["So ist es richtig: Anmeldung: an info@a.org"]),
        ({"Tag": "13.1.1027"}, ["„Tag“: 13.01.1027 kann nicht gemeint sein"]),
        ({"Tag": "31.2.2027"}, ["„31.02.2027“ ist kein gültiges Datum.\n"]),
        (
            {"Wiederholung": "jeden Montag"},
            ["Tag: 11.01.2027 oder Tag: 18.01.2027, oder eine andere Wiederholung"],
        ),
        ({"Weitere Sprachen": "Klingonisch!"}, ["richtig: der deutsche Name der Sprache.\n"]),
    ],
)
def test_every_answer_speaks_of_the_fields_of_the_form(
    changes: dict[str, str], lines: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _run(_body(**changes), tmp_path / "out", monkeypatch)["error.md"]
    assert all(line in text for line in lines), text
    said = [line for line in text.split("\n") if line.startswith("    ")]
    assert len(said) == len(lines), text
    words = "source|sources|date|end_date|start|end|rule|place|room|registration|how|url|false"
    assert not re.search(rf"(?<![\w/.])({words})(?![\w/.])|\d{{4}}-\d\d", "".join(said)), text


def test_what_somebody_wrote_is_answered_as_it_was_written() -> None:
    said = "„Open end at place“ und „end“: falsch. So ist es richtig: title: Open end"
    assert read_form._in_words(said) == (
        "„Open end at place“ und „Ende“: falsch. So ist es richtig: Titel: Open end"
    )


def test_an_address_without_https_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _run(_body(Quelle="www.leipzig.de"), tmp_path / "out", monkeypatch)
    assert "- url: https://www.leipzig.de\n" in made["event.yml"]


def test_short_and_other_names_of_languages_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Paschto, engl., dt. & arab.; English, українська"
    event = yaml.safe_load(
        _run(_body(**{"Weitere Sprachen": words}), tmp_path / "out", monkeypatch)["event.yml"]
    )
    assert event["languages"] == ["ps", "en", "de", "ar", "uk"]
