"""Two entries of one kind under one name are told at the second, naming the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.content.names import name_problems

from tests.schema.small_data import EVENT, ORGANISATION, PROOF, ROOM, load

OFFICE = f"name: Musteramt\nplain_name: Amt\nkind: authority\nwhat_for:\n  - Anträge\n{PROOF}"


def _told(root: Path, folder: str, *texts: str) -> list[str]:
    files = {f"data/{folder}/{name}.yml": text for name, text in zip("abc", texts, strict=False)}
    library, problems = load(root, files)
    assert problems == []
    return [str(problem) for problem in name_problems(library)]


@pytest.mark.parametrize(
    ("folder", "text"), [("organisations", ORGANISATION), ("rooms", ROOM), ("offices", OFFICE)]
)
def test_a_planted_double_is_told_at_the_second(folder: str, text: str, tmp_path: Path) -> None:
    (told,) = _told(tmp_path, folder, text, text.replace("Muster", "muster"))
    assert told.startswith(f"data/{folder}/b.yml:1: „") and f"data/{folder}/a.yml" in told


def test_two_places_under_one_name_are_a_warning(tmp_path: Path) -> None:
    one, two = (f"{ROOM}address: {{street: Weg {number}}}\n" for number in (1, 2))
    (told,) = _told(tmp_path, "rooms", one, two)
    assert told.startswith("data/rooms/b.yml:1: Warnung: ")


def test_what_comes_again_or_appears_nowhere_may_have_the_same_name(tmp_path: Path) -> None:
    assert _told(tmp_path / "a", "events", EVENT, EVENT) == []
    assert _told(tmp_path / "b", "rooms", ROOM, f"{ROOM}listed: false\n") == []
    assert _told(tmp_path / "c", "rooms", ROOM, ROOM.replace("Muster", "Haupt")) == []
