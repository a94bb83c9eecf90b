"""Every page of a language as (path, HTML): guides, entries, lists, posters alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import jinja2
from markupsafe import Markup

from ..views import addresses
from ..views.addresses import Address
from ..views.base import PageView
from ..views.desk import Desk
from ..views.guides import GuideView
from ..views.navigation import Navigation, navigation
from .guide_text import guide_text
from .neutral import moved_pages, not_found, short_pages
from .parts import Part
from .policy import policy
from .site_map import Frame, SiteMap, Views
from .templates import Templates, rendered_page

_ANY = Address("\ue000")
"""Stands for the path in parts of the frame that many pages share."""
_SECTION = "\ue001"
"""And for a section."""


@dataclass(frozen=True)
class Printer:
    """Turns the views of one language into HTML."""

    site_map: SiteMap
    desk: Desk
    env: jinja2.Environment
    navigation: Navigation
    parts: dict[tuple[object, ...], str] = field(default_factory=dict, repr=False)
    """Header, footer and the like, once for all pages on which they differ only in the path."""
    places: dict[Address, Mapping[Address, str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, site_map: SiteMap, code: str, templates: Templates, preview: bool) -> Printer:
        """A printer for one language; a preview reloads itself, which our policy would stop."""
        desk = Desk.of(site_map.knowledge, code)
        places = navigation(desk)
        words = {
            "site": desk.site,
            "today": desk.today,
            "source": desk.table.source.code,
            "navigation": places,
            "offers": {c: site_map.said_in(c).offer.text for c in site_map.codes},
            "kind_icons": {kind.address: kind.icon for kind in site_map.kinds},
            "policy": "" if preview else policy(),
        }
        return cls(site_map, desk, templates.in_language(desk.speaker, **words), places)

    def html(self, view: PageView) -> str:
        """One page."""
        base = self._base(view.path)
        frame = self.site_map.frame(view, self.desk.language.code)
        context: dict[str, Any] = {
            "frame": frame,
            "base": base,
            "link": partial(self._link, base),
            "part": lambda name: self._part(f"partials/{name}", frame, base),
            "notice": lambda part: self._notice(part, frame, base),
        }
        if isinstance(view, GuideView):
            context["text"] = guide_text(view.guide, self.desk)
        return rendered_page(self.env, view, **context)

    def _part(self, name: str, frame: Frame, base: str) -> Markup:
        """A part of the frame: made once, and then only the path is put in."""
        current = self._current(frame.path)
        exist = tuple(other.exists for other in frame.alternates)
        key = (name, base, exist, *current.values())
        if key not in self.parts:
            self.parts[key] = self.env.get_template(f"{name}.html").render(
                frame=self.site_map.shared(frame, _ANY),
                base=base,
                link=partial(self._link, base),
                current=current,
                section=_SECTION,
            )
        return Markup(self.parts[key].replace(_ANY, frame.path))

    def _current(self, path: Address) -> Mapping[Address, str]:
        if path not in self.places:
            self.places[path] = self.navigation.current(path)
        return self.places[path]

    def _notice(self, part: Part, frame: Frame, base: str) -> Markup:
        """A block that is the same on all pages but for path and section."""
        html = self._part(f"blocks/{part.block}", frame, base)
        return Markup(html.replace(_SECTION, part.section))

    def _base(self, path: Address) -> str:
        """The way from a page up to the site's root, without a final slash."""
        own = Address(f"{self.site_map.table.folder(self.desk.language.code)}{path}")
        return own.to_root

    def _link(self, base: str, path: str, code: str = "") -> str:
        """A relative link to a page or file of the reader's language, or of another one."""
        folder = self.site_map.table.folder(code or self.desk.language.code)
        return f"{base}/{folder}{path}"


def every_page(printer: Printer, views: Views) -> Iterator[tuple[str, str]]:
    """Path below the site's root and HTML of every page of the printer's language."""
    folder = printer.site_map.table.folder(printer.desk.language.code)
    for view in views.values():
        yield f"{folder}{view.path}index.html", printer.html(view)


def neutral_pages(site_map: SiteMap, templates: Templates) -> Iterator[tuple[str, str]]:
    """Path and HTML of the pages that belong to no language."""
    env = templates.environment(site=site_map.knowledge.library.site, policy=policy())
    missing = not_found(site_map)
    yield "404.html", rendered_page(env, missing, base=missing.root)
    for old, moved in moved_pages(site_map):
        yield f"{old}index.html", rendered_page(env, moved, base=Address(old).to_root)
    for view in short_pages(site_map):
        path = Address(f"{addresses.SHORT}{view.path}")
        yield f"{path}index.html", rendered_page(env, view, base=path.to_root)
