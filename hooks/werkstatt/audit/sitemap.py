"""sitemap.xml (sitemaps.org 0.9, with hreflang pairs): does it name what search engines may see?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from .finding import Finding, Kind
from .links import missing
from .page import HreflangLink
from .site import BuiltSite, Target

FILE = "sitemap.xml"
_URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"

_Entries = Mapping[str, tuple[HreflangLink, ...]]


def sitemap_faults(site: BuiltSite, folder: Path) -> Iterator[Finding]:
    """Addresses in the sitemap that are missing, hidden, in another language or not answered."""
    if FILE not in site.files:
        yield Finding(FILE, Kind.SITEMAP, "fehlt")
        return
    try:
        entries = read_sitemap((folder / FILE).read_bytes())
    except ElementTree.ParseError as error:
        yield Finding(FILE, Kind.SITEMAP, f"ist kein lesbares XML: {error}")
        return
    for address, alternates in entries.items():
        yield from _faults(site, entries, address, alternates)


def read_sitemap(xml: bytes) -> dict[str, tuple[HreflangLink, ...]]:
    """Each address with its alternates; ElementTree.ParseError when this is no XML."""
    return {
        url.findtext(f"{_URL}loc", "").strip(): tuple(
            HreflangLink(link.get("hreflang", ""), link.get("href", "")) for link in url.iter(_LINK)
        )
        for url in ElementTree.fromstring(xml).iter(f"{_URL}url")
    }


def _faults(
    site: BuiltSite, entries: _Entries, address: str, alternates: tuple[HreflangLink, ...]
) -> Iterator[Finding]:
    what = _page_fault(site, address)
    if what:
        yield Finding(FILE, Kind.SITEMAP, what)
    for alternate in alternates:
        what = _alternate_fault(site, entries, address, alternate)
        if what:
            yield Finding(FILE, Kind.SITEMAP, f"{address} → {alternate.language}: {what}")


def _page_fault(site: BuiltSite, address: str) -> str:
    target = site.absolute(address)
    if target is None:
        return f"{address} ist keine volle Adresse dieser Website"
    if target.file not in site.files:
        return missing(site, target)
    return _hidden(site, target)


def _hidden(site: BuiltSite, target: Target) -> str:
    page = site.pages.get(target.file)
    hidden = page is not None and not page.indexable
    return f"/{target.file} ist für Suchmaschinen gesperrt" if hidden else ""


def _alternate_fault(
    site: BuiltSite, entries: _Entries, address: str, alternate: HreflangLink
) -> str:
    what = _page_fault(site, alternate.address)
    if what:
        return what
    target = site.absolute(alternate.address)
    page = site.pages.get(target.file) if target else None
    if page and alternate.language.lower() not in {page.language.lower(), "x-default"}:
        return f'{alternate.address} hat lang="{page.language}"'
    back = entries.get(alternate.address, ())
    if address not in {other.address for other in back}:
        return f"{alternate.address} nennt diese Adresse nicht zurück"
    return ""
