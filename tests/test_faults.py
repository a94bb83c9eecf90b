"""Every check is proven by a planted fault; the list names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FAULTS = yaml.safe_load((ROOT / "tests/faults.yml").read_text("utf-8"))


@pytest.mark.parametrize("entry", FAULTS, ids=[entry["check"] for entry in FAULTS])
def test_the_test_of_the_planted_fault_exists(entry: dict[str, str]) -> None:
    assert set(entry) == {"check", "fault", "test"}
    file, name = entry["test"].split("::")
    assert re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)


def test_every_planted_fault_is_listed() -> None:
    """A test named for a planted fault that the list forgets."""
    listed = {entry["test"] for entry in FAULTS}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for name in re.findall(r"^def (test_\w*planted\w*)\(", file.read_text("utf-8"), re.M):
            path = file.relative_to(ROOT).as_posix()
            assert f"{path}::{name}" in listed or path == "tests/test_faults.py"
