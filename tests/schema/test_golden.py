"""Each golden file of tests/golden/data gives exactly the lines it promises.

GOLDEN_UPDATE=1 writes today's lines into the files and skips: then read `git diff` as a volunteer
who knows no Python would.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .golden import FOLDER, read_case

CASES = sorted(FOLDER.glob("*.txt"))
PROBLEMS = [file for file in CASES if read_case(file).kind == "problems"]
UPDATE = os.environ.get("GOLDEN_UPDATE") == "1"
_ENGLISH = re.compile(
    r"\b(should|must|input|valid|value|expected|found|mapping|scalar|token|unable|string|error"
    r"|while|cannot|could|at least|at most)\b",
    re.IGNORECASE,
)


def _name(file: Path) -> str:
    return file.stem


@pytest.mark.parametrize("file", CASES, ids=_name)
def test_a_golden_case_comes_out_as_written(file: Path, tmp_path: Path) -> None:
    case = read_case(file)
    actual = case.actual(tmp_path)
    if UPDATE and actual != case.expected:
        case.rewrite(actual)
        pytest.skip("rewritten: read the difference")
    assert actual.splitlines() == case.expected.splitlines()


def test_there_are_enough_cases() -> None:
    assert len(PROBLEMS) >= 45 and len(CASES) - len(PROBLEMS) >= 5


@pytest.mark.parametrize("file", PROBLEMS, ids=_name)
def test_a_complaint_names_file_line_and_repair(file: Path) -> None:
    case = read_case(file)
    last = max(text.count("\n") for text in case.inputs.values())
    assert case.expected
    for complaint in case.expected.splitlines():
        parts = re.fullmatch(r"(data/[^:]+):(\d+): (.+\.) So ist es richtig: (.+)", complaint)
        assert parts and parts[1] in case.inputs and int(parts[2]) <= last
        assert not _ENGLISH.search(parts[3])
