"""The built site as a whole: its files, its pages, and where an address leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .page import Page
from .reader import read_page

ANYWHERE = frozenset({"404.html"})
"""Pages a server shows under any address: they have no place of their own."""
ALONE = re.compile(r"(^|/)ohne-netz/werkstatt-[a-z-]+\.html$")
"""Files that are read without the site; `alone` judges them."""


@dataclass(frozen=True)
class Target:
    """A place inside the site; `file` is where it must stand, whether it does or not."""

    file: str
    anchor: str


@dataclass(frozen=True)
class BuiltSite:
    """All files of a built site and the public address of its home page."""

    url: str
    files: frozenset[str]
    pages: Mapping[str, Page] = field(repr=False)

    def address(self, page: str) -> str:
        """The public address of a page: directories stand for their index.html."""
        return self.url + (page.removesuffix("index.html") if _is_index(page) else page)

    def resolve(self, page: str, link: str) -> Target | None:
        """Where a link on a page leads; None when it leaves the site or is no web address."""
        return target_of(self.url, self.address(page), link)

    def absolute(self, address: str) -> Target | None:
        """Where a full address leads; None when it is not an absolute address of this site."""
        return target_of(self.url, "", address)

    def is_foreign(self, page: str, address: str) -> bool:
        """Whether fetching this address would ask another origin."""
        parts = urlsplit(urljoin(self.address(page), address))
        return parts.scheme in {"http", "https"} and parts[:2] != urlsplit(self.url)[:2]


def read_site(folder: Path, url: str) -> BuiltSite:
    """Read every HTML file once; OSError or UnicodeDecodeError when one cannot be read."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    files = sorted(path.relative_to(folder).as_posix() for path in paths)
    pages = {
        name: read_page((folder / name).read_text("utf-8"))
        for name in files
        if name.endswith(".html") and not ALONE.search(name)
    }
    return BuiltSite(url.rstrip("/") + "/", frozenset(files), pages)


def target_of(site_url: str, base: str, link: str) -> Target | None:
    """Where a link on the page at `base` leads within the site at `site_url`, else None."""
    parts = urlsplit(urljoin(base, link))
    home = urlsplit(site_url)
    if parts.scheme not in {"http", "https"} or parts.netloc != home.netloc:
        return None
    # An address above the site's own folder keeps its leading slash: no file has that name.
    path = unquote((parts.path or "/").removeprefix(home.path))
    file = f"{path}index.html" if path == "" or path.endswith("/") else path
    return Target(file, unquote(parts.fragment))


def _is_index(page: str) -> bool:
    return page == "index.html" or page.endswith("/index.html")
