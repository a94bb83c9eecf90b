"""Everything in a guide's text that the forge's preview or our pages would show otherwise."""

from __future__ import annotations

from ..schema.problems import Problem
from .notation import notation_faults
from .rendering import rendering_faults


def dialect_problems(text: str, file: str, first_line: int) -> list[Problem]:
    """Problems with line and repair; `first_line` is the line where the text begins."""
    faults = [*notation_faults(text), *rendering_faults(text)]
    return sorted(
        {Problem(file, first_line + one.line - 1, one.what, one.repair) for one in faults}
    )
