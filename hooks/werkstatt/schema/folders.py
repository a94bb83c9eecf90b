"""What stands in a folder of contributors: which files count, and what is no file at all."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from .problems import Problem
from .text_file import no_file, reason

_LEFT_OUT = re.compile(
    r"\.DS_Store|\._.*|.*~|.*\.sw[a-p]|4913|\.#.*|#.*#|~\$.*|\.~lock\..*#"
    r"|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.git(?:keep|ignore|attributes)"
    r"|__MACOSX|\.Spotlight-V100|\.Trashes|\.fseventsd|@eaDir|\$RECYCLE\.BIN",
    re.IGNORECASE,
)
"""What systems and editors leave behind: of macOS, Windows, network drives, Vim, Emacs, Office."""


def is_left_out(name: str) -> bool:
    """Whether a file is nobody's content, so that nothing is read of it and nothing said."""
    return _LEFT_OUT.fullmatch(name) is not None


def files_below(
    folder: Path, ending: str = "", deep: bool = True, hidden: bool = False
) -> list[str]:
    """Files with this ending, relative to the folder, in the order of the parts of their paths.

    Links and what is no file are not among them: `folder_problems` tells of these.
    """
    found = [
        path
        for path, entry in _walk(folder, "", deep)
        if entry.name.endswith(ending) and entry.is_file(follow_symlinks=False)
    ]
    shown = [path for path in found if hidden or not path.rpartition("/")[2].startswith(".")]
    return sorted(shown, key=lambda name: name.split("/"))


def _walk(folder: Path, path: str, deep: bool) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if is_left_out(entry.name):
            continue
        yield f"{path}{entry.name}", entry
        if deep and entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{path}{entry.name}/", deep)


def folder_problems(root: Path, folder: str, endings: tuple[str, ...]) -> Iterator[Problem]:
    """Links, pipes and folders in the place of files, what cannot be opened, and names that some
    systems take for the same, anywhere below a folder of the project.
    """
    if (root / folder).is_symlink():
        yield no_file(folder, stat.S_IFLNK)
        return
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(folder, 1, f"Der Ordner lässt sich nicht lesen: {reason(error)}.", "")
        return
    entries = [entry for entry in entries if not is_left_out(entry.name)]
    yield from _same_names(folder, [entry.name for entry in entries])
    for entry in entries:
        yield from _entry_problems(root, f"{folder}/{entry.name}", entry, endings)


def _entry_problems(
    root: Path, name: str, entry: os.DirEntry[str], endings: tuple[str, ...]
) -> Iterator[Problem]:
    mode = entry.stat(follow_symlinks=False).st_mode
    if stat.S_ISDIR(mode) and not entry.name.endswith(endings):
        yield from folder_problems(root, name, endings)
    elif not stat.S_ISREG(mode):
        yield no_file(name, mode)


def _same_names(folder: str, names: list[str]) -> Iterator[Problem]:
    """On Windows and macOS one of the two would replace the other."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            what = f"„{name}“ und „{other}“ sind auf vielen Rechnern derselbe Name."
            yield Problem(f"{folder}/{name}", 1, what, "")
