"""In a workflow every problem stands beside its line."""

from __future__ import annotations

import sys
from pathlib import Path

import check_data
import pytest
from _annotations import commands
from werkstatt.schema.problems import Problem, Severity

from tests.sites.tiny import write_project
from tests.sites.tiny_texts import ROOM, tiny_files

_ERROR = Problem("data/rooms/a.yml", 4, "100 %\nfalsch: a, b", "")
_WARNING = Problem("data/a,b:c.yml", 1, "Alt.", "neu: 1", Severity.WARNING)


def test_an_annotation_is_escaped_as_github_reads_it() -> None:
    assert list(commands([_WARNING, _ERROR, _ERROR])) == [
        "::error file=data/rooms/a.yml,line=4::100 %25 falsch: a, b",
        "::warning file=data/a%2Cb%3Ac.yml,line=1::Alt. So ist es richtig: neu: 1",
    ]


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("", False)])
def test_a_planted_error_is_annotated_at_its_line_in_a_workflow_only(
    value: str,
    expected: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = {**tiny_files(), "data/rooms/x.yml": ROOM.replace("status: open", "status: offen")}
    root = write_project(tmp_path, files)
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    monkeypatch.setattr(sys, "argv", ["check_data.py", str(root)])
    assert check_data.main() == 1
    line = files["data/rooms/x.yml"].splitlines().index("status: offen") + 1
    found = f"::error file=data/rooms/x.yml,line={line}::" in capsys.readouterr().out
    assert found is expected
