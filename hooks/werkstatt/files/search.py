"""What can be found in one language: every page with its titles, headings and words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import shorten
from types import MappingProxyType

from ..language.facts import fact_text
from ..language.formats import language_name
from ..markdown.markers import Marker
from ..markdown.plain import spoken
from ..pages.kinds import Kind
from ..pages.site_map import SiteMap, Views
from ..schema.base import Entry
from ..schema.event import Event
from ..schema.fact import Fact
from ..schema.guide import PageKind
from ..schema.office import Office
from ..schema.organisation import Organisation
from ..schema.term import Term
from ..search.index import (
    BODY,
    HEADING,
    LEAD,
    SUMMARY,
    TITLE,
    Counted,
    Document,
    Fields,
    Passage,
    counted,
    head_index,
    text_index,
)
from ..search.small_words import SMALL, speech_words
from ..store import EMPTY, Store, digest
from ..translation.sections import INTRO, sections
from ..views.addresses import Address
from ..views.base import EntryView, PageView, ValueKind
from ..views.desk import Desk
from ..views.glossary import translated_word
from ..views.guides import GuideView
from ..views.labels import N_

FOLDER = "search/"
_LINE = 80
"""Letters of the line below a title: the first answer stays under 60 kB."""
_GUIDE, _PAGE, _LIST = "guide", "page", "list"

_TEXTS = {
    "search": N_("Suchen"),
    "hint": N_("Zum Beispiel: Brief vom Amt, Geld, Raum"),
    "close": N_("Schließen"),
    "none": N_("Nichts gefunden zu „%(query)s“. Versuchen Sie ein anderes Wort."),
    "alike": N_("Nichts gefunden zu „%(query)s“. Meinten Sie etwas davon?"),
    "german": N_("Auf Deutsch"),
    "one": N_("1 Treffer"),
    "many": N_("%(num)s Treffer"),
    "failed": N_("Die Suche geht gerade nicht. Hier steht alles von A bis Z."),
    "all": N_("Alles von A bis Z"),
}


def search_files(
    site_map: SiteMap,
    desk: Desk,
    views: Views,
    store: Store = EMPTY,
    digests: Digests = MappingProxyType({}),
) -> Iterator[tuple[str, bytes]]:
    """Path and content of the files of a language's index: the first answer, running text."""
    say, sources = desk.say, [*_sources(site_map, desk, views, digests)]
    kinds = {_GUIDE: say(N_("Ratgeber")).text, _PAGE: "", _LIST: ""}
    kinds |= {kind.model.folder: views[kind.address].title.text for kind in site_map.kinds}
    texts = {key: say(text).text for key, text in _TEXTS.items()}
    for source in sources:
        store.keep("words", source.key)
    key = tuple(kinds.items()), tuple(texts.items()), [digest(one.key) for one in sources]
    yield from store.made("index", key, _made, desk.language.code, sources, kinds, texts, store)


def _made(
    code: str,
    sources: Sequence[_Source],
    kinds: Mapping[str, str],
    texts: Mapping[str, str],
    store: Store,
) -> list[tuple[str, bytes]]:
    pages = [store.made("words", one.key, one.counted) for one in sources]
    return list(_written(code, pages, kinds, texts))


