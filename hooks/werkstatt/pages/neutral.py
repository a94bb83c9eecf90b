"""Short addresses: /g/<path> lists the page in every language, and has a QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..schema.languages import Language
from .qr import qr_svg
from .site_map import SiteMap
from .spread import PosterView

FOLDER = "g/"
_MASK = 0
"""Hundreds of codes are drawn in one build; tests read every one of them back."""


@dataclass(frozen=True)
class Choice:
    """The page in one language; `title_lang` is the language the title is really in."""

    language: Language
    path: str
    title: str
    title_lang: str


@dataclass(frozen=True)
class NeutralPage:
    """The page behind a short address."""

    path: str
    canonical: str
    choices: tuple[Choice, ...]


def neutral_pages(site_map: SiteMap) -> Iterator[NeutralPage]:
    """One for every page of the site."""
    german = site_map.knowledge.library.languages.source.code
    for path in site_map.paths():
        if isinstance(site_map.views.get((german, path)), PosterView):
            continue
        choices = (
            Choice(
                site_map.knowledge.library.languages[code],
                f"{site_map.prefix(code)}{path}",
                *site_map.title(code, path),
            )
            for code in site_map.codes
            if site_map.has_text_in(path, code)
        )
        yield NeutralPage(path, site_map.url(german, path), tuple(choices))


def code_of(page: NeutralPage, site_map: SiteMap) -> bytes:
    """The QR code of the short address, as an SVG file."""
    return qr_svg(f"{site_map.knowledge.library.site.url}{FOLDER}{page.path}", _MASK).encode(
        "utf-8"
    )
