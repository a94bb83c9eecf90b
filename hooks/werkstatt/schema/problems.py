"""Problems: the only way this project complains to an editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

DELETE = "Löschen Sie die Zeile."
"""A repair."""


class Severity(IntEnum):
    """An error stops the build; a warning is printed and does not.

    UPKEEP follows from somebody's new content, but is for the editorial team: addresses to record,
    texts to translate, lists to renew. It is counted in one line, and listed by `make upkeep`.
    """

    ERROR = 0
    WARNING = 1
    UPKEEP = 2


_MARKS = ("", "Warnung: ", "Redaktion: ")


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
        return f"{self.file}:{self.line}: {_MARKS[self.severity]}{self.sentence}"


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


def upkeep(problems: Iterable[Problem]) -> list[Problem]:
    """What the editorial team does, sooner or later."""
    return [problem for problem in problems if problem.severity is Severity.UPKEEP]


def report(problems: Iterable[Problem], with_upkeep: bool = False) -> str:
    """First all errors, then all warnings, each sorted by file and line; the count at the end.

    What is for the editorial team takes one line, or with `with_upkeep` a line each.
    """
    found = sorted(once(problems), key=lambda problem: (problem.severity, problem))
    bad, later = len(errors(found)), len(upkeep(found))
    mild = len(found) - bad - later
    count = f"{bad} Fehler, {mild} {'Warnung' if mild == 1 else 'Warnungen'}"
    shown = found if with_upkeep else found[: bad + mild]
    rest = [_rest(later)] if later and not with_upkeep else []
    return "\n".join([*(str(problem) for problem in shown), *rest, count])


def _rest(count: int) -> str:
    hints = "1 Hinweis" if count == 1 else f"{count} Hinweise"
    return (
        "Neue Adressen, Übersetzungen und Listen der Formulare: Das übernimmt die Redaktion "
        f"({hints}; einzeln: make data-check ALL=1)."
    )
