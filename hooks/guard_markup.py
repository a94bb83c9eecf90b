"""MkDocs adapter: the second net under contributed Markdown; the first is check_markdown."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from werkstatt.pages.site_map import SiteMap
from werkstatt.text.foreign import mark_latin
from werkstatt.text.markup_clean import clean
from werkstatt.text.tables import with_labels


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep only the markup our pages need."""
    if not html:
        return html
    site_map: SiteMap = config.extra["site_map"]
    language = site_map.knowledge.library.languages[page.file.locale]
    return mark_latin(with_labels(clean(html)), language)
