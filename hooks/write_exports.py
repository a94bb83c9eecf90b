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
    """Write a language's files when it is done, and what is common when all are."""
    i18n, site_map = config.plugins["i18n"], config.extra["site_map"]
    if i18n.building:
        _write_language(i18n.current_language, site_map, config)
        return
    _write_language(i18n.default_language, site_map, config)
    _write_common(site_map, config)


def _write_language(code: str, site_map: SiteMap, config: MkDocsConfig) -> None:
    """In the process that built the language (parallel.py)."""
    site = Path(config.site_dir)
    desk = Desk(site_map.knowledge, site_map.knowledge.speaker(code))
    base = site_map.url(code, "")
    news = ((ATOM, atom(desk, base)), (JSON, json_feed(desk, base)))
    for path, content in search_files(site_map, code):
        _write(site / path, content)
    for path, content in (*calendar_files(desk, base), *news):
        _write(site / site_map.prefix(code) / path, content)
    if "WERKSTATT_PREVIEW" not in os.environ:
        for path, content in share_pictures(site_map, code, _templates(config) / FONT):
            _write(site / path, content)


def _write_common(site_map: SiteMap, config: MkDocsConfig) -> None:
    site, base = Path(config.site_dir), site_map.knowledge.library.site.url
    (site / "sitemap.xml").write_bytes(sitemap_xml(site_map))
    for page, html in neutral_html(neutral_pages(site_map), site_map, _templates(config)):
        folder = f"{NEUTRAL}{page.path}"
        _write(site / folder / "index.html", html)
        _write(site / folder / "qr.svg", code_of(page, site_map))
    (site / "_headers").write_text(headers_file())
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")


def _templates(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "overrides"


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
