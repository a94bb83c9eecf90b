"""The site is whole or untouched: it is written beside the old one and takes its place at the end.

A build that fails or is killed leaves the old site as it was. Two builds at once: the second
waits.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from .refused import why

WAITING = "Ein anderer Bau schreibt gerade dieselbe Website; dieser wartet auf ihn."


@dataclass(frozen=True)
class Exchange:
    """The folder of a site, the one that is being written, and the one that it replaces."""

    site: Path
    _lock: FileLock = field(repr=False)

    @classmethod
    def begin(cls, site: Path, say: Callable[[str], None]) -> Exchange:
        """Take hold of a site's folder; waits, and says so, while another build has it.

        Raises ValueError when nothing can be written there.
        """
        lock = FileLock(_beside(site, "lock"))
        try:
            site.parent.mkdir(parents=True, exist_ok=True)
            # The lock takes a folder in which it cannot be for one that somebody holds.
            Path(lock.lock_file).touch()
            _acquire(lock, say)
        except OSError as error:
            said = f"Neben {site} lässt sich nichts schreiben ({why(error)})."
            raise ValueError(said) from error
        if site.exists() and not site.is_dir():
            raise ValueError(f"{site} ist eine Datei; die Website braucht einen Ordner.")
        begun = cls(site, lock)
        begun._recover()
        return begun

    @property
    def new(self) -> Path:
        """Where the new site is written."""
        return _beside(self.site, "new")

    def finish(self) -> None:
        """The new site takes the place of the old one."""
        old = _beside(self.site, "old")
        if self.site.exists():
            self.site.rename(old)
        self.new.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)
        self._lock.release()

    def abandon(self) -> None:
        """Nothing happened."""
        shutil.rmtree(self.new, ignore_errors=True)
        self._lock.release()

    def _recover(self) -> None:
        """Clear what a killed build left; it may have been between the two renames."""
        old = _beside(self.site, "old")
        if old.exists() and not self.site.exists():
            old.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir()


def _acquire(lock: FileLock, say: Callable[[str], None]) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(WAITING)
        lock.acquire()


def _beside(site: Path, what: str) -> Path:
    return site.with_name(f".{site.name}.{what}")
