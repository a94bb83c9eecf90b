"""Characters that nobody sees are refused by name; what a language needs is let pass."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from werkstatt.build.content import content_problems
from werkstatt.schema.characters import SUSPECT, is_strange, strange_characters
from werkstatt.schema.problems import errors
from werkstatt.schema.text_file import decoded

from tests.sites.tiny import TODAY, write_files
from tests.sites.tiny_texts import GUIDE, ROOM, tiny_files

STRANGE = (
    "\x00\x07\x0b\x85\u00ad\u061c\u200b\u2028\u2029\u202e\u2060\u2066\u2800\u3164\ufeff\ufff9"
    "\ufffc\ufffd\uf0b7\ufdd0\uffff\U000e0041\U000e0101\U0001fffe"
)
RIGHT = [
    "Grüße, „Zitat“ – 5\u00a0€ und 3\u202f%",
    "می\u200cخواهم",
    "क\u094d\u200dष",
    "👩\u200d👩\u200d👧 ❤\ufe0f",
    "مرحبا Leipzig!\u200f",
    "Привіт, п'ятниця",
    "\u0600١٢",
]


@pytest.mark.parametrize("char", STRANGE)
def test_a_planted_strange_character_is_refused_by_its_number(char: str) -> None:
    (found,) = strange_characters(f"eins\nzwei Wörter{char}drei")
    assert f"U+{ord(char):04X}" in found.what and "„zwei Wörter“" in found.what


@pytest.mark.parametrize("text", RIGHT)
def test_what_a_language_needs_is_let_pass(text: str) -> None:
    assert list(strange_characters(text)) == []


@pytest.mark.parametrize("text", ["Ver\u200cein", "a\u200d", "\u200dx", "0341\u200e 123"])
def test_joiners_and_marks_of_direction_out_of_place_are_refused(text: str) -> None:
    assert len(list(strange_characters(text))) == 1


def test_the_quick_look_misses_nothing() -> None:
    quick = re.compile(f"[{SUSPECT}]")
    missed = [
        n for n in range(sys.maxunicode + 1) if is_strange(chr(n), 0) and not quick.match(chr(n))
    ]
    assert missed == []


FILES = {
    "data/rooms/stadtbuero.yml": (ROOM, "suited_for: Treffen", 3),
    "docs/de/verein/gruenden.md": (GUIDE, "summary: So gründen", 4),
}
PO = "data/locales/en.po"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("char", "\x07\uf0b7\u2060")
def test_every_file_is_told_at_its_line(name: str, char: str, tmp_path: Path) -> None:
    text, place, line = FILES[name]
    files = {**tiny_files(), name: text.replace(place, f"{place}{char}")}
    told = [str(one) for one in content_problems(write_files(tmp_path, files), TODAY)]
    found = [one for one in told if f"U+{ord(char):04X}" in one]
    assert len(found) == 1 and found[0].startswith(f"{name}:{line}:")


def test_a_planted_character_in_a_catalogue_is_told_at_its_line(tmp_path: Path) -> None:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    po = f'{head}msgid "Termine"\nmsgstr "Ev\u2060ents"\n'
    files = {**tiny_files(), PO: po}
    told = [str(one) for one in content_problems(write_files(tmp_path, files), TODAY)]
    (found,) = [one for one in told if "U+2060" in one]
    assert found.startswith(f"{PO}:6:")


CONFLICT = "<<<<<<< HEAD\nstatus: open\n=======\nstatus: closed\n>>>>>>> main\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("left", [CONFLICT, "=======\n", ">>>>>>> main\n", "||||||| 1a2b\n"])
def test_a_planted_conflict_of_git_is_refused_at_its_line(left: str, ends: str) -> None:
    text = f"name: Haus\n{left}".replace("\n", ends)
    kept, (problem,) = decoded(text.encode(), "a.yml")
    assert kept is None and problem.line == 2 and "Git" in problem.what


@pytest.mark.parametrize("name", [*FILES, PO])
def test_a_conflict_is_all_that_is_told_of_a_file(name: str, tmp_path: Path) -> None:
    text = FILES[name][0] if name in FILES else 'msgid "Termine"\nmsgstr "Events"\n'
    files = {**tiny_files(), name: f"{text}{CONFLICT}"}
    found = content_problems(write_files(tmp_path, files), TODAY)
    told = [one for one in errors(found) if one.file == name]
    assert [one.line for one in told] == [text.count("\n") + 1]


def test_a_row_of_signs_that_git_does_not_write_is_no_conflict() -> None:
    assert decoded(b"Titel\n========\n<<<<<<<<\n", "a.md")[1] == []


@pytest.mark.parametrize(
    "raw", ["ü: \x00".encode(), "Büro".encode("utf-16"), "Büro".encode("latin-1")]
)
def test_what_is_no_text_is_told_once(raw: bytes) -> None:
    text, problems = decoded(b"a: 1\n" + raw, "a.yml")
    assert text is None and [one.line for one in problems] == [2]
