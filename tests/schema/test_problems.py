"""Problems as an editor reads them."""

from __future__ import annotations

from werkstatt.schema.problems import Problem, once


def test_a_slip_that_two_checks_see_is_told_once_with_its_repair() -> None:
    bare, repaired = Problem("a.md", 1, "Falsch.", ""), Problem("a.md", 1, "Falsch.", "richtig")
    other = Problem("a.md", 2, "Falsch.", "")
    assert once([bare, other, repaired]) == [repaired, other]
    assert once([repaired, bare]) == [repaired]


def test_a_problem_is_one_line_whatever_a_value_holds() -> None:
    told = Problem("a.yml", 3, "„a\nb“ ist kein Datum.", "- eins\n- zwei")
    assert str(told) == "a.yml:3: „a b“ ist kein Datum."
