"""The two commands of upkeep: the list on any day, and the check of outside links."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import check_links
import list_upkeep
import pytest
from werkstatt.upkeep.link_check import Answer
from werkstatt.upkeep.link_report import memory, remembered

from tests.sites.tiny import write_files
from tests.sites.tiny_texts import ROOM, tiny_files

LINK = "https://www.leipzig.de/"


class _DeadLeipzig:
    """A web in which one site is down."""

    def __init__(self, agent: str, timeout: float) -> None:
        self.agent = agent

    def __call__(self, method: str, address: str) -> Answer:
        return Answer(404 if address == LINK else 200)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "project", tiny_files())


def _run(main: object, monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["command", *map(str, words)])
    return main()  # type: ignore[operator]


def _checked(root: Path, day: str, monkeypatch: pytest.MonkeyPatch, *words: object) -> Path:
    report = root.parent / "links.json"
    monkeypatch.setenv("WERKSTATT_TODAY", day)
    monkeypatch.setattr(check_links, "WebFetch", _DeadLeipzig)
    words = (report, "--root", root, "--pause", 0, *words)
    assert _run(check_links.main, monkeypatch, *words) == 0
    return report


def test_the_list_of_any_day(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = root.parent / "pflege.csv"
    words = ("--root", root, "--today", "2027-06-01", "--csv", table)
    assert _run(list_upkeep.main, monkeypatch, *words) == 0
    said = capsys.readouterr().out
    assert said.startswith("# Pflege der Website, Stand 01.06.2027\n")
    assert "| 23.05.2027 | Textseite | Einen Verein gründen: geprüft am 23.11.2026" in said
    rows = list(csv.DictReader(table.open(encoding="utf-8", newline="")))
    assert {row["Wann"] for row in rows if row["Tag"] == "2027-05-23"} == {"Überfällig"}


def test_the_day_comes_from_the_environment_too(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WERKSTATT_TODAY", "2027-06-01")
    assert _run(list_upkeep.main, monkeypatch, "--root", root) == 0
    assert "Stand 01.06.2027" in capsys.readouterr().out


def test_broken_content_is_told_in_german_and_fails(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(root, {"data/rooms/stadtbuero.yml": ROOM.replace("open", "offen")})
    assert _run(list_upkeep.main, monkeypatch, "--root", root) == 1
    assert "data/rooms/stadtbuero.yml:2:" in capsys.readouterr().err


@pytest.mark.parametrize(("day", "listed"), [("2026-12-14", False), ("2026-12-15", True)])
def test_a_link_dead_for_14_days_stands_in_the_list(
    day: str,
    listed: bool,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The state of the first check comes back out of the issue's text."""
    first = remembered(_checked(root, "2026-12-01", monkeypatch).read_text("utf-8"))
    issue = root.parent / "issue.md"
    assert first
    issue.write_text(f"# Alte Liste\n\n{memory(first)}", "utf-8")
    report = _checked(root, day, monkeypatch, "--before", issue)
    assert "1 tot" in capsys.readouterr().out
    words = ("--root", root, "--links", report, "--most", 65000)
    assert _run(list_upkeep.main, monkeypatch, *words) == 0
    said = capsys.readouterr().out
    assert ("| Toter Link | https://www.leipzig.de/: Antwort 404, tot seit 01.12.2026" in said) is (
        listed
    )
    assert ("data/rooms/stadtbuero.yml:6 | Neue Adresse suchen" in said) is listed
    assert said.endswith(" -->\n") and len(said) <= 65000


def test_a_planted_file_that_is_no_report_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = root.parent / "README.md"
    other.write_text("# Werkstatt-Wissen\n", "utf-8")
    assert _run(list_upkeep.main, monkeypatch, "--root", root, "--links", other) == 1
    said = capsys.readouterr()
    assert "ist kein Bericht" in said.err and not said.out


def test_without_a_network_no_link_is_called_dead(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class _Nothing(_DeadLeipzig):
        def __call__(self, method: str, address: str) -> Answer:
            return Answer(None, error="keine Verbindung")

    monkeypatch.setattr(check_links, "WebFetch", _Nothing)
    links = "".join(f"\nSiehe <https://a{n}.example/>.\n" for n in range(21))
    write_files(root, {"docs/de/mitmachen.md": tiny_files()["docs/de/mitmachen.md"] + links})
    report = root.parent / "links.json"
    assert _run(check_links.main, monkeypatch, report, "--root", root, "--pause", 0) == 1
    assert "Das liegt an uns" in capsys.readouterr().out
    assert not report.exists()


def test_a_lost_state_is_told_and_counting_begins_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = root.parent / "issue.md"
    broken.write_text("<!-- werkstatt-links {} -->\n", "utf-8")
    report = _checked(root, "2026-12-15", monkeypatch, "--before", broken)
    assert "Die 14 Tage beginnen neu" in capsys.readouterr().err
    found = remembered(report.read_text("utf-8"))
    assert found and found.dead[LINK].since.isoformat() == "2026-12-15"
