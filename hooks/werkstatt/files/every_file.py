"""Every file beside the pages, as (path below the site's root, bytes)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from ..pages.icons import Icons
from ..pages.neutral import redirects_file
from ..pages.policy import headers_file
from ..pages.site_map import SiteMap, Views
from ..schema.event import Event
from ..schema.organisation import Organisation
from ..schema.room import Room
from ..schema.school_holiday import SchoolHoliday
from ..store import EMPTY, Store
from ..views import addresses
from ..views.addresses import Address
from ..views.desk import Desk
from ..views.qr import qr_svg
from .assets import asset_files, assets_version
from .icon import icon_files
from .manifest import manifest_file
from .news import atom, json_feed
from .pictures import share_pictures
from .search import search_files
from .sitemap import sitemap_key, sitemap_xml


@dataclass(frozen=True)
class Sources:
    """Where files come from that are not made: docs/assets and the font of overrides/fonts."""

    assets: Path
    font: Path
    icons: Icons

    @cached_property
    def version(self) -> str:
        """Of styles and scripts; pages name it, so that page and style always belong together."""
        return assets_version(self.assets)


def language_files(
    site_map: SiteMap,
    code: str,
    views: Views,
    sources: Sources,
    preview: bool,
    store: Store = EMPTY,
    digests: Mapping[Address, bytes] = MappingProxyType({}),
) -> Iterator[tuple[str, bytes]]:
    """Feeds, search index and sharing pictures (not in a preview) of one language."""
    desk = Desk.of(site_map.knowledge, code)
    folder = site_map.table.folder(code)
    yield from search_files(site_map, desk, views, store, digests)
    setting = desk.site, desk.language, desk.speaker.catalogue.digest, desk.today
    key = (desk.knowledge.library.digest(*CALENDAR_KINDS), *setting)
    for path, content in store.made("calendars", key, _calendars, desk):
        yield f"{folder}{path}", content
    yield f"{folder}{addresses.ATOM}", atom(desk)
    yield f"{folder}{addresses.JSON_FEED}", json_feed(desk)
    yield f"{folder}manifest.webmanifest", manifest_file(desk, folder)
    if not preview:
        yield from share_pictures(site_map, code, sources.font, store)


CALENDAR_KINDS = (Event, Room, Organisation, SchoolHoliday)
"""What calendars are made from."""


def _calendars(desk: Desk) -> list[tuple[str, bytes]]:
    # Rare work: icalendar takes long to load.
    from .feeds import calendar_files

    return list(calendar_files(desk))


def common_files(
    site_map: SiteMap, sources: Sources, store: Store = EMPTY
) -> Iterator[tuple[str, bytes]]:
    """What belongs to no language: sitemap, headers, our own assets."""
    site = site_map.knowledge.library.site
    yield "sitemap.xml", store.made("sitemap", sitemap_key(site_map), sitemap_xml, site_map)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.url}sitemap.xml\n".encode()
    yield "_headers", headers_file().encode()
    if redirects := redirects_file(site_map):
        yield "_redirects", redirects.encode()
    licences = (f"{name}\n\n{text}" for name, text in sources.icons.licences())
    yield "assets/icons-licences.txt", "\n\n".join(licences).encode()
    yield from icon_files(store)
    yield from asset_files(sources.assets)


def code_files(
    site_map: SiteMap, part: int, parts: int, store: Store = EMPTY
) -> Iterator[tuple[str, bytes]]:
    """The QR codes of short addresses: one of `parts` equal parts of them, counted from 0."""
    url = site_map.knowledge.library.site.url
    pages = [path for path in site_map.paths if not addresses.is_poster(path)]
    for path in pages[part::parts]:
        short = f"{addresses.SHORT}{path}"
        address = f"{url}{short}"
        code = store.made("code", (address,), qr_svg, address)
        yield f"{short}qr.svg", code.encode()
