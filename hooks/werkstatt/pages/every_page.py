"""Every page of a language as (path, HTML): guides, entries, lists, posters alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import jinja2
from markupsafe import Markup

from ..store import EMPTY, Store, digest
from ..views import addresses
from ..views.addresses import Address
from ..views.base import PageView
from ..views.desk import Desk
from ..views.guides import GuideView
from ..views.labels import N_
from ..views.navigation import Navigation, navigation
from .first_script import FIRST_SCRIPT
from .guide_text import guide_key, guide_text
from .neutral import moved_pages, not_found, short_pages
from .parts import Part
from .policy import policy
from .site_map import Frame, SiteMap, Views, Words
from .templates import Templates, rendered_page

_ANY = Address("\ue000")
"""Stands for the path in parts of the frame that many pages share."""
_SECTION = "\ue001"
"""And for a section."""
_COPY = N_("Diese Kopie der Website ist vom %(day)s; Angaben können veraltet sein.")
"""Shown by the reader's own clock, thirty days after the build."""
_VERSION = "\ue003"
"""And for the version of styles and scripts."""
_PART = "\ue002"
"""Stands around the name of a part, in the page that is kept without its parts."""


@dataclass(frozen=True)
class Printer:
    """Turns the views of one language into HTML."""

    site_map: SiteMap
    desk: Desk
    env: jinja2.Environment
    navigation: Navigation
    store: Store = EMPTY
    preview: bool = False
    version: str = ""
    """Of styles and scripts: it stands in their addresses."""
    digests: Mapping[Address, bytes] = field(default_factory=dict, repr=False)
    """Of views that have one already."""
    parts: dict[tuple[object, ...], str] = field(default_factory=dict, repr=False)
    """Header, footer and the like, once for all pages on which they differ only in the path."""

    @classmethod
    def of(
        cls,
        site_map: SiteMap,
        code: str,
        templates: Templates,
        preview: bool = False,
        store: Store = EMPTY,
        digests: Mapping[Address, bytes] | None = None,
        version: str = "",
    ) -> Printer:
        """A printer for one language; a preview reloads itself, which our policy would stop."""
        desk = Desk.of(site_map.knowledge, code)
        places = navigation(desk)
        words = {
            "site": desk.site,
            "today": desk.today,
            "copy_notice": desk.on_day(_COPY, desk.today),
            "source": desk.table.source.code,
            "navigation": places,
            "offers": {c: site_map.said_in(c) for c in site_map.codes},
            "list_titles": _list_titles(site_map, code),
            "kind_icons": {kind.address: kind.icon for kind in site_map.kinds},
            "policy": "" if preview else policy(),
            "first_script": Markup(FIRST_SCRIPT),
            "version": _VERSION,
        }
        env = templates.in_language(desk.speaker, **words)
        return cls(site_map, desk, env, places, store, preview, version, digests or {})

    def html(self, view: PageView) -> str:
        """One page."""
        shared = _Shared(self, view, self._base(view.path))
        key = self._key(view)
        return shared.filled(self.store.made("page", key, self._rendered, view, shared))

    def _key(self, view: PageView) -> tuple[object, ...]:
        """All that a page depends on, its parts left out."""
        text = guide_key(view.guide, self.desk) if isinstance(view, GuideView) else ()
        frame = self.site_map.frame_key(view, self.desk.language.code)
        return self.setting, self.digests.get(view.path) or digest(view), text, frame

    @cached_property
    def setting(self) -> bytes:
        """What all pages of the language depend on."""
        desk = self.desk
        return digest(desk.site, desk.table, desk.speaker.catalogue.digest, self.preview)

    @cached_property
    def said(self) -> tuple[tuple[str, str, str], ...]:
        """What other languages say on its pages."""
        return tuple((code, words.offer.text, words.close.text) for code, words in self._offers)

    @property
    def _offers(self) -> Iterator[tuple[str, Words]]:
        return ((code, self.site_map.said_in(code)) for code in self.site_map.codes)

    def _rendered(self, view: PageView, shared: _Shared) -> str:
        frame = shared.frame
        context: dict[str, Any] = {
            "frame": frame,
            "base": shared.base,
            "link": shared.link,
            "part": shared.part,
            "notice": shared.notice,
        }
        if isinstance(view, GuideView):
            context["text"] = guide_text(view.guide, self.desk)
        return rendered_page(self.env, view, **context)

    def _base(self, path: Address) -> str:
        """The way from a page up to the site's root, without a final slash."""
        own = Address(f"{self.site_map.table.folder(self.desk.language.code)}{path}")
        return own.to_root


