"""Languages in processes of their own: one that dies or fails ends the build, and nothing hangs."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest
from werkstatt.build import site as site_module
from werkstatt.build.plan import Plan
from werkstatt.build.site import WorkerDied, write_site
from werkstatt.pages.kinds import KINDS
from werkstatt.schema.problems import ProblemsFound
from werkstatt.views.base import EntryView, Notice
from werkstatt.views.desk import Desk

from tests.planted_kind import FILES, THING, Thing, thing_page
from tests.sites.tiny import plan_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, INDEX, tiny_files

PARENT = os.getpid()
LONG_ENOUGH = 60
_Fault = Callable[[], None]


@contextmanager
def _within_time() -> Iterator[None]:
    """Whatever hangs is ended."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"not done after {LONG_ENOUGH} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONG_ENOUGH)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _die() -> None:
    if os.getpid() != PARENT:
        os._exit(3)


def _fail() -> None:
    raise ValueError("planted")


def _stay(told: int) -> None:
    os.write(told, b"x")
    time.sleep(2 * LONG_ENOUGH)


class _Later(tuple[Notice, ...]):
    """Notices that nobody looks at before the page is printed."""

    fault: _Fault

    def __iter__(self) -> Iterator[Notice]:
        self.fault()
        return super().__iter__()


def _plan(root: Path, fault: _Fault, at_once: bool, processes: int = 2) -> Plan:
    """The tiny project with an entry whose view, or whose page, has a fault; in Arabic only."""

    def entry_view(thing: Thing, desk: Desk) -> EntryView:
        view = thing_page(thing, desk)
        if desk.language.code != "ar":
            return view
        if at_once:
            fault()
        later = _Later([Notice("unknown", desk.say("Bald"))])
        later.fault = fault
        return replace(view, notices=later)

    kinds = (*KINDS, replace(THING, entry_view=entry_view))
    return plan_with(root, {**tiny_files(), **FILES}, kinds=kinds, processes=processes)


@pytest.mark.parametrize("at_once", [True, False], ids=["making views", "writing pages"])
def test_a_planted_death_of_a_process_ends_the_build(at_once: bool, tmp_path: Path) -> None:
    with _within_time(), pytest.raises(WorkerDied, match="vorzeitig zu Ende"):
        write_site(_plan(tmp_path, _die, at_once))
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("at_once", [True, False], ids=["making views", "writing pages"])
def test_a_planted_exception_in_a_process_is_raised(
    at_once: bool, processes: int, tmp_path: Path
) -> None:
    with _within_time(), pytest.raises(ValueError, match="planted"):
        write_site(_plan(tmp_path, _fail, at_once, processes))
    assert multiprocessing.active_children() == []


def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    """Nobody else would ever end them: the pipe closes when the last one that holds it is gone."""
    ours, theirs = os.pipe()
    builder = os.fork()
    if builder == 0:
        try:
            write_site(_plan(tmp_path, lambda: _stay(theirs), at_once=True))
        finally:
            os._exit(1)
    os.close(theirs)
    with _within_time():
        assert os.read(ours, 1) == b"x"
        os.kill(builder, signal.SIGKILL)
        os.waitpid(builder, 0)
        assert os.read(ours, 1) == b""
    os.close(ours)


def test_without_a_fault_everything_is_written(tmp_path: Path) -> None:
    with _within_time():
        count = write_site(_plan(tmp_path, lambda: None, True)).files
    assert (tmp_path / "site/ar/dinge/beamer/index.html").is_file()
    assert sum(file.is_file() for file in (tmp_path / "site").rglob("*")) == count


@pytest.mark.parametrize(("processes", "methods"), [(1, []), (2, ["fork"]), (3, ["fork"])])
def test_processes_are_forked_and_only_where_there_are_several(
    processes: int,
    methods: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    context = multiprocessing.get_context

    def noted(method: str) -> object:
        asked.append(method)
        return context(method)

    monkeypatch.setattr(multiprocessing, "get_context", noted)
    with _within_time():
        write_site(plan_with(tmp_path, tiny_files(), processes=processes))
    assert asked == methods


def test_one_process_starts_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **named: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(site_module, "ProcessPoolExecutor", refuse)
    monkeypatch.setattr(os, "fork", refuse)
    plan = plan_with(tmp_path, tiny_files())
    assert write_site(plan).files > 100
    with pytest.raises(AssertionError, match="was started"):
        write_site(replace(plan, processes=2))


@pytest.mark.parametrize(
    ("processes", "shares"),
    [
        (1, [("de", "en", "ar")]),
        (2, [("de", "ar"), ("en",)]),
        (3, [("de",), ("en",), ("ar",)]),
        (9, [("de",), ("en",), ("ar",)]),
    ],
)
def test_languages_are_dealt_to_no_more_processes_than_there_are(
    processes: int, shares: list[tuple[str, ...]], tmp_path: Path
) -> None:
    assert plan_with(tmp_path, tiny_files(), processes=processes).shares() == shares


BROKEN = {
    "docs/en/verein/gruenden.md": ENGLISH + "\n[weg](weg.md)\n",
    "docs/ar/index.md": INDEX.split("id: index")[0] + "title: x\n---\nx\n",
}


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_a_planted_error_in_a_translation_ends_the_build_before_anything_is_written(
    processes: int, tmp_path: Path
) -> None:
    """Of all languages at once, whichever process reads them."""
    plan = plan_with(tmp_path, {**tiny_files(), **BROKEN}, processes=processes)
    with _within_time(), pytest.raises(ProblemsFound) as caught:
        write_site(plan)
    assert {problem.file for problem in caught.value.problems} == set(BROKEN)
    assert not plan.site_dir.exists() and multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 3])
def test_warnings_of_all_languages_come_back(processes: int, tmp_path: Path) -> None:
    german = GUIDE.replace("eine Satzung.", "zwei Satzungen.")
    files = {**tiny_files(), "docs/de/verein/gruenden.md": german}
    with _within_time():
        written = write_site(plan_with(tmp_path, files, processes=processes))
    assert [p.file for p in written.warnings] == ["docs/de/verein/gruenden.md"]
