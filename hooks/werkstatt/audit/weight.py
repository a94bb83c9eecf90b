"""What a first view of a page costs: compressed bytes and requests."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .finding import Finding, Kind
from .site import BuiltSite

MOST_BYTES = 25_000
"""gzip, level 6: HTML, style sheet, scripts, icon and pictures together."""

MOST_REQUESTS = 5

_FETCHED = frozenset({"link", "script", "img", "source"})
_NOT_FETCHED = (".html", ".ics", ".atom", ".xml", ".json", ".webmanifest")


def heavy_pages(site: BuiltSite, folder: Path) -> Iterator[Finding]:
    """Pages whose first view costs more than the budget."""

    @cache
    def size(name: str) -> int:
        return len(gzip.compress((folder / name).read_bytes(), 6))

    for page in site.pages:
        files = [page, *sorted(_fetched(site, page))]
        cost = sum(map(size, files))
        if cost > MOST_BYTES:
            yield Finding(page, Kind.WEIGHT, f"{cost} Bytes, erlaubt sind {MOST_BYTES}")
        if len(files) > MOST_REQUESTS:
            what = f"{len(files)} Abrufe, erlaubt sind {MOST_REQUESTS}: {', '.join(files)}"
            yield Finding(page, Kind.WEIGHT, what)


def _fetched(site: BuiltSite, page: str) -> set[str]:
    """The files that a browser asks for by itself."""
    targets = (
        site.resolve(page, resource.address)
        for resource in site.pages[page].resources
        if resource.tag in _FETCHED
    )
    names = {target.file for target in targets if target and target.file in site.files}
    return {name for name in names if not name.endswith(_NOT_FETCHED)} - {page}
