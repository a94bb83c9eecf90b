"""Files to pass on: small enough for a messenger, and whole without the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from .finding import Finding, Kind
from .page import Page
from .reader import read_page
from .site import ALONE, BuiltSite

MOST_BYTES = 1_500_000


def files_to_pass_on(site: BuiltSite, folder: Path) -> Iterator[Finding]:
    """Those that are too large, fetch something, or lead to a place that they do not have."""
    for name in sorted(filter(ALONE.search, site.files)):
        content = (folder / name).read_bytes()
        if len(content) > MOST_BYTES:
            yield Finding(name, Kind.WEIGHT, f"{len(content)} Bytes, erlaubt sind {MOST_BYTES}")
        yield from _faults(name, read_page(content.decode("utf-8")))


def _faults(name: str, page: Page) -> Iterator[Finding]:
    ids = Counter(page.ids)
    for id_, count in ids.items():
        if count > 1:
            yield Finding(name, Kind.DOUBLE_ID, f'id="{id_}" steht {count}-mal in der Datei')
    for resource in dict.fromkeys(page.resources):
        yield Finding(name, Kind.OTHER_ORIGIN, f"<{resource.tag}> holt {resource.address}")
    for link in dict.fromkeys(page.links):
        if link.startswith("#") and link[1:] not in ids:
            yield Finding(name, Kind.MISSING_ANCHOR, f"die Datei hat kein {link}")
        elif not link.startswith(("#", "https:", "http:", "tel:", "mailto:")):
            yield Finding(name, Kind.BROKEN_LINK, f"{link} führt aus der Datei ins Leere")