def _written(
    code: str, pages: Sequence[Counted], kinds: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    parts = text_index(pages)
    head = head_index(pages, kinds, texts, parts)
    yield f"{FOLDER}{code}.json", _json({"small": SMALL.get(code, ""), **head})
    for number, part in enumerate(parts.values()):
        yield f"{FOLDER}{code}-{number}.json", _json(part)


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


Digests = Mapping[Address, bytes]
"""Of views that have one already."""


@dataclass(frozen=True)
class _Source:
    """A page that can be found, and all that its words depend on."""

    key: tuple[object, ...]
    make: Callable[[], Document]

    def counted(self) -> Counted:
        """Its words."""
        return counted(self.make())


def _sources(site_map: SiteMap, desk: Desk, views: Views, digests: Digests) -> Iterator[_Source]:
    code = desk.language.code
    real = {path: view for path, view in views.items() if site_map.exists(code, path)}
    for view in real.values():
        if isinstance(view, GuideView):
            yield _Source(_guide_key(view, desk), partial(_guide, view, desk))
    for kind in site_map.kinds:
        if list_view := real.get(kind.address):
            said = desk.say(kind.sought_as).text
            list_key = code, _digest(list_view, digests), said
            yield _Source(list_key, partial(_list, list_view, kind, desk))
        for entry in desk.listed(kind.model):
            page = real.get(kind.address / entry.id)
            if isinstance(page, EntryView):
                key = code, _digest(page, digests), _sought_as(entry)
                yield _Source(key, partial(_entry, entry, page, desk))


def _digest(view: PageView, digests: Digests) -> bytes:
    return digests.get(view.path) or digest(view)


def _guide_key(view: GuideView, desk: Desk) -> tuple[object, ...]:
    source = desk.guides.sources[view.guide]
    own = desk.guides.translated(view.guide, desk.language.code)
    body, meta = (own or source).body, source.meta
    marked = dict.fromkeys((one.kind, one.id) for one in (*body.head_markers, *body.markers))
    named = [_named(kind, id, desk) for kind, id in marked]
    return body.digest, meta.kind, meta.searched_as, desk.speaker.catalogue.digest, named


def _named(kind: str, id: str, desk: Desk) -> object:
    """What an entry brings to the words of a guide."""
    if kind == "fakt" and (fact := desk.find(Fact, id)):
        return fact.value, fact.unit
    term = desk.find(Term, id) if kind == "wort" else None
    return (term.term, term.translations) if term else ""


def _guide(view: GuideView, desk: Desk) -> Document:
    source = desk.guides.sources[view.guide]
    own = desk.guides.translated(view.guide, desk.language.code)
    meta, body = (own.meta, own.body) if own else (source.meta, source.body)
    told = meta.answer.texts() if meta.answer else ()
    intro = [spoken(text, lambda marker: _said(marker, desk)) for _, text in told]
    parts = []
    for part in sections(body.text):
        text = spoken(part.text, lambda marker: _said(marker, desk))
        if part.id == INTRO:
            intro.append(text)
        else:
            fields = Fields({HEADING: (part.heading,), BODY: (text,)})
            parts.append(Passage(part.id, part.heading, fields))
    texts = {
        TITLE: (meta.title, *source.meta.searched_as),
        SUMMARY: (meta.summary,),
        BODY: tuple(intro),
    }
    kind = _GUIDE if source.meta.kind is PageKind.GUIDE else _PAGE
    line = _short(meta.summary)
    return Document(view.path, meta.title, kind, False, Fields(texts), tuple(parts), line)


def _said(marker: Marker, desk: Desk) -> str:
    """A term is found by its German word and by what it is called in the reader's language."""
    if marker.kind == "fakt" and (fact := desk.find(Fact, marker.id)):
        return fact_text(fact, desk.speaker).text
    if marker.kind == "wort" and (term := desk.find(Term, marker.id)):
        own = translated_word(term, desk)
        return f"{term.term} {own.text}" if own else term.term
    return ""


def _list(view: PageView, kind: Kind, desk: Desk) -> Document:
    wanted = desk.say(kind.sought_as).text
    texts = {TITLE: (view.title.text, wanted), SUMMARY: (view.description.text,)}
    return Document(view.path, view.title.text, _LIST, False, Fields(texts))


def _entry(entry: Entry, view: EntryView, desk: Desk) -> Document:
    """An entry by its title and other names; an event that is over comes behind all others."""
    title, names = (view.title.text,), _other_names(entry, view)
    lead = (view.description.text, *(text.text for text in view.paragraphs))
    rows = tuple(
        value.text.text
        for row in view.rows
        for value in row.values
        if value.kind in (ValueKind.TEXT, ValueKind.NAME, ValueKind.PAGE)
    )
    texts = {TITLE: (*title, *names), HEADING: _speech(entry, desk), LEAD: lead, BODY: rows}
    if view.is_over:
        texts = {LEAD: title, BODY: (*lead, *rows)}
    return Document(
        view.path,
        view.title.text,
        type(entry).folder,
        view.title.lang != desk.language.tag,
        Fields(texts),
        meaning=_line(entry, view, desk),
    )


def _line(entry: Entry, view: EntryView, desk: Desk) -> str:
    """What stands below the title of a result: what a term means, what an entry is."""
    if isinstance(entry, Term):
        return view.subtitle.text if view.subtitle else ""
    said = view.description
    return _short(said.text) if said.lang == desk.language.tag else ""


def _short(text: str) -> str:
    """The beginning of a text, cut between words."""
    return shorten(text, _LINE, placeholder=" …")


def _speech(entry: Entry, desk: Desk) -> tuple[str, ...]:
    """The languages spoken there, by all their names."""
    codes = entry.languages if isinstance(entry, Organisation | Office) else ()
    names = (
        language_name(code, tongue)
        for code in codes
        for tongue in (desk.language, desk.table.source)
    )
    return speech_words(tuple(names), codes, desk.language.code)


def _other_names(entry: Entry, view: EntryView) -> tuple[str, ...]:
    said = tuple(text.text for text in (view.kind, view.subtitle) if text)
    return _sought_as(entry) if isinstance(entry, Event) else (*said, *_sought_as(entry))


def _sought_as(entry: Entry) -> tuple[str, ...]:
    """Words for which an entry is found, beside those on its page."""
    return (*(entry.aliases if isinstance(entry, Term) else ()), *entry.searched_as)
