"""Everything the site knows, read once per build and checked together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from .calendar.checks import event_problems
from .content.guides import Guides, load_guides
from .content.library import Library, load_library
from .content.references import reference_problems
from .language.catalogue import Catalogue, load_catalogues
from .language.rendered import Speaker
from .markdown.guard import check_plain
from .schema.base import Entry
from .schema.problems import Problem, ProblemsFound, errors
from .translation.drift import drift_problems

Models = Sequence[type[Entry]]
"""The kinds of entry that data/ may hold: pages/kinds.py lists them."""


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


def load_knowledge(root: Path, today: date, models: Models) -> Knowledge:
    """Read and check data/ and docs/ below `root`.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    return without_errors(*read_knowledge(root, today, models, drift_problems))


def load_content(root: Path, today: date, models: Models) -> Knowledge:
    """The same without comparing translations with their sources: for the tools that mend them."""
    return without_errors(*read_knowledge(root, today, models, lambda guides: []))


def read_knowledge(
    root: Path,
    today: date,
    models: Models,
    compare: Callable[[Guides], list[Problem]] = drift_problems,
) -> tuple[Knowledge | None, list[Problem]]:
    """What is in order, and every problem; None without a language table or site settings."""
    library, problems = load_library(root, models, check_plain)
    if library is None:
        return None, problems
    catalogues, found = load_catalogues(root, library.languages)
    guides, bad_guides = load_guides(root, library)
    problems += found + bad_guides + compare(guides)
    problems += event_problems(library, today)
    problems += reference_problems(library, guides)
    return Knowledge(library, guides, catalogues, today, tuple(problems)), problems


def without_errors(knowledge: Knowledge | None, problems: list[Problem]) -> Knowledge:
    """The knowledge with its warnings; raises ProblemsFound when there is an error."""
    if knowledge is None or errors(problems):
        raise ProblemsFound(problems)
    return replace(knowledge, warnings=tuple(problems))
