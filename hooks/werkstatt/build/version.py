"""Which program builds, and from which files: what a kept result must agree with."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from ..pages.templates import template_sources
from ..store import digest

_PACKAGE = Path(__file__).parent.parent


def program_version(root: Path, templates: Mapping[str, str] | None = None) -> bytes:
    """A digest of the code, the templates, the installed packages and Python itself.

    `templates` are those that a build goes on with; else the files as they are now.
    """
    sources = template_sources(root / "overrides") if templates is None else templates
    found = hashlib.blake2b(sys.version.encode() + _loaded_code(root))
    found.update(digest(sorted(sources.items()), _installed()))
    found.update(digest_of_files(root, ["overrides/fonts"]))
    return found.digest()


# A preview goes on with the code that it has loaded, whatever is saved meanwhile.
@cache
def _loaded_code(root: Path) -> bytes:
    return digest_of_files(_PACKAGE.parent, [_PACKAGE.name]) + digest_of_files(root, ["hooks"])


@cache
def _installed() -> tuple[str, ...]:
    """The packages that are there, by the names of their records, such as Jinja2-3.1.6.dist-info:
    what requirements.txt asks for may not be installed yet.
    """
    folders = (Path(entry or ".") for entry in sys.path)
    return tuple(sorted(file.name for folder in folders for file in folder.glob("*.dist-info")))


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
