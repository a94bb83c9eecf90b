"""What the checks of a text, line by line, take and give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """A line (from 1) of a text, what is wrong with it, and how it would be right ("" unknown)."""

    line: int
    what: str
    repair: str = ""


@dataclass(frozen=True)
class Line:
    """One line without its code spans, its neighbours, and the line as it is written."""

    number: int
    text: str
    before: str
    after: str
    raw: str

    def fault(self, what: str, repair: str = "") -> Fault:
        """A fault of this line."""
        return Fault(self.number, what, repair)
