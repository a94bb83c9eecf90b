"""A language to take along: its pages and its search in one text, one line of JSON for each.

One file instead of hundreds: all lines are of one build, and together they compress to a quarter of
what they would alone. docs/assets/js/offline.js reads it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from ..store import EMPTY, Store
from ..views.addresses import OFFLINE, Address, is_poster
from ..views.desk import Desk
from .search import FOLDER

PAGES = f"{OFFLINE}seiten.txt"
TOLD = f"{OFFLINE}sprache.json"
"""How many pages, of which day, and how many bytes it takes to load them."""
_INDEX = "index.html"


@dataclass
class TakeAlong:
    """Collects what a language consists of, while it is written."""

    desk: Desk = field(repr=False)
    folder: str
    """Of the language, below the site's root: "" or "ar/"."""
    version: str
    """Of the styles and scripts that the pages name."""
    _lines: list[bytes] = field(default_factory=list, repr=False)

    def add(self, path: str, content: bytes) -> None:
        """Take a file along if it belongs to what is read: pages without posters, search."""
        if path.endswith(_INDEX):
            address = path.removesuffix(_INDEX)
            if not is_poster(Address(address.removeprefix(self.folder))):
                self._lines.append(_line([address, "text/html", content.decode("utf-8")]))
        elif path.startswith(FOLDER):
            self._lines.append(_line([path, "application/json", content.decode("utf-8")]))

    def files(self, one_file: int, store: Store = EMPTY) -> Iterator[tuple[str, bytes]]:
        """The pages, and what is told of them; `one_file` is the size of the file to pass on."""
        head = {
            "version": self.version,
            "built": self.desk.today.isoformat(),
            "count": len(self._lines),
        }
        pages = b"".join([_line(head), *self._lines])
        self._lines.clear()
        size = store.made("packed", (sha256(pages).digest(),), _packed, pages)
        yield f"{self.folder}{PAGES}", pages
        yield f"{self.folder}{TOLD}", _line({**head, "transfer": size, "file": one_file})


def _packed(content: bytes) -> int:
    """What a host sends: gzip, level 6."""
    return len(gzip.compress(content, 6))


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
