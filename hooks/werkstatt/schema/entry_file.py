"""A text as an entry: read, checked, and each repair tried before it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from .problems import Problem, once
from .proven import proven
from .validate import validate
from .yaml_source import Path_, Source, parse_yaml

Model = TypeVar("Model", bound=BaseModel)
CheckText = Callable[[str, str, int], list[Problem]]
"""Refuses unsafe markup in a value: text, file, line."""


@dataclass(frozen=True)
class EntryFile(Generic[Model]):
    """How a file is read: its kind, how messages call it, and what its name says."""

    model: type[Model]
    name: str
    check_text: CheckText
    injected: Mapping[str, str] = field(default_factory=dict)

    def read(self, text: str) -> tuple[Source | None, Model | None, list[Problem]]:
        """Tree and entry as far as they can be read, and every problem with a repair that holds."""
        source, value, problems = self._read(text)
        if problems:
            problems = proven(problems, text, lambda other: self._read(other)[2])
        return source, value, problems

    def _read(self, text: str) -> tuple[Source | None, Model | None, list[Problem]]:
        source, problems = parse_yaml(text, self.name)
        if source is None:
            return None, None, problems
        value, found = validate(self.model, source, **self.injected)
        # A value in the wrong form is told with its repair; the same once more would not help.
        told = {problem.line for problem in found if problem.example}
        problems += (one for one in self._unsafe(source) if one.line not in told)
        return source, value, once(problems + found)

    def _unsafe(self, source: Source) -> Iterable[Problem]:
        for path, text in _strings(source.data, ()):
            yield from self.check_text(text, self.name, source.line_of(path))


def _strings(data: Any, path: Path_) -> Iterable[tuple[Path_, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(value, (*path, index))
