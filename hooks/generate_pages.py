"""MkDocs adapter: pages for data entries, one per entry and language."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from werkstatt.pages.site_map import SiteMap


class DataPage(Page):
    """A page whose text comes from a view model: nothing to read, nothing to render."""

    def __init__(self, file: File, config: MkDocsConfig, path: str, view: Any) -> None:
        super().__init__(view.title.text, file, config)
        self.path, self.view = path, view

    def read_source(self, config: MkDocsConfig) -> None:
        """Name the template; there is no Markdown."""
        self.markdown = ""
        self.meta = {"title": self.view.title.text, "template": self.view.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Skip Markdown altogether: an empty page would still cost a parser each."""
        self.content = ""
        self.toc = TableOfContents([])


# static-i18n rebuilds all files at -100 and chokes on generated ones; see TOOLCHAIN.md, 2.2.
@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add one file per generated page of the language being built."""
    site_map: SiteMap = config.extra["site_map"]
    i18n = config.plugins["i18n"]
    for path in site_map.generated():
        files.append(_file(path, i18n.current_language, site_map, config))
    return files


def _file(path: str, code: str, site_map: SiteMap, config: MkDocsConfig) -> File:
    file = File.generated(
        config, source_name(path), content="", inclusion=InclusionLevel.NOT_IN_NAV
    )
    file.dest_uri = f"{site_map.prefix(code)}{path}index.html"
    file.locale = file.localization = file.locale_alternate_of = code
    file.norm_src_uri = file.src_uri
    file.alternates = {code: file}
    return file


def source_name(path: str) -> str:
    """The Markdown name under which guides link to a generated page."""
    folder, _, id = path.rstrip("/").partition("/")
    return f"{folder}/{id or 'index'}.md"


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give each generated file its page before MkDocs would make a Markdown one."""
    site_map: SiteMap = config.extra["site_map"]
    code = config.plugins["i18n"].current_language
    for path in site_map.generated():
        file = files.src_uris[source_name(path)]
        DataPage(file, config, path, site_map.view(code, path))
    return nav
