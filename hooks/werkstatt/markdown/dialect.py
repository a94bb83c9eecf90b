"""Everything in a guide's text that the forge's preview or our pages would show otherwise."""

from __future__ import annotations

from ..schema.problems import Problem
from .bullets import bullet_faults
from .characters import character_faults
from .lines import Fault
from .lookalikes import lookalike_faults
from .notation import notation_faults
from .notes import definition_faults, footnote_faults
from .rendering import rendering_faults


def dialect_problems(text: str, file: str, first_line: int) -> list[Problem]:
    """Problems with line and repair; `first_line` is the line where the text begins."""
    faults = [*character_faults(text)]
    if not faults:
        # The parser itself stumbles over some characters.
        faults += [*notation_faults(text), *rendering_faults(text), *lookalike_faults(text)]
        faults += [*definition_faults(text), *footnote_faults(text), *bullet_faults(text)]
    last = len(text.splitlines())
    return sorted({_problem(one, last, file, first_line) for one in faults})


def _problem(fault: Fault, last: int, file: str, first_line: int) -> Problem:
    """What is missing below the last line is told there, without the line that would be new."""
    repair = fault.repair if fault.line <= last else ""
    return Problem(file, first_line + min(fault.line, last) - 1, fault.what, repair)
