"""The content of a project, checked as a whole: what every command begins with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..editorial.checks import editorial_problems
from ..knowledge import Knowledge, read_knowledge, without_errors
from ..pages.address_book import address_problems
from ..pages.kinds import KINDS, Kind, models
from ..schema.problems import Problem


def open_content(root: Path, today: date, kinds: tuple[Kind, ...] = KINDS) -> Knowledge:
    """What can be built.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    knowledge, problems = read_knowledge(root, today, models(kinds))
    if knowledge:
        problems += address_problems(knowledge, kinds)
    return without_errors(knowledge, problems)


def content_problems(root: Path, today: date, kinds: tuple[Kind, ...] = KINDS) -> list[Problem]:
    """Everything there is to mend, what an editor would say of the guides included."""
    knowledge, problems = read_knowledge(root, today, models(kinds))
    if knowledge:
        problems += address_problems(knowledge, kinds)
        problems += editorial_problems(knowledge.guides, knowledge.library)
    return problems
