"""The preview: a broken file shows its problem at every address, a mended one its page."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from .tiny import DAY, write_project
from .tiny_texts import ENGLISH, GUIDE, tiny_files

LONG_ENOUGH = 90
"""Seconds."""
BROKEN = GUIDE.replace("kind: guide", "kind: gide")
_SERVE = [sys.executable, "-m", "mkdocs", "serve", "-a"]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _served(root: Path) -> Iterator[str]:
    address = f"127.0.0.1:{_free_port()}"
    command = [*_SERVE, address]
    environment = {**os.environ, "WERKSTATT_PREVIEW": "1", "WERKSTATT_TODAY": DAY, "LANGS": "de,en"}
    server = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield f"http://{address}/"
    finally:
        server.terminate()
        server.wait(LONG_ENOUGH)


def _text(url: str) -> str:
    try:
        with urlopen(url, timeout=LONG_ENOUGH) as answer:
            return str(answer.read().decode("utf-8"))
    except HTTPError as error:
        return error.read().decode("utf-8")
    except (URLError, ConnectionError):
        return ""


def _shows(url: str, expected: str) -> str:
    ends = time.monotonic() + LONG_ENOUGH
    while expected not in (text := _text(url)):
        if time.monotonic() > ends:
            pytest.fail(f"{url} never showed {expected}, but: {text[:500]}")
        time.sleep(0.2)
    return text


def test_a_broken_file_shows_its_problem_until_it_is_mended(tmp_path: Path) -> None:
    guide, english = "docs/de/verein/gruenden.md", "docs/en/verein/gruenden.md"
    root = write_project(tmp_path, {**tiny_files(), guide: BROKEN})
    with _served(root) as url:
        said = _shows(f"{url}verein/gruenden/", "So geht es noch nicht")
        assert f"{guide}:" in said
        assert "gide" in said
        assert 'http-equiv="refresh"' in said
        (root / guide).write_text(GUIDE, "utf-8")
        assert "Einen Verein gründen" in _shows(f"{url}verein/gruenden/", "</article>")
        (root / english).write_text(f"{ENGLISH}\n[way](nowhere.md)\n", "utf-8")
        assert "nowhere.md" in _shows(f"{url}en/verein/gruenden/", f"{english}:")
        (root / english).write_text(ENGLISH, "utf-8")
        _shows(f"{url}en/verein/gruenden/", "</article>")


def test_a_page_that_is_gone_is_gone_and_a_slip_in_a_template_is_told(tmp_path: Path) -> None:
    guide, footer = "docs/de/verein/neu.md", "overrides/partials/footer.html"
    root = write_project(tmp_path, tiny_files())
    with _served(root) as url:
        _shows(url, "</article>")
        (root / guide).write_text(GUIDE.replace("verein/gruenden", "verein/neu"), "utf-8")
        _shows(f"{url}verein/neu/", "</article>")
        (root / guide).unlink()
        _shows(f"{url}en/verein/neu/", "Diese Seite gibt es nicht")
        before = (root / footer).read_text("utf-8")
        (root / footer).write_text(f"{before}{{% if %}}", "utf-8")
        assert "footer.html:" in _shows(f"{url}raeume/", "So geht es noch nicht")
        (root / footer).write_text(before, "utf-8")
        _shows(f"{url}raeume/", "site-footer")
