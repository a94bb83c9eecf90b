"""The two lines around the head of a page, and repairs inside it."""

from __future__ import annotations

import pytest
from werkstatt.content.page_file import PageFile, read_source, read_translation

from tests.sites.tiny_texts import GUIDE

PATH = "verein/gruenden"
FILE = f"docs/de/{PATH}.md"


def _told(text: str) -> list[str]:
    page = PageFile(PATH, FILE, text.encode(), "de", "de")
    return [str(problem) for problem in read_source(page).problems]


def test_the_sample_is_in_order() -> None:
    assert _told(GUIDE) == []


@pytest.mark.parametrize("line", ["--", "----", "——", "—", "___", "== ", "-- "])
def test_another_line_before_the_head_is_named_with_its_repair(line: str) -> None:
    (told,) = _told(GUIDE.replace("---", line, 1))
    assert told.startswith(f"{FILE}:1: ") and f"„{line.strip()}“" in told
    assert told.endswith("So ist es richtig: ---")


def test_another_line_behind_the_head_is_named_where_it_stands() -> None:
    end = GUIDE.index("\n---\n", 3) + 1
    (told,) = _told(f"{GUIDE[:end]}--\n{GUIDE[end + 4 :]}")
    assert told.startswith(f"{FILE}:{GUIDE.count(chr(10), 0, end) + 1}: ")


def test_a_head_without_end_is_told_at_the_first_line() -> None:
    (told,) = _told(GUIDE[: GUIDE.index("\n---\n", 3) + 1])
    assert told.startswith(f"{FILE}:1: ") and "endet nirgends" in told


def test_a_repair_in_a_head_is_one_that_holds() -> None:
    told = _told(GUIDE.replace("title: ", "title: - ", 1))
    assert len(told) == 1 and " So ist es richtig: title: '- " in told[0]


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("verein/Neue Seite", "verein/neue-seite"),
        ("Verein/müller", "verein/mueller"),
        ("verein/a_b", "verein/a-b"),
        ("verein/رسالة", ""),
    ],
)
@pytest.mark.parametrize("code", ["de", "en"])
def test_a_name_that_is_no_address_is_told_with_the_right_one(
    path: str, right: str, code: str
) -> None:
    name = f"docs/{code}/{path}.md"
    read = read_source if code == "de" else read_translation
    found = read(PageFile(path, name, GUIDE.encode(), code, code)).problems
    told = [one for one in found if "Benennen Sie die Datei um" in one.what]
    assert [(one.line, one.example) for one in told] == [
        (1, f"docs/{code}/{right}.md" if right else "")
    ]
    assert not any(one.example.startswith("id: ") for one in found)
