"""The one MkDocs adapter: hangs the pages of the core into `mkdocs build` and `mkdocs serve`.

MkDocs brings the command, the configuration, strict mode, the server and its reloading. All
pages and files come from the core (`werkstatt.build.site`).
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from werkstatt.build.content import open_source
from werkstatt.build.exchange import Exchange
from werkstatt.build.language_choice import chosen_languages, chosen_part
from werkstatt.build.parts import PartMark, digest_of, mark
from werkstatt.build.plan import Plan
from werkstatt.build.preview import REST, previewed, show_problems
from werkstatt.build.refused import why
from werkstatt.build.site import WorkerDied, write_site
from werkstatt.build.version import program_version
from werkstatt.build.watch import Saved, Watch
from werkstatt.clock import build_day
from werkstatt.release import published
from werkstatt.schema.problems import ProblemsFound, errors, report
from werkstatt.store import Stores

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_PREVIEW, _PUBLISH = "WERKSTATT_PREVIEW", "WERKSTATT_PUBLISH"
_LOOK_EVERY = 0.08
"""Seconds."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check data and German pages; a problem ends the build before a file is touched."""
    root, site = _root(config), Path(config.site_dir)
    config.theme.static_templates = set()
    config.extra["site"], exchange = site, None
    if _PREVIEW in os.environ and _saved(site).begin():
        Watch(root).tell(_saved(site))
    try:
        # Nothing is read before no other build is at work.
        exchange = None if _PREVIEW in os.environ else Exchange.begin(site, print)
        run = _Run.of(root, site, exchange)
    except (ProblemsFound, ValueError, OSError) as error:
        if exchange:
            exchange.abandon()
        config.extra["run"] = _problem(error)
    else:
        settings = run.plan.knowledge.library.site
        config.site_name, config.site_url = settings.name, settings.url
        config.extra["run"] = run
    # MkDocs empties one of these folders and looks for files in the other: both are ours to fill.
    config.site_dir = config.docs_dir = str(exchange.new if exchange else _empty(site))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """MkDocs itself renders nothing: the core reads the guides."""
    return Files([])


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """A small watcher of ours looks for saved files; the server watches what it says."""
    # Only the preview needs it.
    from watchdog.observers.polling import PollingObserver

    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    server.observer, server.build_delay = PollingObserver(timeout=_LOOK_EVERY), _LOOK_EVERY / 4
    saved = _saved(config.extra["site"])
    server.watch(str(saved.watched))
    atexit.register(shutil.rmtree, saved.folder, ignore_errors=True)
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    return server


def on_post_build(config: MkDocsConfig) -> None:
    """Write the site, say what it warns of, and put it in the place of the old one."""
    run: _Run | str = config.extra["run"]
    said = run if isinstance(run, str) else _written(run)
    if said:
        show_problems(_root(config), config.extra["site"], said)


def _written(run: _Run) -> str:
    try:
        written = write_site(run.plan)
    except BaseException as error:
        if run.exchange:
            run.exchange.abandon()
        if isinstance(error, ProblemsFound | WorkerDied):
            return _problem(error)
        if _PREVIEW in os.environ and isinstance(error, Exception):
            # Else the server would wait for ever: a slip in a template.
            return _problem(error)
        raise
    if warnings := (*run.plan.knowledge.warnings, *written.warnings):
        print(report(warnings))
    print(f"{written.files} Dateien in {', '.join(run.plan.codes)}")
    if run.exchange:
        _mark_part(run.plan)
        run.exchange.finish()
    elif run.rest:
        _saved(run.plan.site_dir).add([f"{REST}{' '.join(run.rest)}"])
    else:
        _saved(run.plan.site_dir).end_round(run.plan.site_dir)
    return ""


def _problem(error: Exception) -> str:
    """What the preview shows until the file is mended; a build ends here."""
    said = f"{error.filename}: {why(error)}." if isinstance(error, OSError) else str(error)
    if _PREVIEW not in os.environ:
        # MkDocs would put English words around it.
        print(said, file=sys.stderr)
        raise SystemExit(1) from error
    print(said)
    if isinstance(error, ProblemsFound):
        return report(errors(error.problems))
    place = f"{getattr(error, 'name', '')}:{getattr(error, 'lineno', '')}: "
    return (place if hasattr(error, "lineno") else "") + said


def _mark_part(plan: Plan) -> None:
    if plan.part:
        made_from = digest_of(plan.root, plan.knowledge.today)
        mark(plan.site_dir, PartMark(tuple(sorted(plan.part)), plan.codes, made_from))


@dataclass(frozen=True)
class _Run:
    """One build: what is made, and where it goes at the end."""

    plan: Plan
    exchange: Exchange | None
    rest: tuple[str, ...] = ()
    """The languages that the preview makes next."""

    @classmethod
    def of(cls, root: Path, site: Path, exchange: Exchange | None) -> _Run:
        stores = Stores(root / ".cache" / _kind(), program_version(root))
        knowledge = open_source(root, build_day(os.environ, datetime.now(UTC)), stores=stores)
        codes = chosen_languages(os.environ, knowledge.library.languages, _changed_files(root))
        if exchange:
            if _publishes():
                knowledge = published(knowledge)
            part = chosen_part(os.environ, codes)
            plan = Plan(knowledge, codes, root, exchange.new, part=part, stores=stores)
            return cls(plan, exchange)
        lines = _saved(site).take()
        part, rest = previewed(lines, codes, site)
        if any(not line.startswith(REST) for line in lines) or part == frozenset(codes):
            _saved(site).begin_round()
        # The preview has threads, and a fork copies only the one that asks for it.
        plan = Plan(knowledge, codes, root, site, preview=True, stores=stores, processes=1)
        return cls(replace(plan, part=part, common=not rest), None, rest)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _empty(site: Path) -> Path:
    """Beside the server's own folder: .cache may be unusable, and nothing depends on it."""
    folder = _saved(site).folder / "empty"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _saved(site: Path) -> Saved:
    """Beside the server's own folder, which lives as long as the server."""
    return Saved(site.with_name(f"{site.name}.saved"))


def _kind() -> str:
    """Each makes pages of its own, and none shall forget the others'."""
    if _PREVIEW in os.environ:
        return "preview"
    return "published" if _publishes() else "build"


def _publishes() -> bool:
    """Raises ValueError for a word that may mean either."""
    given = os.environ.get(_PUBLISH, "")
    if given not in ("", "0", "1"):
        example = f"So ist es richtig: {_PUBLISH}=1, oder die Variable weglassen"
        raise ValueError(f"„{given}“ sagt nicht, ob veröffentlicht wird. {example}")
    return given == "1"


def _changed_files(root: Path) -> list[str]:
    """Files that differ from the last commit; none outside a git checkout."""
    command = ["git", "status", "--porcelain", "--untracked-files=all", "--no-renames"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [line[3:].strip('"') for line in done.stdout.splitlines()]
