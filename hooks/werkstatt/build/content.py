"""The content of a project, checked as a whole: what every command begins with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..knowledge import Knowledge, read_knowledge, read_source, without_errors
from ..pages.address_book import address_problems
from ..pages.kinds import KINDS, Kind, models
from ..pages.own_links import own_link_problems
from ..schema.problems import Problem, ProblemsFound, errors, upkeep
from ..store import FORGETFUL, Stores
from ..translation.gaps import gap_problems

Kinds = tuple[Kind, ...]


def open_source(
    root: Path, today: date, kinds: Kinds = KINDS, stores: Stores = FORGETFUL
) -> Knowledge:
    """Data and German pages; each language is read by the process that builds it.

    Raises ProblemsFound with all problems of all files, translations included, when at least one
    of these is an error.
    """
    knowledge, problems = read_source(root, today, models(kinds), stores)
    problems += address_problems(knowledge, kinds)
    if errors(problems):
        raise ProblemsFound(_problems(root, today, kinds, stores)[1])
    return without_errors(knowledge, problems)


def open_content(
    root: Path, today: date, kinds: Kinds = KINDS, stores: Stores = FORGETFUL
) -> Knowledge:
    """Everything, in all languages.

    Raises ProblemsFound with all problems of all files when at least one is an error.
    """
    return without_errors(*_problems(root, today, kinds, stores))


def content_problems(
    root: Path, today: date, kinds: Kinds = KINDS, stores: Stores = FORGETFUL
) -> list[Problem]:
    """Everything there is to mend, what an editor would say of the guides included."""
    # A build needs neither, and Babel's extraction is slow to load.
    from ..editorial.checks import editorial_problems
    from ..issue_forms import form_problems
    from ..messages import missing_texts

    knowledge, problems = _problems(root, today, kinds, stores)
    problems += editorial_problems(knowledge.guides, knowledge.library)
    problems += gap_problems(knowledge.guides, knowledge.library)
    faulty = {one.file for one in errors(problems)}
    problems += missing_texts(root, knowledge.library, faulty)
    problems += form_problems(root, knowledge.library)
    return problems


def upkeep_problems(root: Path, knowledge: Knowledge, kinds: Kinds = KINDS) -> list[Problem]:
    """What the editorial team does after new content: see `Severity.UPKEEP`."""
    from ..issue_forms import form_problems
    from ..messages import missing_texts

    found = [*address_problems(knowledge, kinds), *missing_texts(root, knowledge.library)]
    return upkeep([*found, *form_problems(root, knowledge.library)])


def _problems(
    root: Path, today: date, kinds: Kinds, stores: Stores
) -> tuple[Knowledge, list[Problem]]:
    knowledge, problems = read_knowledge(root, today, models(kinds), stores=stores)
    return knowledge, [*problems, *_site_problems(knowledge, kinds)]


def _site_problems(knowledge: Knowledge, kinds: Kinds) -> Iterator[Problem]:
    yield from address_problems(knowledge, kinds)
    yield from own_link_problems(knowledge, kinds, knowledge.library.languages.codes)
