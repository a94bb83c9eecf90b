"""The service worker: written last, when all that it keeps is there.

It stands at the root of the site, since a worker is in charge only of what lies below it, and knows
a digest of every file of its core. So its bytes change when one of them does, and it can tell when
a host has sent files of two builds.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

from ..views.addresses import EMERGENCY, HOME, KEPT, OFFLINE

FILE = "sw.js"
SOURCE = "assets/js/worker.js"
_MANIFEST = "manifest.webmanifest"
"""Stands in the folder of every language, and nowhere else."""
_ASSETS = ("assets/css/*.css", "assets/js/*.js", "assets/icon.svg")
_CORE = (HOME, EMERGENCY, OFFLINE, KEPT)
_VERSION = re.compile(rb"\.css\?v=(\w+)")
_DIGITS = 16


def write_worker(site: Path) -> None:
    """Make `sw.js` of its source, in a site that is whole otherwise.

    Not where no page names its styles: that is no site to keep.
    """
    home, source = site / "index.html", site / SOURCE
    named = _VERSION.search(home.read_bytes()) if home.is_file() else None
    if not named or not source.is_file():
        return
    code = source.read_text("utf-8")
    source.unlink()
    told = json.dumps(_build(site, named[1].decode()), ensure_ascii=False, indent=1)
    (site / FILE).write_text(f"const BUILD = {told};\n{code}", "utf-8")


def _build(site: Path, version: str) -> dict[str, object]:
    files = sorted(path for pattern in _ASSETS for path in site.glob(pattern))
    known = {path.relative_to(site).as_posix(): _digest(path.read_bytes()) for path in files}
    folders = {folder: _core(site, folder) for folder in _folders(site)}
    core = _digest(json.dumps([version, known, folders]).encode())
    return {"version": version, "core": core, "files": known, "folders": folders}


def _folders(site: Path) -> list[str]:
    """Those of the languages: "" for German, "ar/"."""
    others = (path.parent.name for path in site.glob(f"*/{_MANIFEST}"))
    return ["", *(f"{name}/" for name in sorted(others))]


def _core(site: Path, folder: str) -> dict[str, str]:
    """The pages of a language that are always kept, by path, with their digests."""
    pages = {f"{folder}{page}": site / f"{folder}{page}index.html" for page in _CORE}
    return {path: _digest(file.read_bytes()) for path, file in pages.items() if file.is_file()}


def _digest(content: bytes) -> str:
    """SHA-256, the first 16 hexadecimal digits, as docs/assets/js/worker.js reckons it."""
    return sha256(content).hexdigest()[:_DIGITS]
