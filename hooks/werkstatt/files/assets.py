"""Styles and scripts of docs/assets, and the version that their addresses carry.

A page names the version of the styles and scripts it was made with. So a page kept on a phone never
meets those of a later build, and a new page never those of an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from ..content.file_rules import ASSETS
from ..schema.folders import files_below
from .scripts import script
from .styles import style_sheet

_STYLES = "assets/css/"
SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "werkstatt": ("52-index",),
        "ratgeber": ("42-answer", "43-reading", "45-drawings"),
        "start": ("48-emergency", "52-index", "60-home", "65-offline"),
        "eintrag": ("46-entry", "52-index", "70-events", "92-poster"),
    }
)
"""Each page names one of these: what all pages need and what its type needs, in one request."""
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
        yield from _sheets({path[len(_STYLES) : -len(".css")]: css for path, css in parts.items()})
    for path, file in files.items():
        if path.endswith(".js"):
            yield path, script(file.read_text("utf-8")).encode()
        elif path not in parts:
            yield path, file.read_bytes()


def _sheets(parts: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    own = {name for names in SHEETS.values() for name in names}
    for sheet, names in SHEETS.items():
        chosen = {name: css for name, css in parts.items() if name not in own or name in names}
        yield f"{_STYLES}{sheet}.css", style_sheet(chosen).encode()


def _files(folder: Path) -> list[Path]:
    return [folder / name for name in files_below(folder) if name in ASSETS]


def _is_style(path: str) -> bool:
    return path.startswith(_STYLES)
