"""A text as an entry: read, checked, and each repair tried before it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from .plain_text import is_placeholder, markup_in, without_markup
from .problems import DELETE, Problem, once
from .proven import proven
from .repairs import written
from .sentences import may_be_left_out
from .validate import validate
from .yaml_source import Path_, Source, parse_yaml

Model = TypeVar("Model", bound=BaseModel)
CheckText = Callable[[str, str, int], list[Problem]]
"""Refuses unsafe markup in a value: text, file, line."""

_HAS_OWN_CHECK = frozenset({"extra_dates", "except_dates"})
"""Days of a series: see calendar/day_checks.py."""
_IS_RUNNING_TEXT = frozenset({"answer"})
"""The answer of a guide holds markers, and is checked like its text."""


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
        found += self._twice(source)
        unsaid = list(self._unsaid(source))
        found = [one for one in found if not _is_of(one, unsaid)]
        # A value in the wrong form is told with its repair; the same once more would not help.
        told = {problem.line for problem in found if problem.example}
        problems += (one for one in self._unsafe(source) if one.line not in told)
        problems += (problem for problem, _ in unsaid)
        return source, None if unsaid else value, once(problems + found)

    def _unsafe(self, source: Source) -> Iterable[Problem]:
        for path, text in _strings(source.data, ()):
            yield from self.check_text(text, self.name, source.line_of(path))

    def _twice(self, source: Source) -> Iterator[Problem]:
        """The same text twice in a list of a field that there is."""
        for name, value in source.data.items() if isinstance(source.data, dict) else ():
            if name in self.model.model_fields:
                yield from _doubles(source, value, (name,))

    def _unsaid(self, source: Source) -> Iterator[tuple[Problem, str]]:
        """Placeholders and signs of Markdown, with the value in which they stand."""
        for path, text in _strings(source.data, ()):
            line = source.line_of(path)
            if is_placeholder(text):
                what = f"„{text}“ sagt nichts. Was unbekannt ist, bleibt weg."
                is_needless = may_be_left_out(self.model, path)
                repair = _deleted(source, path) if is_needless else ""
                yield Problem(self.name, line, what, repair), text
            elif not _IS_RUNNING_TEXT.intersection(path) and (found := markup_in(text)):
                what = f"„{found}“: Hier gilt nur einfacher Text; auf der Seite stünde es so da."
                meant = without_markup(text)
                repair = written(path[-1], meant) if path and meant else ""
                yield Problem(self.name, line, what, repair), text


def _deleted(source: Source, path: Path_) -> str:
    """The repair that takes a value away; "" where something else stands in its line."""
    line = source.line_of(path)
    inside = (one for one, at in source.lines.items() if at == line and one not in {(), path})
    others = (one for one in inside if one[: len(path)] != path)
    is_shared = any(isinstance(one[-1], int) or path[: len(one)] != one for one in others)
    return "" if is_shared else DELETE


def _doubles(source: Source, data: Any, path: Path_) -> Iterator[Problem]:
    """The same text twice in a list; items with fields have checks of their own."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _doubles(source, value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            place, is_text = (*path, index), isinstance(value, str) and value.strip()
            if is_text and value in data[:index] and not _HAS_OWN_CHECK.intersection(path):
                what = f"„{value}“ steht schon im {data.index(value) + 1}. Eintrag der Liste."
                yield Problem(source.file, source.line_of(place), what, _deleted(source, place))
            yield from _doubles(source, value, (*path, index))


def _is_of(one: Problem, unsaid: Iterable[tuple[Problem, str]]) -> bool:
    """Whether a problem is about a value that was told already."""
    return any(one.line == other.line and f"„{text}" in one.what for other, text in unsaid)


def _strings(data: Any, path: Path_) -> Iterable[tuple[Path_, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _strings(value, (*path, index))
