"""sitemap.xml (sitemaps.org 0.9) with hreflang pairs: real translations only."""

from __future__ import annotations

from lxml import etree

from ..pages.site_map import SiteMap
from ..views.addresses import Address

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_LINK = f"{{{_XHTML}}}link"


def sitemap_xml(site_map: SiteMap) -> bytes:
    """The list of all pages in each language in which they really are."""
    root = etree.Element("urlset", nsmap={None: _SITEMAP, "xhtml": _XHTML})
    for path in site_map.paths:
        _add_page(root, site_map, path)
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def sitemap_key(site_map: SiteMap) -> tuple[object, ...]:
    """All that the list depends on."""
    facts = list(site_map.facts.values())
    reviewed = [
        (path, site_map.existing(path), [pages[path].reviewed_on for pages in facts])
        for path in site_map.paths
    ]
    return site_map.knowledge.library.site.url, site_map.table, site_map.codes, reviewed


def _add_page(root: etree._Element, site_map: SiteMap, path: Address) -> None:
    urls = {code: site_map.url(code, path) for code in site_map.really_in(path)}
    links = [(site_map.table[code].tag, url) for code, url in urls.items()]
    for code, address in urls.items():
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = address
        reviewed = site_map.facts[code][path].reviewed_on
        if reviewed:
            etree.SubElement(url, "lastmod").text = reviewed.isoformat()
        for tag, other in links:
            etree.SubElement(url, _LINK, rel="alternate", hreflang=tag, href=other)
