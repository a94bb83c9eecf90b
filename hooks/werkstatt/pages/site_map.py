"""Which pages exist, in which languages they really are, and where they live."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from xml.etree import ElementTree

from ..knowledge import Knowledge
from ..schema.event import Event
from ..schema.languages import Language
from .a_to_z import AToZView, Item, a_to_z
from .board import BoardView, board_view
from .event_dates import posters
from .events import EventView
from .feeds import FOLDER
from .indexes import OFFICES, SITUATIONS, office_index, situation_index
from .kinds import PAGE_KINDS
from .labels import N_
from .learned import LearnedView, learned_view
from .months import PATH as MONTHS
from .months import MonthsView, months_view
from .pictures import picture_path
from .spread import PosterView, poster_view
from .subscribe import SubscribeView, subscribe_view
from .view import Desk, EntryView, ListView, path_of

View = (
    EntryView
    | ListView
    | BoardView
    | SubscribeView
    | MonthsView
    | PosterView
    | LearnedView
    | AToZView
)


@dataclass(frozen=True)
class Alternate:
    """The same page in another language; `exists` says whether it is really translated."""

    language: Language
    path: str
    exists: bool
    current: bool


@dataclass(frozen=True)
class Frame:
    """What the page around the text must say about itself."""

    language: Language
    text_language: Language
    path: str
    title: str
    description: str
    canonical: str
    address: str
    """Where this page itself lives, be it translated or not."""
    picture: str
    """The path of the picture that stands for the page where it is shared."""
    translated: bool
    alternates: tuple[Alternate, ...]
    checked_on: date | None
    edit_url: str


@dataclass(frozen=True)
class SiteMap:
    """Every page of the site, on one day, in the languages that are being built."""

    knowledge: Knowledge = field(repr=False)
    codes: tuple[str, ...]
    views: Mapping[tuple[str, str], View] = field(repr=False)
    sources: Mapping[str, str] = field(repr=False)
    """The file of each generated page, for the edit link."""

    @cached_property
    def _guides(self) -> Mapping[str, str]:
        """The Markdown page behind each address."""
        return {guide_address(guide): guide for guide in self.knowledge.guides.sources}

    def view(self, code: str, path: str) -> View:
        """The view of a generated page; KeyError when there is none."""
        return self.views[code, path]

    def title(self, code: str, path: str) -> tuple[str, str]:
        """The title of a page in a language, and the tag of the language it is really in."""
        view = self.views.get((code, path))
        if view is not None:
            return view.title.text, view.title.lang
        desk = Desk(self.knowledge, self.knowledge.speaker(code))
        said = desk.guide_link(self._guides[path]).text
        return said.text, said.lang

    def generated(self) -> tuple[str, ...]:
        """The paths of all pages made from data."""
        return tuple(path for code, path in self.views if code == self.codes[0])

    def has_text_in(self, path: str, code: str) -> bool:
        """Whether the page's own text is in this language, and not German standing in."""
        view = self.views.get((code, path))
        if view is not None:
            return view.is_in(self.knowledge.library.languages[code])
        return self.knowledge.guides.exists(self._guides.get(path, path), code)

    def frame(self, code: str, path: str, title: str, description: str) -> Frame:
        """The frame of one page in one language."""
        table = self.knowledge.library.languages
        translated = self.has_text_in(path, code)
        is_guide = (code, path) not in self.views
        text_language = table.source if is_guide and not translated else table[code]
        return Frame(
            language=table[code],
            text_language=text_language,
            path=path,
            title=title,
            description=description,
            canonical=self.url(code if translated else table.source.code, path),
            address=self.url(code, path),
            picture=picture_path(code if translated else table.source.code, path),
            translated=translated,
            alternates=tuple(self._alternates(path, code)),
            checked_on=self._checked_on(code, path),
            edit_url=self._edit_url(path, text_language.code),
        )

    def _alternates(self, path: str, current: str) -> Iterator[Alternate]:
        for code in self.codes:
            language = self.knowledge.library.languages[code]
            there = f"{self.prefix(code)}{path}"
            yield Alternate(language, there, self.has_text_in(path, code), code == current)

    def _checked_on(self, code: str, path: str) -> date | None:
        view = self.views.get((code, path))
        if isinstance(view, EntryView):
            return view.checked_on
        guide = self.knowledge.guides.sources.get(self._guides.get(path, path))
        return guide.meta.checked_on if guide else None

    def _edit_url(self, path: str, code: str) -> str:
        forge = self.knowledge.library.site.forge
        file = self.sources.get(path) or f"docs/{code}/{self._guides.get(path, path)}.md"
        is_list = (code, path) in self.views and path not in self.sources
        return (
            f"{forge.repository}/edit/{forge.branch}/{file}"
            if forge.repository and not is_list
            else ""
        )

    def prefix(self, code: str) -> str:
        """The folder of a language: German stands at the root."""
        return "" if code == self.knowledge.library.languages.source.code else f"{code}/"

    def url(self, code: str, path: str) -> str:
        """The public address of a page."""
        return f"{self.knowledge.library.site.url}{self.prefix(code)}{path}"

    def paths(self) -> tuple[str, ...]:
        """All pages, Markdown and data alike, in a stable order."""
        return tuple(sorted({*self.generated(), *self._guides}))


