"""Which program builds, and from which files: what a kept result must agree with."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_PROGRAM = ("hooks", "overrides", "requirements.txt")


def program_version(root: Path) -> bytes:
    """A digest of the code, the templates, the pinned packages and Python itself."""
    own = [] if _PACKAGE.is_relative_to(root) else [_PACKAGE]
    found = hashlib.blake2b(sys.version.encode())
    for part in (*own, *(root / name for name in _PROGRAM)):
        found.update(digest_of_files(part.parent, [part.name]))
    return found.digest()


def digest_of_files(root: Path, names: Sequence[str]) -> bytes:
    """SHA-256 over names and contents of the files below these folders; compiled code left out."""
    found = hashlib.sha256()
    for file in sorted(_files(root, names), key=lambda file: file.relative_to(root).as_posix()):
        content = hashlib.sha256(file.read_bytes()).digest()
        found.update(file.relative_to(root).as_posix().encode() + b"\0" + content)
    return found.digest()


def _files(root: Path, names: Sequence[str]) -> Iterable[Path]:
    for name in names:
        whole = root / name
        found = whole.rglob("*") if whole.is_dir() else [whole]
        yield from (file for file in found if file.is_file() and file.suffix != ".pyc")