class _Shared:
    """What a page has in common with others: made once, and then only the path is put in."""

    def __init__(self, printer: Printer, view: PageView, base: str) -> None:
        self._printer, self._view, self.base = printer, view, base
        self._current = printer.navigation.current(view.path)
        exist = printer.site_map.existing(view.path)
        self._key = (base, exist, tuple(self._current.values()))
        self._notices: dict[str, str] = {}

    @cached_property
    def frame(self) -> Frame:
        """What the page says about itself."""
        return self._printer.site_map.frame(self._view, self._printer.desk.language.code)

    def link(self, path: str, code: str = "") -> str:
        """A relative link to a page or file of the reader's language, or of another one."""
        folder = self._printer.site_map.table.folder(code or self._printer.desk.language.code)
        return f"{self.base}/{folder}{path}"

    def part(self, name: str) -> Markup:
        """The place of header, footer and the like."""
        return Markup(f"{_PART}{name}{_PART}")

    def filled(self, page: str) -> str:
        """The page with its parts; they alone name the day of the build."""
        pieces = page.split(_PART)
        pieces[1::2] = (self._made(f"partials/{name}.html") for name in pieces[1::2])
        return "".join(pieces).replace(_VERSION, self._printer.version)

    def notice(self, part: Part) -> Markup:
        """A block that the build puts in: only path and section differ."""
        if part.block not in self._notices:
            self._notices[part.block] = self._made(f"blocks/{part.block}.html")
        return Markup(self._notices[part.block].replace(_SECTION, part.section))

    def _made(self, template: str) -> str:
        parts, key = self._printer.parts, (template, *self._key)
        if key not in parts:
            printer = self._printer
            known = printer.setting, printer.said, printer.navigation, printer.desk.today, *key
            parts[key] = printer.store.made("part", known, self._rendered, template)
        return parts[key].replace(_ANY, self._view.path)

    def _rendered(self, template: str) -> str:
        return self._printer.env.get_template(template).render(
            frame=self._printer.site_map.shared(self.frame, _ANY),
            base=self.base,
            link=self.link,
            current=self._current,
            section=_SECTION,
        )


def every_page(printer: Printer, views: Views) -> Iterator[tuple[str, str]]:
    """Path below the site's root and HTML of every page of the printer's language."""
    folder = printer.site_map.table.folder(printer.desk.language.code)
    for view in views.values():
        yield f"{folder}{view.path}index.html", printer.html(view)


def neutral_pages(
    site_map: SiteMap, templates: Templates, store: Store = EMPTY, version: str = ""
) -> Iterator[tuple[str, str]]:
    """Path and HTML of the pages that belong to no language."""
    for path, html in _neutral_pages(site_map, templates, store):
        yield path, html.replace(_VERSION, version)


def _list_titles(site_map: SiteMap, code: str) -> Mapping[Address, str]:
    """How each list of entries is called: the way up from an entry names where it leads."""
    facts, lists = site_map.facts[code], (kind.address for kind in site_map.kinds)
    return {path: facts[path].title for path in lists if path in facts}


def _neutral_pages(
    site_map: SiteMap, templates: Templates, store: Store
) -> Iterator[tuple[str, str]]:
    site = site_map.knowledge.library.site
    env = templates.environment(site=site, policy=policy(), version=_VERSION)
    missing = not_found(site_map)
    yield "404.html", rendered_page(env, missing, base=missing.root)
    for old, moved in moved_pages(site_map):
        yield f"{old}index.html", rendered_page(env, moved, base=Address(old).to_root)
    for view in short_pages(site_map):
        path = Address(f"{addresses.SHORT}{view.path}")
        html = store.made("short", (site, view), rendered_page, env, view, base=path.to_root)
        yield f"{path}index.html", html
