"""A site built in parts by several machines: joined it is the whole, byte for byte, or nothing."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from werkstatt.build.language_choice import chosen_part
from werkstatt.build.parts import (
    MARK,
    PartMark,
    PartsDiffer,
    dealt,
    digest_of,
    join,
    known_languages,
    mark,
)
from werkstatt.build.site import write_site

from tests.sites.tiny import ROOT, plan_with
from tests.sites.tiny_texts import tiny_files

ALL = ("de", "en", "ar")


def _tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _part(folder: Path, codes: str, of: tuple[str, ...] = ALL, made_from: str = "a") -> Path:
    folder.mkdir()
    (folder / f"{codes}.txt").write_text(codes, "utf-8")
    mark(folder, PartMark(tuple(codes.split("+")), of, made_from))
    return folder


@pytest.mark.parametrize("parts", [["de", "en", "ar"], ["en,ar", "de"]])
def test_parts_joined_are_the_whole(parts: list[str], tmp_path: Path) -> None:
    plan = plan_with(tmp_path / "root", tiny_files())
    write_site(replace(plan, site_dir=tmp_path / "whole"))
    for part in parts:
        written = chosen_part({"PART": part}, plan.codes)
        write_site(replace(plan, site_dir=tmp_path / part, part=written))
        mark(tmp_path / part, PartMark(tuple(written), plan.codes, "a"))
    count = join([tmp_path / part for part in parts], tmp_path / "site")
    assert _tree(tmp_path / "site") == _tree(tmp_path / "whole")
    assert count == len(_tree(tmp_path / "whole"))


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["de", "en"], r"Es fehlen \['ar'\]"),
        (["de+en", "en", "ar"], r"doppelt sind \['en'\]"),
    ],
)
def test_a_language_missing_or_there_twice_is_refused(
    codes: list[str], said: str, tmp_path: Path
) -> None:
    parts = [_part(tmp_path / code, code) for code in codes]
    with pytest.raises(PartsDiffer, match=said):
        join(parts, tmp_path / "site")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "other", [{"made_from": "b"}, {"of": ("de", "en", "ar", "uk")}], ids=["content", "languages"]
)
def test_parts_of_different_sites_are_refused(other: dict[str, str], tmp_path: Path) -> None:
    parts = [_part(tmp_path / "a", "de+en"), _part(tmp_path / "b", "ar", **other)]
    with pytest.raises(PartsDiffer, match="verschiedenen"):
        join(parts, tmp_path / "site")


def test_a_file_of_two_parts_is_refused(tmp_path: Path) -> None:
    parts = [_part(tmp_path / "a", "de+en"), _part(tmp_path / "b", "ar")]
    shutil.copy(parts[0] / "de+en.txt", parts[1])
    with pytest.raises(PartsDiffer, match="demselben Namen"):
        join(parts, tmp_path / "site")


@pytest.mark.parametrize("content", [None, "", "[]", json.dumps({"languages": ["de"]})])
def test_a_folder_that_is_no_part_is_refused(content: str | None, tmp_path: Path) -> None:
    part = _part(tmp_path / "a", "de")
    (part / MARK).unlink()
    if content is not None:
        (part / MARK).write_text(content, "utf-8")
    with pytest.raises(PartsDiffer, match="kein Teil"):
        join([part], tmp_path / "site")


@pytest.mark.parametrize("file", ["docs/de/index.md", "data/site.yml", "requirements.txt"])
def test_the_digest_knows_every_change_of_what_a_build_reads(file: str, tmp_path: Path) -> None:
    day = date(2026, 11, 30)
    for name in ("docs/de/index.md", "data/site.yml", "requirements.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", "utf-8")
    before = digest_of(tmp_path, day)
    shutil.copytree(tmp_path, tmp_path / "copy")
    assert digest_of(tmp_path / "copy", day) == before
    assert digest_of(tmp_path, date(2026, 12, 1)) != before
    (tmp_path / file).write_text("b", "utf-8")
    assert digest_of(tmp_path, day) != before


def test_an_unknown_language_of_a_part_is_named() -> None:
    with pytest.raises(ValueError, match=r"PART nennt xx; es gibt nur de, en, ar\."):
        chosen_part({"PART": "ar,xx"}, ALL)


@pytest.mark.parametrize(
    ("machines", "expected"),
    [
        (1, ["de,en,ar,uk"]),
        (3, ["de,uk", "en", "ar"]),
        (9, ["de", "en", "ar", "uk"]),
        (0, ["de,en,ar,uk"]),
    ],
)
def test_languages_are_dealt_to_machines(machines: int, expected: list[str]) -> None:
    assert dealt(("de", "en", "ar", "uk"), machines) == expected


def test_the_languages_are_those_of_the_table() -> None:
    assert known_languages(ROOT)[0] == "de"
