"""Links lead where the text says: each file in golden/links is refused, or passes without `says`.

`text` is a text of a guide, `value` a value of a data file.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from werkstatt.markdown.dialect import dialect_problems
from werkstatt.markdown.guard import check_markdown, check_plain
from werkstatt.schema.problems import Problem

FILES = sorted((Path(__file__).parent.parent / "golden/links").glob("*.yml"))


def _problems(case: dict[str, str]) -> list[Problem]:
    if "value" in case:
        return check_plain(case["value"], "x.yml", 1)
    return [*dialect_problems(case["text"], "x.md", 1), *check_markdown(case["text"], "x.md")]


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_link_is_refused_or_passes_as_its_file_says(file: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    found = _problems(case)
    if "says" not in case:
        assert found == []
        return
    assert [p for p in found if p.line == case["line"] and case["says"] in p.what], found
    if "repair" in case:
        assert case["repair"] in [problem.example for problem in found], found
    if "mended" in case:
        assert _problems({"text": case["mended"]}) == []
