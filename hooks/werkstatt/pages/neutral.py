"""Pages for all languages at once: short addresses, moved pages, and the one that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar
from urllib.parse import urlsplit

from ..language.rendered import Rendered
from ..schema.languages import Language
from ..views import addresses
from ..views.addresses import Address
from ..views.base import PageView
from .site_map import SiteMap, Words


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
    all_pages: Address
    languages: tuple[tuple[str, Language, Words], ...]
    """The folder of each language, and what it says."""


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
    table = site_map.table
    return NotFoundView(
        title=title,
        description=title,
        path=addresses.HOME,
        root=urlsplit(site_map.knowledge.library.site.url).path.rstrip("/"),
        all_pages=addresses.A_TO_Z,
        languages=tuple(
            (table.folder(code), table[code], site_map.said_in(code)) for code in site_map.codes
        ),
    )


@dataclass(frozen=True)
class MovedView(PageView):
    """What stands at an address whose page has moved: it leads on, in its language."""

    template: ClassVar[str] = "moved.html"

    canonical: str
    to: str
    """The way to the page, below the site's root."""
    language: Language


def moved_pages(site_map: SiteMap) -> Iterator[tuple[str, MovedView]]:
    """Path below the site's root and view, for each moved page in each language.

    The short address moves with it: it stands on paper.
    """
    for old, new in site_map.knowledge.library.addresses.moved.items():
        for code in site_map.codes:
            yield f"{site_map.table.folder(code)}{old}", _moved(site_map, code, Address(new))
        view = _moved(site_map, site_map.table.source.code, Address(new))
        yield f"{addresses.SHORT}{old}", replace(view, to=f"{addresses.SHORT}{new}")


def _moved(site_map: SiteMap, code: str, new: Address) -> MovedView:
    facts, language = site_map.facts[code][new], site_map.table[code]
    title = Rendered(facts.title, facts.title_lang, language.dir, language.texts_level)
    return MovedView(
        title=title,
        description=title,
        path=new,
        canonical=site_map.url(site_map.shown_in(new, code), new),
        to=f"{site_map.table.folder(code)}{new}",
        language=language,
    )


def redirects_file(site_map: SiteMap) -> str:
    """The file `_redirects` for hosts that read one (Netlify, Cloudflare Pages).

    Browsers may keep a 301 for ever (RFC 9110, 15.4.2), as a moved page does: a key of `moved` is
    never a page again. They take the section asked for (#…) along themselves (10.2.2).
    """
    root = urlsplit(site_map.knowledge.library.site.url).path
    moved = [(path, view.to) for path, view in moved_pages(site_map)]
    return "".join(f"{root}{old} {root}{new} 301\n" for old, new in moved)
