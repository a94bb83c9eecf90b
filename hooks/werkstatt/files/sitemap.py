"""sitemap.xml (sitemaps.org 0.9) with hreflang pairs: real translations only."""

from __future__ import annotations

from xml.etree import ElementTree

from ..pages.site_map import SiteMap
from ..views.addresses import Address

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_xml(site_map: SiteMap) -> bytes:
    """The list of all pages in each language in which they really are."""
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for path in site_map.paths:
        real = site_map.really_in(path)
        for code in real:
            _add_url(root, site_map, path, code, real)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_url(
    root: ElementTree.Element, site_map: SiteMap, path: Address, code: str, real: tuple[str, ...]
) -> None:
    url = ElementTree.SubElement(root, "url")
    ElementTree.SubElement(url, "loc").text = site_map.url(code, path)
    reviewed = site_map.facts[code][path].reviewed_on
    if reviewed:
        ElementTree.SubElement(url, "lastmod").text = reviewed.isoformat()
    for other in real:
        link = {"rel": "alternate", "hreflang": site_map.table[other].tag}
        ElementTree.SubElement(url, "xhtml:link", {**link, "href": site_map.url(other, path)})
