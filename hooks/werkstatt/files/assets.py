"""Styles and scripts of docs/assets, and the version that their addresses carry.

A page names the version of the styles and scripts it was made with. So a page kept on a phone never
meets those of a later build, and a new page never those of an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ..content.file_rules import ASSETS
from ..schema.folders import files_below
from .scripts import script
from .styles import style_sheet

_STYLES = "assets/css/"
_IMPORT = re.compile(r'"(\./[\w-]+\.js)"')
_DIGITS = 10


def asset_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root and bytes; scripts name the version of those they import."""
    version = assets_version(folder)
    for path, content in _made(folder):
        yield path, _versioned(content, version) if path.endswith(".js") else content


def assets_version(folder: Path) -> str:
    """A digest of all of them: ten hexadecimal digits."""
    found = sha256()
    for path, content in _made(folder):
        found.update(f"{path} {len(content)}\n".encode() + content)
    return found.hexdigest()[:_DIGITS]


def _versioned(script: bytes, version: str) -> bytes:
    return _IMPORT.sub(rf'"\1?v={version}"', script.decode("utf-8")).encode()


def _made(folder: Path) -> Iterator[tuple[str, bytes]]:
    files = {f"assets/{file.relative_to(folder).as_posix()}": file for file in _files(folder)}
    parts = {path: file.read_text("utf-8") for path, file in files.items() if _is_style(path)}
    if parts:
        yield f"{_STYLES}werkstatt.css", style_sheet(parts).encode()
    for path, file in files.items():
        if path.endswith(".js"):
            yield path, script(file.read_text("utf-8")).encode()
        elif path not in parts:
            yield path, file.read_bytes()


def _files(folder: Path) -> list[Path]:
    return [folder / name for name in files_below(folder) if name in ASSETS]


def _is_style(path: str) -> bool:
    return path.startswith(_STYLES)
