"""Two builds of one commit are the same, wherever and whenever they run; so is the speed-up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .tiny import ROOT, build, tiny_files, write_project

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


def _real_project(root: Path) -> Path:
    """The real data and guides, without what is not part of a commit."""
    for folder in ("hooks", "overrides", "docs", "data"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def test_clock_folder_zone_locale_and_hash_seed_change_nothing(tmp_path: Path) -> None:
    one = build(
        _real_project(tmp_path / "eins"),
        WERKSTATT_TODAY="",
        SOURCE_DATE_EPOCH=EPOCH,
        TZ="Europe/Berlin",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="1",
    )
    other = build(
        _real_project(tmp_path / "ein anderer Ort"),
        WERKSTATT_TODAY="",
        SOURCE_DATE_EPOCH=EPOCH,
        TZ="Asia/Tehran",
        LC_ALL="POSIX",
        PYTHONHASHSEED="77",
    )
    assert (one.code, other.code) == (0, 0), one.output + other.output
    assert len(_files(one.folder)) > 1000
    assert differing(one.folder, other.folder) == []


@pytest.mark.parametrize("day", ["1795564800"])
def test_another_day_shows(tmp_path: Path, day: str) -> None:
    """The comparison sees a difference when there is one: the build day stands on every page."""
    one = build(
        write_project(tmp_path / "a", tiny_files()), WERKSTATT_TODAY="", SOURCE_DATE_EPOCH=EPOCH
    )
    other = build(
        write_project(tmp_path / "b", tiny_files()), WERKSTATT_TODAY="", SOURCE_DATE_EPOCH=day
    )
    assert "index.html" in differing(one.folder, other.folder)


@pytest.mark.parametrize("hook", ["speed", "parallel"])
def test_the_speed_up_changes_no_page(hook: str, tmp_path: Path) -> None:
    """These hooks may be deleted at any time: at most the theme's own files come back."""
    fast = build(write_project(tmp_path / "fast", tiny_files()))
    plain = write_project(tmp_path / "plain", tiny_files())
    config = (plain / "mkdocs.yml").read_text("utf-8")
    line = f"  - hooks/{hook}.py\n"
    assert line in config
    (plain / "mkdocs.yml").write_text(config.replace(line, ""), "utf-8")
    slow = build(plain)
    assert (fast.code, slow.code) == (0, 0), fast.output + slow.output
    pages = [name for name in differing(fast.folder, slow.folder) if name.endswith(".html")]
    assert pages == []
