"""Pages for all languages at once: short addresses, moved pages, and the one that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from ..language.rendered import Speaker
from ..schema.languages import Language
from ..views import addresses
from ..views.addresses import Address
from ..views.base import PageView
from .site_map import SiteMap


@dataclass(frozen=True)
class Choice:
    """The page in one language; `title_lang` is the language the title is really in."""

    language: Language
    path: str
    title: str
    title_lang: str


@dataclass(frozen=True)
class ShortView(PageView):
    """The page behind a short address, /g/<path>: it leads to every language."""

    template: ClassVar[str] = "neutral.html"

    canonical: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class NotFoundView(PageView):
    """What stands in the place of a page that does not exist; `root` is the way to the site's."""

    template: ClassVar[str] = "404.html"

    root: str
    speakers: tuple[tuple[str, Speaker], ...]


def short_pages(site_map: SiteMap) -> Iterator[ShortView]:
    """One for every page of the site except posters, which carry a code of their own."""
    german = site_map.table.source.code
    for path in site_map.paths:
        if not addresses.is_poster(path):
            yield ShortView(
                title=site_map.source_title(path),
                description=site_map.source_title(path),
                path=path,
                canonical=site_map.url(german, path),
                choices=tuple(_choices(site_map, path)),
            )


def _choices(site_map: SiteMap, path: Address) -> Iterator[Choice]:
    for code in site_map.really_in(path):
        facts, language = site_map.facts[code][path], site_map.table[code]
        there = f"{site_map.table.folder(code)}{path}"
        yield Choice(language, there, facts.title, facts.title_lang)


def not_found(site_map: SiteMap) -> NotFoundView:
    """The page 404: whoever lands there may read any of the languages."""
    title = site_map.source_title(addresses.HOME)
    knowledge, table = site_map.knowledge, site_map.table
    return NotFoundView(
        title=title,
        description=title,
        path=addresses.HOME,
        root=urlsplit(knowledge.library.site.url).path.rstrip("/"),
        speakers=tuple((table.folder(code), knowledge.speaker(code)) for code in site_map.codes),
    )
