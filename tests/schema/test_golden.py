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
    r"\b(should|must|input|valid|found|mapping|scalar|token|unable|string|error|while|cannot"
    r"|could|at least|at most|did not)\b",
    re.IGNORECASE,
)

_COMPLAINT = re.compile(r"(data/[^:]+):(\d+): (.+?)(?: So ist es richtig: (.+))?")


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
def test_a_complaint_names_file_and_line_in_german(file: Path) -> None:
    """A repair is right for this very value, or there is none."""
    case = read_case(file)
    last = max(1, *(text.count("\n") for text in case.inputs.values()))
    assert case.expected
    for complaint in case.expected.splitlines():
        parts = _COMPLAINT.fullmatch(complaint)
        assert parts and parts[1] in case.inputs and int(parts[2]) <= last
        assert not _ENGLISH.search(parts[3])


def test_sections_out_of_order_are_refused(tmp_path: Path) -> None:
    for text in ("", "--- yaml\na: b\n", "--- path\na\n--- problems\n", "--- problems\n--- path\n"):
        (tmp_path / "case.txt").write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match=r"case\.txt"):
            read_case(tmp_path / "case.txt")


def test_a_new_complaint_is_seen(tmp_path: Path) -> None:
    """The comparison can fail: a case whose input got worse says more than it promises."""
    good = read_case(FOLDER / "valid_time.txt")
    worse = tmp_path / "worse.txt"
    worse.write_text(good.file.read_text("utf-8").replace("18:00", "1800"), encoding="utf-8")
    assert read_case(worse).actual(tmp_path) != good.expected
