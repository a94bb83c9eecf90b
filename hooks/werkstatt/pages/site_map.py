"""Which pages exist, in which languages they really are, and where they live."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import compress

from ..knowledge import Knowledge
from ..language.rendered import Rendered
from ..schema.event import Event
from ..schema.languages import Language, LanguageTable
from ..store import digest
from ..translation.beside import page_markers
from ..views import addresses
from ..views.a_to_z import Item, a_to_z
from ..views.addresses import Address
from ..views.age import aged, aged_list
from ..views.base import PageView
from ..views.board import board_head
from ..views.desk import Desk
from ..views.emergency import emergency_view
from ..views.event_dates import posters
from ..views.guides import GuideView, guide_view
from ..views.indexes import office_index, situation_index
from ..views.kept import kept_view
from ..views.labels import N_
from ..views.learned import learned_view
from ..views.months import months_view
from ..views.offline import offline_view
from ..views.spread import poster_view
from ..views.subscribe import subscribe_view
from .kinds import KINDS, Kind

Views = Mapping[Address, PageView]


@dataclass(frozen=True)
class PageFacts:
    """What pages in other languages, and files for all of them, need to know of a page."""

    title: str
    title_lang: str
    exists: bool
    """Whether the page's own text is in its language, and not German standing in."""
    reviewed_on: date | None


def views_of(desk: Desk, kinds: tuple[Kind, ...] = KINDS) -> dict[Address, PageView]:
    """Every page of a language, guides first; the address of each stands in its view.

    The board has no groups yet: these need to know every language.
    """
    found = [*_guides(desk), *_fixed(desk), *_posters(desk), *_entries(desk, kinds)]
    alphabet = a_to_z((Item(view.title, view.path) for view in found if _is_listed(view)), desk)
    return {view.path: view for view in (*found, alphabet)}


@dataclass(frozen=True)
class DigestedViews:
    """The pages of a language, and a digest of each: keys are made of them."""

    views: dict[Address, PageView]
    digests: dict[Address, bytes]


def digested_views(desk: Desk, kinds: tuple[Kind, ...] = KINDS) -> DigestedViews:
    """What `views_of` gives, digested."""
    views = views_of(desk, kinds)
    return DigestedViews(views, {path: digest(view) for path, view in views.items()})


def views_key(desk: Desk, kinds: tuple[Kind, ...]) -> tuple[object, ...]:
    """All that the views of a language depend on: of the text of guides only their markers."""
    library, code = desk.knowledge.library, desk.language.code
    guides = [
        (
            source.file,
            source.meta,
            own.meta if (own := desk.guides.translated(path, code)) else None,
            page_markers(desk.guides, path, code, desk.knowledge.statuses),
        )
        for path, source in desk.guides.sources.items()
    ]
    data = library.digest(*library.ids)
    said = desk.speaker.catalogue.digest
    return code, desk.today, data, said, [kind.address for kind in kinds], guides


def _guides(desk: Desk) -> Iterator[PageView]:
    return (guide_view(guide, desk) for guide in desk.guides.sources)


_ALWAYS: tuple[Callable[[Desk], PageView], ...] = (
    board_head,
    subscribe_view,
    months_view,
    situation_index,
    office_index,
    offline_view,
    kept_view,
)


def _fixed(desk: Desk) -> Iterator[PageView]:
    for make in _ALWAYS:
        yield make(desk)
    for may_make in (learned_view, emergency_view):
        if made := may_make(desk):
            yield made


def _posters(desk: Desk) -> Iterator[PageView]:
    for event in desk.listed(Event):
        for one, path in posters(desk, event):
            yield poster_view(one, path, desk)


def _entries(desk: Desk, kinds: tuple[Kind, ...]) -> Iterator[PageView]:
    for kind in kinds:
        made = [(one, kind.entry_view(one, desk)) for one in desk.listed(kind.model)]
        yield aged_list(kind.list_view(desk), made, desk)
        yield from (aged(view, entry, desk) for entry, view in made)


def _is_listed(view: PageView) -> bool:
    return view.in_alphabet and not view.is_over and view.path != addresses.HOME


def facts_of(views: Views, language: Language) -> dict[Address, PageFacts]:
    """What others need to know of the pages of one language."""
    return {
        path: PageFacts(view.title.text, view.title.lang, view.is_in(language), view.reviewed_on)
        for path, view in views.items()
    }


@dataclass(frozen=True)
class Words:
    """What a language says on pages of other languages."""

    offer: Rendered
    """„Auf Deutsch lesen“: each language names itself."""
    close: Rendered
    not_found: Rendered
    to_home: Rendered
    to_all: Rendered
    """To the list of all pages: there, as on every page, is the search."""


def words_of(desk: Desk) -> Words:
    """In the desk's language."""
    return Words(
        close=desk.say(N_("Schließen")),
        offer=desk.say(N_("Auf Deutsch lesen")),
        not_found=desk.say(N_("Diese Seite gibt es nicht (mehr).")),
        to_home=desk.say(N_("Zur Startseite")),
        to_all=desk.say(N_("Alles von A bis Z")),
    )


