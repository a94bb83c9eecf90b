"""Everything in a guide's text that the forge's preview or our pages would show otherwise."""

from __future__ import annotations

from ..schema.problems import Problem
from .bullets import bullet_faults
from .characters import character_faults
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
    return sorted(
        {Problem(file, first_line + one.line - 1, one.what, one.repair) for one in faults}
    )
