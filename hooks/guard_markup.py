"""MkDocs adapter: the second net under contributed Markdown; the first is check_markdown."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from werkstatt.text.markup_clean import clean
from werkstatt.text.tables import with_labels


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep only the markup our pages need."""
    return with_labels(clean(html)) if html else html
