"""MkDocs adapter: build the languages after the first at the same time, one process per core.

static-i18n builds them one after the other once the first is done. Here the process splits in
two at that point, and each half goes on with its share. Deleting this file changes no page.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Sequence
from itertools import chain

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.utils import CountHandler

log = logging.getLogger("mkdocs.hooks.parallel")


@event_priority(0)
def _split(config: MkDocsConfig) -> None:
    """Before static-i18n goes on: fork, and leave each process its share of the languages."""
    i18n = config.plugins["i18n"]
    if i18n.building or not _may_fork():
        return
    others = [code for code in i18n.build_languages if code != i18n.current_language]
    # The parent also writes what is common: its share is the smallest.
    *rest, mine = _shares(others, os.cpu_count() or 1)
    sys.stdout.flush()
    sys.stderr.flush()
    config.extra["children"] = []
    for share in rest:
        child = os.fork()
        if child == 0:
            config.extra["children"], mine = None, share
            config.extra["warnings_before"] = _warnings()
            break
        config.extra["children"].append(child)
    for language in i18n.config.languages:
        language.build = language.build and language.locale in {i18n.current_language, *mine}


@event_priority(-150)
def _leave(config: MkDocsConfig) -> None:
    """After it a child reports by its exit code; what is common is the parent's."""
    if not config.plugins["i18n"].building and config.extra.get("children", []) is None:
        sys.stderr.flush()
        os._exit(1 if _warnings() > config.extra["warnings_before"] else 0)


@event_priority(-300)
def _join(config: MkDocsConfig) -> None:
    """Last of all the parent waits for its children."""
    if config.plugins["i18n"].building:
        return
    for child in config.extra.pop("children", []):
        if os.waitpid(child, 0)[1]:
            log.warning("Einige Sprachen haben Warnungen oder Fehler; sie stehen weiter oben.")


on_post_build = CombinedEvent(_split, _leave, _join)


def _may_fork() -> bool:
    """A fork copies only the thread that asks for it; the preview has several."""
    return hasattr(os, "fork") and threading.active_count() == 1


def _shares(codes: Sequence[str], processes: int) -> list[list[str]]:
    """The codes dealt out to at most so many processes, at least one."""
    count = max(1, min(processes, len(codes)))
    return [list(codes[start::count]) for start in range(count)]


def _warnings() -> int:
    """How many warnings strict mode has counted in this process."""
    handlers = logging.getLogger("mkdocs").handlers
    counters = [handler for handler in handlers if isinstance(handler, CountHandler)]
    return sum(count for _, count in chain(*(counter.get_counts() for counter in counters)))
