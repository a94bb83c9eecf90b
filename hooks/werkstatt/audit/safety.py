"""What would be fetched from elsewhere, or run from within the markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .finding import Finding, Kind
from .links import missing
from .site import BuiltSite

_CSS_ADDRESS = re.compile(
    r"""/\*.*?\*/|url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""", re.DOTALL
)


def foreign_resources(site: BuiltSite) -> Iterator[Finding]:
    """Scripts, styles, pictures, frames and films that another server would have to send."""
    for name, page in site.pages.items():
        for resource in dict.fromkeys(page.resources):
            if site.is_foreign(name, resource.address):
                yield Finding(name, Kind.OTHER_ORIGIN, f"<{resource.tag}> holt {resource.address}")


def unsafe_markup(site: BuiltSite) -> Iterator[Finding]:
    """Event handlers, style attributes and addresses that run as a program."""
    for name, page in site.pages.items():
        for what in dict.fromkeys(page.unsafe):
            yield Finding(name, Kind.UNSAFE, what)


def style_sheets(site: BuiltSite, folder: Path) -> Iterator[Finding]:
    """Fonts and pictures in style sheets that another server would send, or that are missing."""
    for name in sorted(file for file in site.files if file.endswith(".css")):
        for address in _css_addresses((folder / name).read_text("utf-8")):
            target = site.resolve(name, address)
            if site.is_foreign(name, address):
                yield Finding(name, Kind.OTHER_ORIGIN, f"url({address})")
            elif target and target.file not in site.files:
                yield Finding(name, Kind.BROKEN_LINK, missing(site, target))


def _css_addresses(css: str) -> Iterator[str]:
    for match in _CSS_ADDRESS.finditer(css):
        address = match[1] or match[2]
        if address:
            yield address.strip()
