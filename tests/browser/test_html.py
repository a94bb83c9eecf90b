"""Every page is valid HTML, by the Nu Html Checker: no error of ours, and no exception."""

from __future__ import annotations

import subprocess
from pathlib import Path


def _errors(vnu: list[str], folder: Path) -> list[str]:
    done = subprocess.run([*vnu, str(folder)], capture_output=True, text=True, check=False)
    return done.stderr.splitlines()


def test_every_page_is_valid(vnu: list[str], site_folder: Path) -> None:
    assert _errors(vnu, site_folder)[:20] == []


def test_a_planted_error_is_found(vnu: list[str], tmp_path: Path) -> None:
    page = '<!doctype html><html lang="de"><title>x</title><p id="a"><b id="a">x</p>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    found = "\n".join(_errors(vnu, tmp_path))
    assert "Duplicate ID" in found and "unclosed" in found.lower()
