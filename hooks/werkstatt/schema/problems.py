"""Problems: the only way this project complains to an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """An error stops the build; a warning is printed and does not."""

    ERROR = 0
    WARNING = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend: where, what is wrong, and what correct input looks like.

    `line` counts from 1; 0 stands for the file as a whole. `example` is right for this very value,
    or "" where nobody knows what was meant.
    """

    file: str
    line: int
    what: str
    example: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        mark = "" if self.severity is Severity.ERROR else "Warnung: "
        repair = f" So ist es richtig: {self.example}" if self.example else ""
        return f"{self.file}:{self.line}: {mark}{self.what}{repair}"


class Misfit(ValueError):
    """A field that does not fit the others; raised inside models, where no file is known."""

    def __init__(self, field: str, what: str, example: str) -> None:
        super().__init__(what)
        self.field, self.example = field, example


class ProblemsFound(Exception):
    """Raised once, at the end of a check, with every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(report(self.problems))


def once(problems: Iterable[Problem]) -> list[Problem]:
    """Each slip told once: two checks may see the same, and only one of them knows the repair."""
    found: dict[tuple[str, int, str], Problem] = {}
    for problem in problems:
        key = problem.file, problem.line, problem.what
        if key not in found or not found[key].example:
            found[key] = problem
    return list(found.values())


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted by file and line, one a line, with the German count at the end."""
    found = sorted(set(problems))
    bad = len(errors(found))
    lines = [str(problem) for problem in found]
    warnings = len(found) - bad
    count = f"{bad} Fehler, {warnings} {'Warnung' if warnings == 1 else 'Warnungen'}"
    return "\n".join([*lines, count])
