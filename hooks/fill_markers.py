"""MkDocs adapter: markers in Markdown become facts, terms and blocks."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from werkstatt.pages.site_map import SiteMap
from werkstatt.text.inline import fill
from werkstatt.text.markers import hold_blocks, split_blocks


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill inline markers in the language of the text, which on a fallback page is German."""
    site_map: SiteMap = config.extra["site_map"]
    speaker = site_map.knowledge.speaker(page.file.locale)
    depth = page.file.norm_src_uri.count("/")
    return hold_blocks(fill(markdown, site_map.knowledge.library, speaker, depth))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """Hand the template the page in parts, so that it can fill the blocks."""
    context["parts"] = split_blocks(page.content or "")
    return context
