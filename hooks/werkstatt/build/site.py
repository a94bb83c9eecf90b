"""The whole site: read once, every language in a process of its own, written as it is made.

Languages are dealt to as many processes as there are cores. Each makes its views, tells the
others in short what it has, and then writes its pages. The start method is fork: what was read
is there at once, and no thread has been started by then (`concurrent.futures` forks all workers
of a pool before its own thread). A preview, which has threads, stays in one process.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from ..files.every_file import Sources, common_files, language_files
from ..knowledge import Knowledge
from ..pages.every_page import Printer, every_page, neutral_pages
from ..pages.icons import Icons
from ..pages.kinds import KINDS, Kind
from ..pages.site_map import PageFacts, SiteMap, Views, facts_of, views_of
from ..pages.templates import Templates
from ..views.addresses import Address
from ..views.desk import Desk

Facts = Mapping[str, Mapping[Address, PageFacts]]


class WorkerDied(Exception):
    """A process that made some languages ended before it was done."""


@dataclass(frozen=True)
class Plan:
    """What is built, and where to."""

    knowledge: Knowledge = field(repr=False)
    codes: tuple[str, ...]
    root: Path
    site_dir: Path
    preview: bool = False
    kinds: tuple[Kind, ...] = KINDS
    processes: int = 0
    """How many processes; 0 stands for as many as there are cores, 1 stays in this one."""

    @property
    def templates(self) -> Templates:
        """Those of overrides/."""
        return Templates.in_folder(self.root / "overrides", Icons.bundled())

    @property
    def sources(self) -> Sources:
        """Files that are only copied, and the font."""
        font = self.root / "overrides/fonts/DejaVuSans-Bold.ttf"
        return Sources(self.root / "docs/assets", font, Icons.bundled())

    def shares(self) -> list[tuple[str, ...]]:
        """The languages, dealt out to the processes."""
        count = max(1, min(self.processes or os.cpu_count() or 1, len(self.codes)))
        return [self.codes[start::count] for start in range(count)]


class Share:
    """Some languages of a plan: their views are made, and then their files."""

    def __init__(self, plan: Plan, codes: Sequence[str]) -> None:
        self.plan = plan
        self._views: dict[str, Views] = {
            code: views_of(Desk.of(plan.knowledge, code), plan.kinds) for code in codes
        }

    def facts(self) -> dict[str, dict[Address, PageFacts]]:
        """What the other languages need to know of these."""
        table = self.plan.knowledge.library.languages
        return {code: facts_of(views, table[code]) for code, views in self._views.items()}

    def write(self, site_map: SiteMap) -> int:
        """Write everything of these languages; how many files that were."""
        return _write(self.plan.site_dir, self._files(site_map))

    def _files(self, site_map: SiteMap) -> Iterator[tuple[str, bytes]]:
        plan, templates = self.plan, self.plan.templates
        for code, views in self._views.items():
            printer = Printer.of(site_map, code, templates, plan.preview)
            for path, html in every_page(printer, views):
                yield path, html.encode("utf-8")
            yield from language_files(site_map, code, views, plan.sources, plan.preview)


def write_site(plan: Plan) -> int:
    """Write the site into the plan's folder and say how many files it has.

    Raises WorkerDied when a process ends early, whatever the reason.
    """
    shares = plan.shares()
    if len(shares) == 1:
        return _alone(plan)
    try:
        return _together(plan, shares)
    except BrokenProcessPool as error:
        raise WorkerDied("Ein Prozess, der Sprachen baut, ist vorzeitig zu Ende.") from error


def _alone(plan: Plan) -> int:
    share = Share(plan, plan.codes)
    site_map = _site_map(plan, share.facts())
    return share.write(site_map) + _write_common(plan, site_map)


def _together(plan: Plan, shares: Sequence[tuple[str, ...]]) -> int:
    context = multiprocessing.get_context("fork")
    waiting, barrier = context.SimpleQueue(), context.Barrier(len(shares))
    for codes in shares:
        waiting.put(codes)
    with ProcessPoolExecutor(
        len(shares), context, initializer=_begin, initargs=(plan, waiting, barrier)
    ) as pool:
        found = [pool.submit(_facts) for _ in shares]
        facts = {code: facts for future in found for code, facts in future.result().items()}
        written = [pool.submit(_write_share, facts) for _ in shares]
        common = _write_common(plan, _site_map(plan, facts))
        return common + sum(future.result() for future in written)


class _Worker:
    """A process with its share of the languages.

    There are as many tasks of a round as workers, and each waits for the others before it
    begins: so every worker takes exactly one.
    """

    def __init__(self, plan: Plan, codes: tuple[str, ...], barrier: Barrier) -> None:
        self._plan, self._codes, self._barrier = plan, codes, barrier

    def facts(self) -> Facts:
        """First round: make the views."""
        self._barrier.wait()
        return self._share.facts()

    def write(self, facts: Facts) -> int:
        """Second round: write the files."""
        self._barrier.wait()
        return self._share.write(_site_map(self._plan, facts))

    @cached_property
    def _share(self) -> Share:
        return Share(self._plan, self._codes)


_worker: ContextVar[_Worker] = ContextVar("worker")
"""Only a worker process ever sets this, once, before its first task."""


def _begin(plan: Plan, waiting: SimpleQueue[tuple[str, ...]], barrier: Barrier) -> None:
    _worker.set(_Worker(plan, waiting.get(), barrier))


def _facts() -> Facts:
    return _worker.get().facts()


def _write_share(facts: Facts) -> int:
    return _worker.get().write(facts)


def _site_map(plan: Plan, facts: Facts) -> SiteMap:
    ordered = {code: facts[code] for code in plan.codes}
    return SiteMap(plan.knowledge, ordered, plan.kinds)


def _write_common(plan: Plan, site_map: SiteMap) -> int:
    pages = neutral_pages(site_map, plan.templates)
    made = ((path, html.encode("utf-8")) for path, html in pages)
    files = common_files(site_map, plan.sources)
    return _write(plan.site_dir, made) + _write(plan.site_dir, files)


def _write(folder: Path, files: Iterator[tuple[str, bytes]]) -> int:
    count = 0
    for path, content in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        count += 1
    return count
