"""Everything the site knows, read once per build and checked together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from .calendar.checks import event_problems
from .content.guides import Guides, load_sources, load_translations
from .content.library import Library, load_library
from .content.references import reference_problems
from .language.catalogue import Catalogue, load_catalogues
from .language.rendered import Speaker
from .markdown.guard import check_plain
from .schema.base import Entry
from .schema.problems import Problem, ProblemsFound, errors
from .translation.drift import (
    PageStatus,
    page_status,
    source_problems,
    translation_problems,
)

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
    statuses: Mapping[tuple[str, str], PageStatus] = field(default_factory=dict, repr=False)
    """By language and page: how far each translation is."""

    def speaker(self, code: str) -> Speaker:
        """The voice of one language; raises KeyError for a code not in the table."""
        table = self.library.languages
        return Speaker(table[code], table, self.catalogues[code])


def load_content(root: Path, today: date, models: Models) -> Knowledge:
    """Read and check data/ and docs/ without comparing translations: for the tools that mend them.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    return without_errors(*read_knowledge(root, today, models, compare=False))


def read_knowledge(
    root: Path, today: date, models: Models, compare: bool = True
) -> tuple[Knowledge | None, list[Problem]]:
    """What is in order, and every problem; None without a language table or site settings."""
    knowledge, problems = read_source(root, today, models)
    if knowledge is None:
        return None, problems
    whole, found = read_languages(knowledge, root, knowledge.library.languages.codes, compare)
    return whole, problems + found


def read_source(root: Path, today: date, models: Models) -> tuple[Knowledge | None, list[Problem]]:
    """Data and German pages: what every language needs."""
    library, problems = load_library(root, models, check_plain)
    if library is None:
        return None, problems
    guides, found = load_sources(root, library)
    problems += found + source_problems(guides) + event_problems(library, today)
    problems += reference_problems(library, guides)
    catalogues, _ = load_catalogues(root, library.languages, ())
    return Knowledge(library, guides, catalogues, today), problems


def read_languages(
    knowledge: Knowledge, root: Path, codes: Sequence[str], compare: bool = True
) -> tuple[Knowledge, list[Problem]]:
    """The knowledge with catalogues and translations of some languages; every problem of these."""
    library, others = knowledge.library, [c for c in codes if c != knowledge.guides.source_code]
    catalogues, problems = load_catalogues(root, library.languages, others)
    guides, found = load_translations(root, library, knowledge.guides, others)
    problems += found
    if compare:
        new = [page for (code, _), page in guides.translations.items() if code in others]
        problems += translation_problems(guides, new)
    statuses = {
        (code, path): page_status(guides, path, code) for code in others for path in guides.sources
    }
    return (
        replace(
            knowledge,
            guides=guides,
            catalogues={**knowledge.catalogues, **catalogues},
            statuses={**knowledge.statuses, **statuses},
        ),
        problems,
    )


def without_errors(knowledge: Knowledge | None, problems: list[Problem]) -> Knowledge:
    """The knowledge with its warnings; raises ProblemsFound when there is an error."""
    if knowledge is None or errors(problems):
        raise ProblemsFound(problems)
    return replace(knowledge, warnings=tuple(problems))
