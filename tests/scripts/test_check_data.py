"""`make data-check` speaks to who changed something; what follows is for the editorial team."""

from __future__ import annotations

import sys
from pathlib import Path

import check_data
import list_upkeep
import pytest
from werkstatt.schema.problems import Problem, Severity, report

from tests.sites.tiny import write_project
from tests.sites.tiny_texts import tiny_files

EVENT = """\
title: Lesen am See
date: 2027-01-13
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
BOOK = "published:\n- termine/\n"


@pytest.fixture
def said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """What a volunteer reads who added one event, and a maintainer with --all."""
    files = {**tiny_files(), "data/addresses.yml": BOOK, "data/events/lesen.yml": EVENT}
    root = write_project(tmp_path, files)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setattr(sys, "argv", ["check_data.py", str(root)])
    check_data.main()
    monkeypatch.setattr(sys, "argv", ["check_data.py", "--all", str(root)])
    print("=====")
    check_data.main()
    monkeypatch.setattr(sys, "argv", ["list_upkeep.py", "--root", str(root)])
    print("=====")
    assert list_upkeep.main() == 0
    return capsys.readouterr().out


def test_a_planted_new_event_is_told_in_one_line_and_nothing_is_lost(said: str) -> None:
    volunteer, maintainer, upkeep = said.split("=====")
    assert volunteer.count("Das übernimmt die Redaktion") == 1
    assert not any(file in volunteer for file in ("data/addresses.yml", ".po", "make messages"))
    for told in (maintainer, upkeep):
        assert "data/addresses.yml" in told and "data/locales/en.po" in told
        assert "Neue Seiten stehen noch nicht" in told and "nicht übersetzt" in told
    assert "übernimmt die Redaktion" not in maintainer
    assert "::" not in "".join(line for line in maintainer.splitlines() if "addresses" in line)


def test_the_line_counts_what_is_left_out_beside_errors_and_warnings() -> None:
    later = [Problem("b", 1, f"Später {n}.", "", Severity.UPKEEP) for n in range(2)]
    now = [Problem("a", 1, "Falsch.", ""), Problem("a", 2, "Alt.", "", Severity.WARNING)]
    *first, rest, count = report([*later, *now]).splitlines()
    assert first == ["a:1: Falsch.", "a:2: Warnung: Alt."]
    assert "(2 Hinweise; einzeln: make data-check ALL=1)" in rest
    assert count == "1 Fehler, 1 Warnung"
    assert "b:1: Redaktion: Später 1." in report([*later, *now], with_upkeep=True).splitlines()
