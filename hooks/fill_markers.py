"""MkDocs adapter: markers in Markdown become facts, terms and blocks; German joins stale text."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from werkstatt.pages.site_map import SiteMap
from werkstatt.text.inline import fill
from werkstatt.text.markers import hold_blocks, split_blocks
from werkstatt.translation.beside import Piece, pieces
from werkstatt.translation.drift import page_status


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill inline markers in the language of each piece, which on a fallback page is German."""
    site_map: SiteMap = config.extra["site_map"]
    knowledge = site_map.knowledge
    own = knowledge.speaker(page.file.locale)
    german = knowledge.speaker(knowledge.library.languages.source.code)
    guide = page.file.norm_src_uri.removesuffix(".md")
    if guide not in knowledge.guides.sources:
        return markdown
    sources = knowledge.guides.sources[guide].meta.sources
    filled = [
        fill(piece.text, knowledge.library, german if piece.is_german else own, sources)
        for piece in _pieces(markdown, page, site_map)
    ]
    return hold_blocks("".join(filled))


def _pieces(markdown: str, page: Page, site_map: SiteMap) -> list[Piece]:
    guides, code = site_map.knowledge.guides, page.file.locale
    path = page.file.norm_src_uri.removesuffix(".md")
    if guides.translated(path, code) is None:
        return [Piece(markdown)]
    states = page_status(guides, path, code).states
    return list(pieces(guides.sources[path].body.text, markdown, states))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """Hand the template the page in parts, so that it can fill the blocks."""
    context["parts"] = split_blocks(page.content or "")
    return context