def guide_address(guide: str) -> str:
    """The address of a Markdown page: `verein/gruenden` is served at `verein/gruenden/`."""
    stem = guide.removesuffix("index")
    return stem if stem == "" or stem.endswith("/") else f"{stem}/"


def build_site_map(knowledge: Knowledge, codes: tuple[str, ...]) -> SiteMap:
    """Make every view once, for the given languages."""
    views: dict[tuple[str, str], View] = {}
    sources: dict[str, str] = {}
    for code in codes:
        desk = Desk(knowledge, knowledge.speaker(code))
        board = board_view(desk)
        views[code, board.path] = board
        views[code, FOLDER] = subscribe_view(desk)
        views[code, MONTHS] = months_view(desk)
        views[code, SITUATIONS] = situation_index(desk)
        views[code, OFFICES] = office_index(desk)
        for event in knowledge.library.listed(Event):
            for one, path in posters(desk, event):
                views[code, path] = poster_view(one, path, desk)
        if learned := learned_view(desk):
            views[code, learned.path] = learned
        for kind in PAGE_KINDS:
            views[code, path_of(kind.model)] = kind.list_view(desk)
            for entry in knowledge.library.listed(kind.model):
                path = path_of(kind.model, entry.id)
                views[code, path] = kind.entry_view(entry, desk)
                sources[path] = f"data/{kind.model.folder}/{entry.id}.yml"
        own = {path: view for (other, path), view in views.items() if other == code}
        alphabet = a_to_z((*_guide_items(desk), *_view_items(own)), desk)
        views[code, alphabet.path] = alphabet
    return SiteMap(knowledge, codes, views, sources)


def _guide_items(desk: Desk) -> Iterator[Item]:
    for guide in desk.knowledge.guides.sources:
        if guide != "index":
            yield Item(desk.guide_link(guide).text, guide_address(guide))


def _view_items(views: Mapping[str, View]) -> Iterator[Item]:
    """Lists and entries, but no event that is over."""
    for path, view in views.items():
        over = isinstance(view, EventView) and view.dates is None
        if isinstance(view, EntryView | ListView) and not over:
            yield Item(view.title, path)


def language_offers(knowledge: Knowledge, codes: tuple[str, ...]) -> Mapping[str, str]:
    """What a page says in each language to somebody who may rather read that one."""
    offer = N_("Diese Seite in Ihrer Sprache lesen")
    return {code: knowledge.speaker(code).message(offer).text for code in codes}


_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_xml(site_map: SiteMap) -> bytes:
    """sitemap.xml (sitemaps.org 0.9) with hreflang pairs: real translations only."""
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for path in site_map.paths():
        real = [code for code in site_map.codes if site_map.has_text_in(path, code)]
        for code in real:
            _add_url(root, site_map, path, code, real)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_url(
    root: ElementTree.Element, site_map: SiteMap, path: str, code: str, real: list[str]
) -> None:
    url = ElementTree.SubElement(root, "url")
    ElementTree.SubElement(url, "loc").text = site_map.url(code, path)
    checked = site_map.frame(code, path, "", "").checked_on
    if checked:
        ElementTree.SubElement(url, "lastmod").text = checked.isoformat()
    for other in real:
        tag = site_map.knowledge.library.languages[other].tag
        link = {"rel": "alternate", "hreflang": tag, "href": site_map.url(other, path)}
        ElementTree.SubElement(url, "xhtml:link", link)
