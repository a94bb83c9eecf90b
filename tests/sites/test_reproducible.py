"""Two builds of one commit are the same, wherever and whenever they run; so is the speed-up."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from werkstatt.build.site import write_site

from tests.sample import sample_files

from .tiny import TODAY, build, plan_with, write_project
from .tiny_texts import tiny_files

EPOCH = "1795478400"  # 2026-11-24 in Leipzig


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def differing(one: Path, other: Path) -> list[str]:
    """Names of files that are not the same in both folders."""
    first, second = _files(one), _files(other)
    names = first.keys() | second.keys()
    return sorted(name for name in names if first.get(name) != second.get(name))


def test_clock_folder_zone_locale_and_hash_seed_change_nothing(tmp_path: Path) -> None:
    one = build(
        write_project(tmp_path / "eins", sample_files()),
        WERKSTATT_TODAY="",
        SOURCE_DATE_EPOCH=EPOCH,
        TZ="Europe/Berlin",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="1",
    )
    other = build(
        write_project(tmp_path / "ein anderer Ort", sample_files()),
        WERKSTATT_TODAY="",
        SOURCE_DATE_EPOCH=EPOCH,
        TZ="Asia/Tehran",
        LC_ALL="POSIX",
        PYTHONHASHSEED="77",
    )
    assert (one.code, other.code) == (0, 0), one.output + other.output
    assert len(_files(one.folder)) > 400
    assert differing(one.folder, other.folder) == []


def test_another_day_shows(tmp_path: Path) -> None:
    """The comparison sees a difference when there is one: the build day stands on every page."""
    for name, day in (("a", TODAY), ("b", TODAY + timedelta(days=1))):
        write_site(plan_with(tmp_path / name, tiny_files(), day))
    assert "index.html" in differing(tmp_path / "a/site", tmp_path / "b/site")


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    """The speed-up may be taken away at any time."""
    alone = plan_with(tmp_path / "alone", sample_files())
    together = plan_with(tmp_path / "together", sample_files(), processes=3)
    written = write_site(alone)
    assert write_site(together) == written
    assert len(_files(alone.site_dir)) == written.files > 400
    assert differing(alone.site_dir, together.site_dir) == []
