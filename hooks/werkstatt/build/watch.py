"""Which files were saved since the last look: for the preview.

MkDocs' own watcher reads whole folders in threads that hold up the build; here one file tells it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LOOK_EVERY = 0.1
"""Seconds."""
_OURS = ("data", "docs", "overrides")
_SETTINGS = "mkdocs.yml"
_State = dict[str, tuple[int, int]]


@dataclass
class Watch:
    """The files of contributors, the templates, the settings; `saved` tells what has changed."""

    root: Path
    _seen: _State = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._seen = self._look()

    def saved(self) -> list[str]:
        """Paths from the root of what is new, changed or gone."""
        before, self._seen = self._seen, self._look()
        every = before.keys() | self._seen.keys()
        return sorted(path for path in every if before.get(path) != self._seen.get(path))

    def tell(self, told: Saved) -> None:
        """From now on say what was saved, from a thread of its own."""
        threading.Thread(target=self._tell, args=(told, threading.Event()), daemon=True).start()

    def _tell(self, told: Saved, never: threading.Event) -> None:
        while not never.wait(_LOOK_EVERY):
            if saved := self.saved():
                told.add(saved)

    def _look(self) -> _State:
        start = len(str(self.root)) + 1
        entries = (entry for name in _OURS for entry in _files(f"{self.root}/{name}"))
        found = {entry.path[start:]: _stamp(entry) for entry in entries}
        return {**found, _SETTINGS: _stamp(self.root / _SETTINGS)}


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        # Moved away while we looked; when it is back, its files are new.
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry


def _stamp(entry: os.DirEntry[str] | Path) -> tuple[int, int]:
    try:
        status = entry.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@dataclass(frozen=True)
class Saved:
    """What was saved, in a file that the server watches; and how much of it is shown."""

    folder: Path
    """Of the preview; the watched folder lies in it."""

    @property
    def watched(self) -> Path:
        """The folder that changes when somebody has saved a file."""
        return self.folder / "saved"

    def begin(self) -> bool:
        """Nothing is waiting; whether this is the first time that it is asked."""
        if self.watched.is_dir():
            return False
        self.watched.mkdir(parents=True)
        self._shown.write_text("0", "utf-8")
        return True

    def add(self, lines: Sequence[str]) -> None:
        """Say what is still to be shown."""
        self.watched.mkdir(parents=True, exist_ok=True)
        file = self.watched / "files.txt"
        with file.open("a", encoding="utf-8", errors="backslashreplace") as told:
            told.writelines(f"{line}\n" for line in lines)

    def take(self) -> list[str]:
        """What came since this was last asked."""
        try:
            lines = (self.watched / "files.txt").read_text("utf-8").splitlines()
            shown = int(self._shown.read_text("utf-8"))
        except (OSError, ValueError):
            return []
        self._shown.write_text(str(len(lines)), "utf-8")
        return lines[shown:]

    def begin_round(self) -> None:
        """From here on every language is made anew, one after the other."""
        (self.folder / "round").touch()

    def end_round(self, site: Path) -> None:
        """Every language is made: what is older belongs to no page any more."""
        began = (self.folder / "round").stat().st_mtime_ns
        for file in [file for file in site.rglob("*") if file.is_file()]:
            if file.stat().st_mtime_ns < began:
                file.unlink()

    @property
    def _shown(self) -> Path:
        return self.folder / "shown.txt"
