"""MkDocs adapter: files beside the pages, once all languages are built."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from werkstatt.pages.feeds import calendar_files
from werkstatt.pages.news import ATOM, JSON, atom, json_feed
from werkstatt.pages.policy import headers_file
from werkstatt.pages.site_map import SiteMap, sitemap_xml
from werkstatt.pages.view import Desk


@event_priority(-150)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Render 404 once, with the first language: it holds them all. The sitemap is our own."""
    i18n = config.plugins["i18n"]
    first = i18n.current_language == i18n.default_language
    config.theme.static_templates = {"404.html"} if first else set()
    return config


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the sitemap when the last language is done."""
    if config.plugins["i18n"].building:
        return
    site_map: SiteMap = config.extra["site_map"]
    site = Path(config.site_dir)
    (site / "sitemap.xml").write_bytes(sitemap_xml(site_map))
    for code in site_map.codes:
        desk = Desk(site_map.knowledge, site_map.knowledge.speaker(code))
        base = site_map.url(code, "")
        news = ((ATOM, atom(desk, base)), (JSON, json_feed(desk, base)))
        for path, content in (*calendar_files(desk, base), *news):
            file = site / site_map.prefix(code) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    (site / "_headers").write_text(headers_file())
    url = site_map.knowledge.library.site.url
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n")
