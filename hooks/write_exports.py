"""MkDocs adapter: files beside the pages, once all languages are built."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from werkstatt.pages.feeds import calendar_files
from werkstatt.pages.neutral import FOLDER as NEUTRAL
from werkstatt.pages.neutral import code_of, neutral_pages
from werkstatt.pages.news import ATOM, JSON, atom, json_feed
from werkstatt.pages.policy import headers_file
from werkstatt.pages.search import search_files
from werkstatt.pages.site_map import SiteMap, sitemap_xml
from werkstatt.pages.view import Desk
from werkstatt.pictures import share_pictures
from werkstatt.templates import neutral_html

FONT = "fonts/DejaVuSans-Bold.ttf"


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
        for path, content in search_files(site_map, code):
            _write(site / path, content)
        for path, content in (*calendar_files(desk, base), *news):
            _write(site / site_map.prefix(code) / path, content)
    for page, html in neutral_html(neutral_pages(site_map), site_map, _templates(config)):
        folder = f"{NEUTRAL}{page.path}"
        _write(site / folder / "index.html", html)
        _write(site / folder / "qr.svg", code_of(page, site_map))
    if "WERKSTATT_PREVIEW" not in os.environ:
        for path, content in share_pictures(site_map, _templates(config) / FONT):
            _write(site / path, content)
    (site / "_headers").write_text(headers_file())
    url = site_map.knowledge.library.site.url
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n")


def _templates(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "overrides"


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
