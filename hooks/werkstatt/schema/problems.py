"""Problems: the only way this project complains to an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

DELETE = "Löschen Sie die Zeile."
"""A repair."""


class Severity(IntEnum):
    """An error stops the build; a warning is printed and does not."""

    ERROR = 0
    WARNING = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend: where, what is wrong, and what correct input looks like.

    `line` counts from 1, also where a file as a whole is meant. `example` is right for this very
    value, or "" where nobody knows what was meant.
    """

    file: str
    line: int
    what: str
    example: str
    severity: Severity = Severity.ERROR

    @property
    def sentence(self) -> str:
        """What is wrong, and how it would be right, in one line whatever a value holds.

        An example of several lines is left out: in one line it would be another one.
        """
        is_line = self.example and len(self.example.splitlines()) == 1
        repair = f" So ist es richtig: {self.example}" if is_line else ""
        return " ".join(self.what.split()) + repair

    def __str__(self) -> str:
        mark = "" if self.severity is Severity.ERROR else "Warnung: "
        return f"{self.file}:{self.line}: {mark}{self.sentence}"


class Misfit(ValueError):
    """A field that does not fit the others; raised inside models, where no file is known.

    `below` leads to the place inside the field, such as the number of an item of a list.
    """

    def __init__(self, field: str, what: str, example: str, *below: str | int) -> None:
        super().__init__(what)
        self.field, self.example = field, example
        self.place = (field, *below)


class Slip(ValueError):
    """A value that is wrong by itself: what is wrong, and what was meant ("" if nobody knows).

    `is_whole` marks a sentence that needs no name of the field before it.
    """

    def __init__(self, what: str, meant: str = "", is_whole: bool = False) -> None:
        super().__init__(what)
        self.meant, self.is_whole = meant, is_whole


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
    """First all errors, then all warnings, each sorted by file and line; the count at the end."""
    found = sorted(once(problems), key=lambda problem: (problem.severity, problem))
    bad = len(errors(found))
    mild = len(found) - bad
    count = f"{bad} Fehler, {mild} {'Warnung' if mild == 1 else 'Warnungen'}"
    return "\n".join([*(str(problem) for problem in found), count])
