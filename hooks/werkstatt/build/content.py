"""The content of a project, checked as a whole: what every command begins with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..editorial.checks import editorial_problems
from ..knowledge import Knowledge, read_knowledge, without_errors
from ..messages import missing_texts
from ..pages.address_book import address_problems
from ..pages.kinds import KINDS, Kind, models
from ..pages.own_links import own_link_problems
from ..schema.problems import Problem
from ..translation.gaps import gap_problems


def open_content(root: Path, today: date, kinds: tuple[Kind, ...] = KINDS) -> Knowledge:
    """What can be built.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    knowledge, problems = read_knowledge(root, today, models(kinds))
    if knowledge:
        problems += _site_problems(knowledge, kinds)
    return without_errors(knowledge, problems)


def content_problems(root: Path, today: date, kinds: tuple[Kind, ...] = KINDS) -> list[Problem]:
    """Everything there is to mend, what an editor would say of the guides included."""
    knowledge, problems = read_knowledge(root, today, models(kinds))
    if knowledge:
        problems += _site_problems(knowledge, kinds)
        problems += editorial_problems(knowledge.guides, knowledge.library)
        problems += gap_problems(knowledge.guides, knowledge.library)
        problems += missing_texts(root, knowledge.library)
    return problems


def _site_problems(knowledge: Knowledge, kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    yield from address_problems(knowledge, kinds)
    yield from own_link_problems(knowledge, kinds)
