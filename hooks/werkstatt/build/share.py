"""A share of the languages: read, checked, turned into views, and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from ..files.every_file import code_files, common_files, language_files
from ..files.one_file import one_file, one_file_path
from ..files.take_along import TakeAlong
from ..knowledge import read_languages
from ..pages.every_page import Printer, every_page, neutral_pages
from ..pages.own_links import own_link_problems
from ..pages.site_map import (
    DigestedViews,
    PageFacts,
    SiteMap,
    Views,
    digested_views,
    facts_of,
    views_key,
    words_of,
)
from ..schema.languages import Language
from ..schema.problems import errors
from ..store import EMPTY, Key, Store, digest
from ..views.addresses import Address
from ..views.board import board_view
from ..views.desk import Desk
from ..views.one_file import chapters
from .memory import give_back
from .plan import Plan, Summary


class Share:
    """Some languages of a plan: first they say in short what they have, then they are written."""

    def __init__(self, plan: Plan, codes: Sequence[str], part: int = 0, parts: int = 1) -> None:
        self._plan, self._codes, self._part, self._parts = plan, codes, part, parts
        self._views: dict[str, DigestedViews] = {}
        self._knowledge = plan.knowledge

    def summary(self) -> Summary:
        """Read the languages and make their views; none while there are errors."""
        plan, table = self._plan, self._plan.knowledge.library.languages
        self._knowledge, problems = read_languages(
            plan.knowledge, plan.root, self._codes, stores=plan.stores
        )
        problems += own_link_problems(self._knowledge, plan.kinds, self._codes)
        faultless = () if errors(problems) else self._codes
        return Summary(
            tuple(problems),
            {code: self._facts(code, table[code]) for code in faultless},
            self._knowledge.statuses,
            {code: words_of(self._desk(code)) for code in self._codes},
        )

    def write(self, summary: Summary) -> int:
        """Write everything of these languages; how many files that were."""
        return write_files(self._plan.site_dir, self.files(summary))

    def files(self, summary: Summary) -> Iterator[tuple[str, bytes]]:
        """Path and content of every file of these languages."""
        self._knowledge = replace(self._knowledge, statuses=summary.statuses)
        plan = self._plan
        site_map = replace(summary.site_map(plan), knowledge=self._knowledge)
        for code in filter(plan.writes, self._codes):
            with plan.stores.open(f"site-{code}") as store:
                yield from self._of_language(code, site_map, store)
            del self._views[code]
            if not plan.preview:
                give_back()
        if plan.writes_common:
            with plan.stores.open(f"codes-{self._part}-{self._parts}") as store:
                yield from code_files(site_map, self._part, self._parts, store)

    def _of_language(
        self, code: str, site_map: SiteMap, store: Store
    ) -> Iterator[tuple[str, bytes]]:
        plan, desk = self._plan, self._desk(code)
        # Only now it is known how far every other language is.
        board = board_view(desk)
        made = self._views[code]
        views = {**made.views, board.path: board}
        digests = {**made.digests, board.path: digest(board)}
        version = plan.sources.version
        printer = Printer.of(site_map, code, plan.templates, plan.preview, store, digests, version)
        files = language_files(site_map, code, views, plan.sources, plan.preview, store, digests)
        taken, kept = TakeAlong(desk, site_map.table.folder(code), version), dict[Address, bytes]()
        for path, content in chain(_pages(printer, views, kept), files):
            if not plan.preview:
                taken.add(path, content)
            yield path, content
        if not plan.preview:
            alone = one_file(desk, printer.env, kept, plan.sources.assets, store)
            yield f"{taken.folder}{one_file_path(code)}", alone
            yield from taken.files(len(alone), store)

    def _facts(self, code: str, language: Language) -> Mapping[Address, PageFacts]:
        """Of a language that others write, no more is asked for."""
        desk, stores = self._desk(code), self._plan.stores
        key = views_key(desk, self._plan.kinds)
        if self._plan.writes(code):
            with stores.open(f"views-{code}") as store:
                self._views[code] = self._viewed(desk, key, store)
        with stores.open(f"facts-{code}") as store:
            return store.made("facts", key, self._read_off, desk, key, language)

    def _read_off(self, desk: Desk, key: Key, language: Language) -> Mapping[Address, PageFacts]:
        made = self._views.get(language.code) or self._viewed(desk, key, EMPTY)
        return facts_of(made.views, language)

    def _viewed(self, desk: Desk, key: Key, store: Store) -> DigestedViews:
        return store.made("views", key, digested_views, desk, self._plan.kinds)

    def _desk(self, code: str) -> Desk:
        return Desk.of(self._knowledge, code)


def _pages(
    printer: Printer, views: Views, kept: dict[Address, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Every page of a language; `kept` takes those that the file to pass on consists of."""
    wanted = frozenset(chapters(printer.desk))
    for view, (path, html) in zip(views.values(), every_page(printer, views), strict=True):
        content = html.encode()
        if view.path in wanted:
            kept[view.path] = content
        yield path, content


def write_common(plan: Plan, summary: Summary) -> int:
    """Write what belongs to no language; how many files that were."""
    return write_files(plan.site_dir, shared_files(plan, summary))


def shared_files(plan: Plan, summary: Summary) -> Iterator[tuple[str, bytes]]:
    """Path and content of what belongs to no language."""
    if not plan.writes_common:
        return
    site_map = summary.site_map(plan)
    with plan.stores.open("common") as store:
        for path, html in neutral_pages(site_map, plan.templates, store, plan.sources.version):
            yield path, html.encode("utf-8")
        yield from common_files(site_map, plan.sources, store)


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files below a folder, and count them."""
    made: set[str] = set()
    count = 0
    for path, content in files:
        parent = path.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        _write(f"{folder}/{path}", content)
        count += 1
    return count


def _write(file: str, content: bytes) -> None:
    with open(file, "wb", buffering=0) as opened:  # noqa: PTH123 (thousands of times)
        opened.write(content)
