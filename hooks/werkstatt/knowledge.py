"""Everything the site knows, read once per build and checked together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from .calendar.checks import EVENT_KINDS, event_problems
from .content.days import day_problems, translation_day_problems
from .content.guides import Guides, load_sources, load_translations
from .content.library import Library, load_library
from .content.names import name_problems
from .content.places import place_problems
from .content.references import reference_problems
from .content.sourced_fields import sourced_field_problems
from .language.catalogue import Catalogue, load_catalogues
from .language.rendered import Speaker
from .markdown.guard import check_plain
from .schema.base import Entry
from .schema.problems import Problem, ProblemsFound, errors
from .store import FORGETFUL, Store, Stores
from .translation.drift import Compared, PageStatus, compared, source_problems

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
    new_files: int = 0
    """How many German pages and files of data/ no earlier build had read."""

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
    root: Path,
    today: date,
    models: Models,
    compare: bool = True,
    stores: Stores = FORGETFUL,
) -> tuple[Knowledge, list[Problem]]:
    """What is in order, and every problem."""
    knowledge, problems = read_source(root, today, models, stores)
    codes = knowledge.library.languages.codes
    whole, found = read_languages(knowledge, root, codes, compare, stores)
    return whole, problems + found


def read_source(
    root: Path, today: date, models: Models, stores: Stores = FORGETFUL
) -> tuple[Knowledge, list[Problem]]:
    """Data and German pages: what every language needs."""
    with stores.open("read") as store:
        return _read_source(root, today, models, store)


def _read_source(
    root: Path, today: date, models: Models, store: Store
) -> tuple[Knowledge, list[Problem]]:
    library, problems = load_library(root, models, check_plain, store)
    guides, found = load_sources(root, library, store)
    problems += found + source_problems(guides)
    key = library.digest(*EVENT_KINDS), today
    problems += store.made("events", key, event_problems, library, today)
    problems += reference_problems(library, guides)
    problems += store.made("places", (library.digest(*library.ids),), place_problems, library)
    problems += day_problems(library, guides, today)
    problems += [*sourced_field_problems(library), *name_problems(library)]
    catalogues, _ = load_catalogues(root, library.languages, ())
    return Knowledge(library, guides, catalogues, today, new_files=store.new), problems


def read_languages(
    knowledge: Knowledge,
    root: Path,
    codes: Sequence[str],
    compare: bool = True,
    stores: Stores = FORGETFUL,
) -> tuple[Knowledge, list[Problem]]:
    """The knowledge with catalogues and translations of some languages; every problem of these."""
    problems: list[Problem] = []
    for code in codes:
        if code != knowledge.guides.source_code:
            with stores.open(f"read-{code}") as store:
                knowledge, found = _with_language(knowledge, root, code, compare, store)
                problems += found
    return knowledge, problems


def _with_language(
    knowledge: Knowledge, root: Path, code: str, compare: bool, store: Store
) -> tuple[Knowledge, list[Problem]]:
    library = knowledge.library
    catalogues, problems = load_catalogues(root, library.languages, [code], store)
    guides, found = load_translations(root, library, knowledge.guides, code, store)
    problems += [*found, *translation_day_problems(guides, code, knowledge.today)]
    statuses = {
        (code, path): PageStatus(path, code, ())
        for path in guides.sources
        if not guides.exists(path, code)
    }
    for one in _compared(guides, code, store):
        statuses[(code, one.status.path)] = one.status
        problems += one.problems if compare else ()
    return (
        replace(
            knowledge,
            guides=guides,
            catalogues={**knowledge.catalogues, **catalogues},
            statuses={**knowledge.statuses, **statuses},
        ),
        problems,
    )


def _compared(guides: Guides, code: str, store: Store) -> Iterator[Compared]:
    """Every translation of a language that has its German page."""
    for path, source in guides.sources.items():
        if own := guides.translated(path, code):
            key = source.body.digest, own.body.digest
            yield store.made("compare", key, compared, source, own)


def without_errors(knowledge: Knowledge, problems: list[Problem]) -> Knowledge:
    """The knowledge with its warnings; raises ProblemsFound when there is an error."""
    if errors(problems):
        raise ProblemsFound(problems)
    return replace(knowledge, warnings=tuple(problems))
