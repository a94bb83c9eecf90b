"""Everything the site knows, read once per build and checked together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .calendar.checks import event_problems
from .calendar.school import with_school_holidays
from .guides import Guides, load_guides
from .library import Library, load_library
from .schema.problems import Problem, ProblemsFound, errors
from .text.catalogue import Catalogue, load_catalogues
from .text.markup_guard import check_plain
from .text.rendered import Speaker
from .translation.drift import drift_problems


@dataclass(frozen=True)
class Knowledge:
    """The checked content of a site on one day."""

    library: Library
    guides: Guides
    catalogues: Mapping[str, Catalogue] = field(repr=False)
    today: date
    warnings: tuple[Problem, ...] = ()

    def speaker(self, code: str) -> Speaker:
        """The voice of one language; raises KeyError for a code not in the table."""
        table = self.library.languages
        return Speaker(table[code], table, self.catalogues[code])


def load_knowledge(root: Path, today: date) -> Knowledge:
    """Read and check data/ and docs/ below `root`.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    return _load(root, today, drift_problems)


def load_content(root: Path, today: date) -> Knowledge:
    """The same without comparing translations with their sources: for the tools that mend them."""
    return _load(root, today, lambda guides: [])


def _load(root: Path, today: date, compare: Callable[[Guides], list[Problem]]) -> Knowledge:
    library, problems = load_library(root, check_plain)
    if library is None:
        raise ProblemsFound(problems)
    library = with_school_holidays(library, today)
    catalogues, found = load_catalogues(root, library.languages)
    guides, bad_guides = load_guides(root, library)
    problems += found + bad_guides + compare(guides)
    problems += event_problems(library, guides.sources, today)
    if errors(problems):
        raise ProblemsFound(problems)
    return Knowledge(library, guides, catalogues, today, tuple(problems))
