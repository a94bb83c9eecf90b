"""A source that names what the entry does not have is refused at its word."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.problems import ProblemsFound

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ROOM

FILE = "data/rooms/stadtbuero.yml"
PLAIN = 'sources: [{url: "https://www.leipzig.de/"}]\n'


def _room(fields: str) -> str:
    named = f"sources:\n  - url: https://www.leipzig.de/raum\n    fields:\n{fields}"
    assert PLAIN in ROOM
    return ROOM.replace(PLAIN, named)


def test_what_the_entry_states_may_be_named(tmp_path: Path) -> None:
    assert read_with(tmp_path, {FILE: _room("      - phone\n      - address\n")}).warnings == ()


@pytest.mark.parametrize("field", ["hours", "email", "cost", "languages", "amounts"])
def test_what_it_does_not_state_is_refused(field: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_with(tmp_path, {FILE: _room(f"      - phone\n      - {field}\n")})
    (problem,) = caught.value.problems
    assert (problem.file, problem.line, problem.example) == (FILE, 10, "")
    assert f"„{field}“" in problem.what


def test_an_unknown_word_is_refused_with_the_list(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="phone"):
        read_with(tmp_path, {FILE: _room("      - telephone\n")})
