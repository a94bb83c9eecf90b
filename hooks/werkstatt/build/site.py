"""The whole site: every language in a process of its own, written as it is made.

Languages are dealt to as many processes as there are cores. Each reads its languages, tells the
others in short what it has, and then writes. The start method is fork: what was read before is
there at once. All workers are forked before any thread exists (a pool with the fork context
starts them together, and its own thread after them). A preview, which has threads, stays in one
process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import reduce
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier

from ..schema.problems import Problem, ProblemsFound, errors
from ..store import FORGETFUL
from .plan import Plan, Summary
from .share import Share, write_common
from .version import program_version
from .worker import write_worker

_LOOK_EVERY = 0.5
"""Seconds."""

EMPTY = Summary((), {}, {}, {})
"""What nobody has said anything yet."""


class WorkerDied(Exception):
    """A process that made some languages ended before it was done."""


@dataclass(frozen=True)
class Written:
    """What a build did: how many files, and what it warns of in the languages."""

    files: int
    warnings: tuple[Problem, ...]


def write_site(plan: Plan) -> Written:
    """Write the site into the plan's folder.

    Raises ProblemsFound for errors in translations, before anything is written, and WorkerDied
    when a process ends early, whatever the reason.
    """
    plan = _trusted(plan)
    written = _written(plan, plan.shares())
    # A part lacks what the worker keeps, and a preview changes under its hands.
    if not plan.part and not plan.preview:
        write_worker(plan.site_dir)
    return written


def _written(plan: Plan, shares: Sequence[tuple[str, ...]]) -> Written:
    plan.templates.compile_all(plan.stores)
    if len(shares) == 1:
        return _alone(plan)
    try:
        return _together(plan, shares)
    except BrokenProcessPool as error:
        raise WorkerDied("Ein Prozess, der Sprachen baut, ist vorzeitig zu Ende.") from error


def _trusted(plan: Plan) -> Plan:
    """Without stores where templates were saved since the build began: of no known program."""
    now = program_version(plan.root, plan.templates.sources) if plan.stores.folder else b""
    return plan if now == plan.stores.program else replace(plan, stores=FORGETFUL)


def _alone(plan: Plan) -> Written:
    share = Share(plan, plan.codes)
    summary = _faultless(share.summary())
    files = share.write(summary) + write_common(plan, summary)
    return Written(files, summary.problems)


def _faultless(summary: Summary) -> Summary:
    if errors(summary.problems):
        raise ProblemsFound(summary.problems)
    return summary


def _together(plan: Plan, shares: Sequence[tuple[str, ...]]) -> Written:
    context = multiprocessing.get_context("fork")
    waiting, barrier = context.SimpleQueue(), context.Barrier(len(shares))
    for part in range(len(shares)):
        waiting.put(part)
    # What is there now stays: looking for garbage in it would only copy it to every process.
    gc.freeze()
    with ProcessPoolExecutor(
        len(shares), context, initializer=_begin, initargs=(plan, waiting, barrier)
    ) as pool:
        found = [pool.submit(_summary) for _ in shares]
        summary = _faultless(reduce(Summary.joined, [one.result() for one in found], EMPTY))
        written = [pool.submit(_write, summary) for _ in shares]
        common = write_common(plan, summary)
        return Written(common + sum(one.result() for one in written), summary.problems)


class _Worker:
    """A process with its share of the languages.

    There are as many tasks of a round as workers, and each waits for the others before it
    begins: so every worker takes exactly one.
    """

    def __init__(self, plan: Plan, part: int, barrier: Barrier) -> None:
        shares = plan.shares()
        self._share, self._barrier = Share(plan, shares[part], part, len(shares)), barrier

    def summary(self) -> Summary:
        """First round: read, check, make the views."""
        self._barrier.wait()
        return self._share.summary()

    def write(self, summary: Summary) -> int:
        """Second round: write the files."""
        # What the first round made is needed to the end: looking for garbage in it takes a second.
        gc.freeze()
        self._barrier.wait()
        return self._share.write(summary)


_worker: ContextVar[_Worker] = ContextVar("worker")
"""Only a worker process ever sets this, once, before its first task."""


def _begin(plan: Plan, waiting: SimpleQueue[int], barrier: Barrier) -> None:
    gc.enable()
    gc.set_threshold(100_000, 20, 20)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    _worker.set(_Worker(plan, waiting.get(), barrier))


def _end_with(parent: int) -> None:
    """A worker whose parent was killed would wait for work for ever."""
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY)
    os._exit(1)


def _summary() -> Summary:
    return _worker.get().summary()


def _write(summary: Summary) -> int:
    return _worker.get().write(summary)
