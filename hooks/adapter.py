"""The one MkDocs adapter: hangs the pages of the core into `mkdocs build` and `mkdocs serve`.

MkDocs brings the command, the configuration, strict mode, the server and its reloading. All
pages and files come from the core (`werkstatt.build.site`).
"""

from __future__ import annotations

import gc
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import Files
from werkstatt.build.content import open_source
from werkstatt.build.exchange import Exchange
from werkstatt.build.language_choice import chosen_languages, chosen_part
from werkstatt.build.parts import PartMark, digest_of, mark
from werkstatt.build.plan import Plan
from werkstatt.build.preview import REST, previewed, show_problems
from werkstatt.build.site import WorkerDied, write_site
from werkstatt.build.version import program_version
from werkstatt.build.watch import Saved, Watch
from werkstatt.clock import build_day
from werkstatt.knowledge import Knowledge
from werkstatt.schema.problems import ProblemsFound, report
from werkstatt.store import Stores

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_PREVIEW = "WERKSTATT_PREVIEW"
_LOOK_EVERY = 0.08
"""Seconds."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check data and German pages; a problem ends the build before a file is touched."""
    root, site = _root(config), Path(config.site_dir)
    config.theme.static_templates = set()
    config.extra["site"] = site
    try:
        stores = Stores(root / ".cache" / _kind(), program_version(root))
        knowledge = open_source(root, build_day(os.environ, datetime.now(UTC)), stores=stores)
        codes = chosen_languages(os.environ, knowledge.library.languages, _changed_files(root))
        run = _Run.of(knowledge, codes, root, site, stores)
    except (ProblemsFound, ValueError) as error:
        config.extra["run"] = _problem(error)
    else:
        library = knowledge.library
        config.site_name, config.site_url = library.site.name, library.site.url
        config.extra["run"] = run
    # MkDocs empties one of these folders and looks for files in the other: both are ours to fill.
    config.site_dir = config.docs_dir = str(_empty(root))
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
    saved = _saved(_root(config))
    saved.begin()
    server.watch(str(saved.watched))
    Watch(_root(config)).tell(saved)
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
        raise
    if warnings := (*run.plan.knowledge.warnings, *written.warnings):
        print(report(warnings))
    print(f"{written.files} Dateien in {', '.join(run.plan.codes)}")
    if run.exchange:
        _mark_part(run.plan)
        run.exchange.finish()
    elif run.rest:
        _saved(run.plan.root).add([f"{REST}{' '.join(run.rest)}"])
    return ""


def _problem(error: Exception) -> str:
    """What the preview shows until the file is mended; a build ends here."""
    if _PREVIEW not in os.environ:
        raise BuildError(f"\n{error}") from error
    print(error)
    return str(error)


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
    def of(
        cls, knowledge: Knowledge, codes: tuple[str, ...], root: Path, site: Path, stores: Stores
    ) -> _Run:
        if _PREVIEW in os.environ:
            part, rest = previewed(_saved(root).take(), codes, site)
            # The preview has threads, and a fork copies only the one that asks for it.
            plan = Plan(knowledge, codes, root, site, preview=True, stores=stores, processes=1)
            return cls(replace(plan, part=part, common=not rest), None, rest)
        part, exchange = chosen_part(os.environ, codes), Exchange.begin(site, print)
        plan = Plan(knowledge, codes, root, exchange.new, part=part, stores=stores)
        return cls(plan, exchange)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _empty(root: Path) -> Path:
    folder = root / ".cache/empty"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _saved(root: Path) -> Saved:
    return Saved(root / ".cache" / _kind())


def _kind() -> str:
    """A preview makes other pages than a build, and neither shall forget the other's."""
    return "preview" if _PREVIEW in os.environ else "build"


def _changed_files(root: Path) -> list[str]:
    """Files that differ from the last commit; none outside a git checkout."""
    command = ["git", "status", "--porcelain", "--untracked-files=all", "--no-renames"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []
    return [line[3:].strip('"') for line in done.stdout.splitlines()]
