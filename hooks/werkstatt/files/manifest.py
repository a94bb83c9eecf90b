"""The manifest of a language: what a phone needs to put the site on its home screen.

W3C Web Application Manifest. Every address is relative to the file itself, so that it holds below
any folder of a host.
"""

from __future__ import annotations

import json

from ..views.addresses import Address
from ..views.desk import Desk
from .icon import MASKABLE, SIZES, icon_path

_PAPER, _ACCENT = "#fbf6ee", "#9c3f22"


def manifest_file(desk: Desk, folder: str) -> bytes:
    """The manifest in the desk's language; `folder` is that of the language, "" or "ar/"."""
    root, language = Address(folder).to_root, desk.language
    told = {
        "name": desk.site.name,
        "short_name": desk.site.name,
        "lang": language.tag,
        "dir": language.dir.value,
        "id": "./",
        "start_url": "./",
        "scope": f"{root}/",
        "display": "minimal-ui",
        "background_color": _PAPER,
        "theme_color": _ACCENT,
        "icons": [
            {"src": f"{root}/assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *(_png(root, icon_path(size), size, "any") for size in SIZES),
            _png(root, MASKABLE, SIZES[-1], "maskable"),
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _png(root: str, path: str, size: int, purpose: str) -> dict[str, str]:
    sizes = f"{size}x{size}"
    return {"src": f"{root}/{path}", "sizes": sizes, "type": "image/png", "purpose": purpose}
