"""The crawl: every check over the built site that needs no browser."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from .alone import files_to_pass_on
from .alternates import canonicals, head_alternates, page_languages, picker_links
from .finding import Finding
from .links import broken_links, double_ids, orphans, slashed_links
from .safety import foreign_resources, style_sheets, unsafe_markup
from .site import BuiltSite, read_site
from .sitemap import sitemap_faults
from .weight import heavy_pages

_CHECKS = (
    broken_links,
    slashed_links,
    double_ids,
    orphans,
    page_languages,
    canonicals,
    head_alternates,
    picker_links,
    foreign_resources,
    unsafe_markup,
)
_FILE_CHECKS = (style_sheets, sitemap_faults, heavy_pages, files_to_pass_on)


def crawl(site: Path, site_url: str) -> list[Finding]:
    """All faults of the site in this folder, sorted; OSError when it cannot be read."""
    return crawl_site(read_site(site, site_url), site)


def crawl_site(site: BuiltSite, folder: Path) -> list[Finding]:
    """The same for a site that was read already."""
    pages = chain.from_iterable(check(site) for check in _CHECKS)
    files = chain.from_iterable(check(site, folder) for check in _FILE_CHECKS)
    return sorted({*pages, *files})
