"""Pictures for sharing: which page has which, and what they say."""

from __future__ import annotations

from .view import ADDRESSES

FOLDER = "assets/bilder/"


def picture_path(code: str, path: str) -> str:
    """The picture of a page: entries share that of their list, all other pages have their own."""
    return f"{FOLDER}{code}/{picture_of(path)}.png"


def picture_of(path: str) -> str:
    """The name of the picture of a page."""
    folder = path.split("/", 1)[0]
    own = folder if folder in ADDRESSES.values() else path.rstrip("/")
    return own.replace("/", "-") or "start"
