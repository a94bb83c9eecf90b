"""The form of templates: each planted fault is found, with its line, and ours have none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from check_templates import WIDTH, faults

ROOT = Path(__file__).parent.parent


def _run(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts/check_templates.py", *paths]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ("ä" * (WIDTH + 1) + "\n", "121 Zeichen in einer Zeile, erlaubt sind 120"),
        ("<p>\tx</p>\n", "Tabulator; so ist es richtig: Leerzeichen"),
        ("<p>x</p> \n", "Leerraum am Ende der Zeile"),
        ("<p>x</p>\r\n", "Leerraum am Ende der Zeile"),
        ("<p>x</p>", "Am Ende der Datei fehlt ein Zeilenumbruch"),
    ],
)
def test_a_planted_fault_is_found(planted: str, fault: str) -> None:
    assert list(faults("<div>\n" + planted)) == [(2, fault)]


def test_a_line_of_full_width_is_no_fault() -> None:
    assert list(faults("ä" * WIDTH + "\n")) == []


def test_faults_are_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    file = tmp_path / "blocks/a.html"
    file.write_bytes(b"<p>\r\n</p>\n")
    run = _run(tmp_path)
    assert run.returncode == 1
    assert run.stdout.splitlines() == [
        f"{file}:1: Leerraum am Ende der Zeile",
        "Vorlagen: 1, Formfehler: 1",
    ]


def test_no_templates_is_no_success(tmp_path: Path) -> None:
    run = _run(tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert "keine Vorlagen" in run.stderr


def test_our_templates_are_in_form() -> None:
    run = _run(ROOT / "overrides")
    assert run.returncode == 0, run.stdout