@dataclass(frozen=True)
class Alternate:
    """The same page in another language; `exists` says whether it is really translated."""

    language: Language
    url: str
    exists: bool
    current: bool


@dataclass(frozen=True)
class Frame:
    """What the page around the text must say about itself."""

    language: Language
    path: Address
    canonical: str
    address: str
    """Where this page itself lives, be it translated or not."""
    picture: str
    """The path of the picture that stands for the page where it is shared."""
    translated: bool
    alternates: tuple[Alternate, ...]
    edit_url: str


@dataclass(frozen=True)
class SiteMap:
    """Every page of the site, on one day, in the languages that are being built."""

    knowledge: Knowledge = field(repr=False)
    facts: Mapping[str, Mapping[Address, PageFacts]] = field(repr=False)
    """By code of the language, in the order of the table, German first."""
    kinds: tuple[Kind, ...] = KINDS
    words: Mapping[str, Words] = field(default_factory=dict, repr=False)
    """By code: what each language says on pages of the others."""

    def said_in(self, code: str) -> Words:
        """The words of a language on pages of the others."""
        return self.words.get(code) or words_of(Desk.of(self.knowledge, code))

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages that are being built."""
        return tuple(self.facts)

    @property
    def table(self) -> LanguageTable:
        """All languages of the site."""
        return self.knowledge.library.languages

    @cached_property
    def paths(self) -> tuple[Address, ...]:
        """All pages, Markdown and data alike, in a stable order."""
        return tuple(sorted(self.facts[self.codes[0]]))

    @cached_property
    def _exist(self) -> Mapping[Address, tuple[bool, ...]]:
        facts = list(self.facts.values())
        return {path: tuple(pages[path].exists for pages in facts) for path in self.paths}

    def existing(self, path: Address) -> tuple[bool, ...]:
        """For each language whether a page's own text is in it."""
        return self._exist[path]

    @cached_property
    def lists(self) -> frozenset[str]:
        """The sections in which entries stand."""
        return frozenset(kind.address.section for kind in self.kinds)

    def exists(self, code: str, path: Address) -> bool:
        """Whether a page's own text is in this language."""
        return self.facts[code][path].exists

    def really_in(self, path: Address) -> tuple[str, ...]:
        """The languages in which a page has a text of its own."""
        return tuple(compress(self.codes, self._exist[path]))

    def source_title(self, path: Address) -> Rendered:
        """The German title of a page."""
        german, facts = self.table.source, self.facts[self.table.source.code][path]
        return Rendered(facts.title, facts.title_lang, german.dir, german.texts_level)

    def url(self, code: str, path: Address) -> str:
        """The public address of a page."""
        return f"{self.knowledge.library.site.url}{self.table.folder(code)}{path}"

    def picture(self, code: str, path: Address) -> str:
        """The path of a page's sharing picture, below the root."""
        return addresses.picture(code, path, self.lists)

    def frame(self, view: PageView, code: str) -> Frame:
        """The frame of one page in one language."""
        path, translated = view.path, self.exists(code, view.path)
        shown_in = self.shown_in(path, code)
        return Frame(
            language=self.table[code],
            path=path,
            canonical=self.url(shown_in, path),
            address=self.url(code, path),
            picture=self.picture(shown_in, path),
            translated=translated,
            alternates=tuple(self._alternate(other, path, code) for other in self.codes),
            edit_url=self._edit_url(view, shown_in),
        )

    def frame_key(self, view: PageView, code: str) -> tuple[object, ...]:
        """All that the frame of a page depends on, beside the settings of the site."""
        shown_in = self.shown_in(view.path, code)
        picture, edit_url = self.picture(shown_in, view.path), self._edit_url(view, shown_in)
        return self.codes, code, picture, edit_url, self.existing(view.path)

    def shown_in(self, path: Address, code: str) -> str:
        """The language of a page's text for readers of `code`: its own, or else German."""
        return code if self.exists(code, path) else self.table.source.code

    def shared(self, frame: Frame, path: Address) -> Frame:
        """The frame of a page with another path in it."""
        return replace(frame, path=path, address=self.url(frame.language.code, path))

    def _alternate(self, code: str, path: Address, current: str) -> Alternate:
        url = self.url(code, path)
        return Alternate(self.table[code], url, self.exists(code, path), code == current)

    def _edit_url(self, view: PageView, code: str) -> str:
        """Where the forge lets one edit the page's file; "" for lists and without a forge."""
        forge = self.knowledge.library.site.forge
        file = view.file_in(code) if isinstance(view, GuideView) else self._files.get(view.path)
        return f"{forge.repository}/edit/{forge.branch}/{file}" if forge.repository and file else ""

    @cached_property
    def _files(self) -> Mapping[Address, str]:
        return {
            kind.address / entry.id: f"data/{kind.model.folder}/{entry.id}.yml"
            for kind in self.kinds
            for entry in self.knowledge.library.listed(kind.model)
        }
