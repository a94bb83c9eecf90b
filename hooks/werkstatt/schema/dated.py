"""Every date in an entry or head, so that one check can look at them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from .fact import Fact, FactUnit
from .problems import Problem
from .scalars import Role
from .walk import Path, marked
from .yaml_source import Source


@dataclass(frozen=True)
class Dated:
    """A date as it is written (2026, 2026-05 or 2026-05-17), where it stands, what it tells."""

    path: Path
    day: str
    role: Role

    @property
    def field(self) -> str:
        """The field that holds it."""
        return next(step for step in reversed(self.path) if isinstance(step, str))


def dates(value: BaseModel) -> Iterator[Dated]:
    """Every date of an entry, at any depth."""
    for path, role, given in marked(value, Role):
        yield Dated(path, given.isoformat() if isinstance(given, date) else str(given), role)
    if isinstance(value, Fact) and value.unit is FactUnit.DATE and value.value:
        yield Dated(("value",), value.value, Role.LAW)


def untold(days: Iterable[Dated], source: Source, problems: Iterable[Problem]) -> Iterator[Dated]:
    """Dates in whose lines nothing is wrong so far."""
    told = {problem.line for problem in problems}
    return (one for one in days if source.line_of(one.path) not in told)
