"""Slips that look right in an editor: refused with line and repair, or shown as the forge does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from werkstatt.markdown.convert import tree_of
from werkstatt.markdown.dialect import dialect_problems
from werkstatt.markdown.guard import check_markdown
from werkstatt.markdown.tree import printed
from werkstatt.schema.problems import Problem, once

GOLDEN = Path(__file__).parent.parent / "golden/dialect"


def _cases(key: str) -> list[dict[str, str]]:
    """The cases of all files that promise one thing; a file is named for a behaviour."""
    return [
        {**case, "name": f"{file.stem}: {case['name']}"}
        for file in sorted(GOLDEN.glob("*.yml"))
        for case in yaml.safe_load(file.read_text("utf-8"))
        if key in case
    ]


REFUSED, SHOWN = _cases("says"), _cases("html")


def _problems(text: str) -> list[Problem]:
    return [*dialect_problems(text, "x.md", 1), *check_markdown(text, "x.md")]


@pytest.mark.parametrize("case", REFUSED, ids=[case["name"] for case in REFUSED])
def test_each_slip_is_refused_with_its_line_and_repair(case: dict[str, str]) -> None:
    found = _problems(str(case["text"]))
    assert [p for p in found if p.line == case["line"] and str(case["says"]) in p.what], found
    if "repair" in case:
        assert any(problem.example == case["repair"] for problem in found), found


@pytest.mark.parametrize("case", REFUSED, ids=[case["name"] for case in REFUSED])
def test_a_repair_of_the_line_is_itself_accepted(case: dict[str, str]) -> None:
    """What is offered is right for this very value."""
    if "mended" in case:
        assert _problems(str(case["mended"])) == []


@pytest.mark.parametrize("case", SHOWN, ids=[case["name"] for case in SHOWN])
def test_it_is_shown_as_the_forge_shows_it(case: dict[str, str]) -> None:
    assert _problems(case["text"]) == []
    assert " ".join(printed(tree_of(case["text"])).split()) == " ".join(case["html"].split())


ONCE = [case for case in REFUSED if case.get("once")]


@pytest.mark.parametrize("case", ONCE, ids=[case["name"] for case in ONCE])
def test_one_slip_is_told_once(case: dict[str, str]) -> None:
    found = once(_problems(str(case["text"])))
    assert len(found) == 1, found
    assert found[0].example == case.get("repair", found[0].example)


RIGHT = (GOLDEN / "lines_that_are_right.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", RIGHT)
def test_an_unusual_line_that_is_right_stays(line: str) -> None:
    assert _problems(f"{line}\n") == []


def test_a_star_before_a_line_may_be_a_note() -> None:
    assert _problems("Eintritt: 5 €*\n\n*Kinder zahlen nichts.\n") == []
    assert _problems("Eintritt: 5 €\n\n*Kinder zahlen nichts.\n") != []


def test_what_would_stand_below_the_last_line_is_told_there() -> None:
    """Found by the fuzz run: no editor shows a line behind the last one."""
    (problem,) = _problems("Text\n\n| A | B |\n")
    assert problem.line == 3 and not problem.example
