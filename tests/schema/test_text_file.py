"""A file that cannot be read is one German line, never a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from werkstatt.build.content import content_problems

from tests.sites.tiny import TODAY, write_project
from tests.sites.tiny_texts import GUIDE, tiny_files

ROOM = "data/rooms/stadtbuero.yml"
PAGE, PO = "docs/de/verein/gruenden.md", "data/locales/ar.po"


def _folder(file: Path) -> None:
    file.mkdir()


def _lost_link(file: Path) -> None:
    file.symlink_to("nowhere")


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


def _told(root: Path) -> list[str]:
    return [str(problem) for problem in content_problems(root, TODAY)]


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _link_inside(file: Path) -> None:
    file.symlink_to(file.parent)


@pytest.mark.parametrize("plant", [_folder, _lost_link, _circle, _pipe, _link_inside])
@pytest.mark.parametrize("name", [ROOM, PAGE])
def test_what_is_no_file_is_told_once(
    name: str, plant: Callable[[Path], None], tmp_path: Path
) -> None:
    root = write_project(tmp_path, tiny_files())
    (root / name).unlink(missing_ok=True)
    plant(root / name)
    told = [text for text in _told(root) if "nicht lesen" in text]
    assert [text.split(":")[0] for text in told] == [name]


def test_a_folder_in_place_of_a_catalogue_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path, tiny_files())
    (root / PO).unlink(missing_ok=True)
    (root / PO).mkdir(parents=True)
    assert any(text.startswith(f"{PO}:") and "nicht lesen" in text for text in _told(root))


def test_a_page_in_another_encoding_is_refused_at_its_line(tmp_path: Path) -> None:
    root = write_project(tmp_path, tiny_files())
    (root / PAGE).write_bytes((GUIDE + "\nBüro\n").encode("latin-1"))
    line = GUIDE[: next(i for i, c in enumerate(GUIDE + "ü") if ord(c) > 127)].count("\n") + 1
    assert any(text.startswith(f"{PAGE}:{line}:") and "UTF-8" in text for text in _told(root))


def test_a_byte_order_mark_before_the_head_is_no_fault(tmp_path: Path) -> None:
    root = write_project(tmp_path, tiny_files())
    before = _told(root)
    (root / PAGE).write_bytes(b"\xef\xbb\xbf" + GUIDE.encode())
    assert _told(root) == before


@pytest.mark.parametrize(
    ("start", "word"),
    [
        (b"PK\x03\x04\x14\x00[Content_Types].xml", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        (b"%PDF-1.7\n\x00", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "Bild"),
        (b"\xff\xd8\xff\xe0\x00", "Bild"),
        (b"{\\rtf1 Text}", "RTF"),
        ("name: Raum\n".encode("utf-16"), "UTF-16"),
    ],
)
@pytest.mark.parametrize("name", [ROOM, PAGE])
def test_a_planted_file_of_another_program_is_named(
    name: str, start: bytes, word: str, tmp_path: Path
) -> None:
    root = write_project(tmp_path, tiny_files())
    (root / name).write_bytes(start)
    told = [text for text in _told(root) if text.startswith(f"{name}:")]
    assert len(told) == 1 and word in told[0] and told[0].startswith(f"{name}:1:")
