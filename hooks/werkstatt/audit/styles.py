"""Rules of the style sheet that no page needs: bytes that every reader would pay for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from .finding import Finding, Kind

_CLASS = re.compile(r"\.(-?[a-z_][\w-]*)", re.IGNORECASE)
_BLOCK = re.compile(r"\{[^{}]*\}")
_ATTRIBUTE = re.compile(r'\bclass="([^"]*)"')
_WORD = re.compile(r"[a-z][\w-]*")
_SOURCES = {".html", ".py"}
_IN_SCRIPT = re.compile(r'(?:className(?::| =) |classList\.add\()"([^"]*)"')


def unused_rules(folder: Path, *sources: Path) -> Iterator[Finding]:
    """Classes that a style sheet names, but no page, script or source of pages.

    `sources` are folders of templates and code: what they can write, some page may have tomorrow.
    """
    used = _used(folder) | _words(sources)
    for sheet in sorted(folder.rglob("*.css")):
        selectors = _BLOCK.sub("{}", sheet.read_text("utf-8"))
        for name in sorted(set(_CLASS.findall(selectors)) - used):
            yield Finding(sheet.relative_to(folder).as_posix(), Kind.UNUSED_RULE, f".{name}")


def _words(folders: Iterable[Path]) -> set[str]:
    files = [file for folder in folders for file in folder.rglob("*") if file.suffix in _SOURCES]
    return {word for file in files for word in _WORD.findall(file.read_text("utf-8"))}


def _used(folder: Path) -> set[str]:
    used: set[str] = set()
    for pattern, places in ((_ATTRIBUTE, "*.html"), (_IN_SCRIPT, "*.js")):
        for file in folder.rglob(places):
            for names in set(pattern.findall(file.read_text("utf-8"))):
                used.update(names.split())
    return used
