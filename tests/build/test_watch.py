"""What a preview learns of a save, and which language it makes first."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from werkstatt.build.preview import REST, previewed, show_problems
from werkstatt.build.watch import Saved, Watch

from tests.sites.tiny import write_files

CODES = ("de", "en", "ar")
GUIDE, ENGLISH, ROOM = "docs/de/verein.md", "docs/en/verein.md", "data/rooms/haus.yml"
LONG_ENOUGH = 10


def _project(root: Path) -> Path:
    files = {GUIDE: "a", ENGLISH: "b", ROOM: "c", "overrides/main.html": "d", "README.md": "e"}
    return write_files(root, files)


def test_new_changed_and_gone_files_are_told_once(tmp_path: Path) -> None:
    watch = Watch(_project(tmp_path))
    (tmp_path / GUIDE).write_text("longer", "utf-8")
    (tmp_path / ROOM).unlink()
    (tmp_path / "data/rooms/neu.yml").write_text("", "utf-8")
    (tmp_path / "README.md").write_text("not ours", "utf-8")
    assert watch.saved() == [ROOM, "data/rooms/neu.yml", GUIDE]
    assert watch.saved() == []


def test_a_save_of_the_same_length_is_seen(tmp_path: Path) -> None:
    watch, file = Watch(_project(tmp_path)), tmp_path / GUIDE
    file.write_text("x", "utf-8")
    os.utime(file, ns=(1, 1))
    assert watch.saved() == [GUIDE]


def test_what_was_saved_is_taken_once(tmp_path: Path) -> None:
    saved = Saved(tmp_path)
    assert saved.take() == []
    saved.begin()
    saved.add([GUIDE])
    saved.add([ROOM, GUIDE])
    assert saved.take() == [GUIDE, ROOM, GUIDE]
    assert saved.take() == []


def test_the_watch_tells_from_its_own_thread(tmp_path: Path) -> None:
    saved = Saved(tmp_path / ".cache/preview")
    saved.begin()
    Watch(_project(tmp_path)).tell(saved)
    (tmp_path / GUIDE).write_text("longer", "utf-8")
    ends = time.monotonic() + LONG_ENOUGH
    while not (found := saved.take()) and time.monotonic() < ends:
        time.sleep(0.05)
    assert found == [GUIDE]


@pytest.mark.parametrize(
    ("saved", "first", "rest"),
    [
        ([GUIDE], {"de"}, ("en", "ar")),
        ([ENGLISH], {"en"}, ("de", "ar")),
        (["data/locales/ar.po"], {"ar"}, ("de", "en")),
        ([ROOM], {"de"}, ("en", "ar")),
        ([ROOM, ENGLISH], {"de", "en"}, ("ar",)),
        (["docs/uk/verein.md"], {"de"}, ("en", "ar")),
        ([f"{REST}en ar"], {"en", "ar"}, ()),
        ([f"{REST}en ar", ENGLISH], {"en"}, ("de", "ar")),
        ([], set(CODES), ()),
    ],
)
def test_the_language_of_the_saved_file_comes_first(
    saved: list[str], first: set[str], rest: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "sitemap.xml").write_text("", "utf-8")
    assert previewed(saved, CODES, tmp_path) == (first, rest)


def test_after_a_problem_everything_is_made(tmp_path: Path) -> None:
    show_problems(Path(__file__).parent.parent.parent, tmp_path / "site", "So nicht")
    assert previewed([GUIDE], CODES, tmp_path / "site") == (set(CODES), ())


def test_the_settings_of_mkdocs_are_watched(tmp_path: Path) -> None:
    watch = Watch(_project(tmp_path))
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    assert watch.saved() == ["mkdocs.yml"]
