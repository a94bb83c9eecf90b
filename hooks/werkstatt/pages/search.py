"""What can be found in one language: every page with its titles, headings and words."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..schema.base import Entry
from ..schema.event import Event
from ..schema.fact import Fact
from ..schema.guide import PageKind
from ..schema.term import Term
from ..search.index import (
    BODY,
    HEADING,
    LEAD,
    SUMMARY,
    TITLE,
    Place,
    Record,
    Section,
    head_index,
    text_index,
)
from ..text.facts import fact_text
from ..text.markers import Marker
from ..text.plain import spoken
from ..translation.sections import INTRO, sections
from .events import EventView
from .glossary import translated_word
from .kinds import PAGE_KINDS
from .labels import N_
from .site_map import SiteMap, guide_address
from .view import Desk, EntryView, ListView, ValueKind, path_of

FOLDER = "search/"
_GUIDE, _PAGE, _LIST = "guide", "page", "list"

_TEXTS = {
    "search": N_("Suchen"),
    "hint": N_("Zum Beispiel: Brief vom Amt, Geld, Raum"),
    "close": N_("Schließen"),
    "none": N_("Nichts gefunden. Versuchen Sie ein anderes Wort."),
    "german": N_("Auf Deutsch"),
    "one": N_("1 Treffer"),
    "many": N_("%(num)s Treffer"),
    "failed": N_("Die Suche geht gerade nicht. Hier steht alles von A bis Z."),
    "all": N_("Alles von A bis Z"),
}


_WANTED = {
    "events": N_("Kalender, Workshop, Treffen, Veranstaltung"),
    "organisations": N_("Migrantenorganisation, Gruppe, Gemeinschaft, Kontakt"),
    "rooms": N_("Saal, Raum mieten, Treffpunkt, Büro"),
    "offices": N_("Adresse, Telefonnummer, Beratung, Behörde"),
    "funding": N_("Fördergeld, Zuschuss, Programm, Geldgeber"),
    "glossary": N_("Wörterbuch, Übersetzung, Bedeutung"),
    "wishes": N_("Thema vorschlagen"),
    "journeys": N_("Anleitung, Ablauf"),
}
"""What somebody types who looks for a whole list."""


def search_files(site_map: SiteMap, code: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of the two files of a language's index."""
    desk = Desk(site_map.knowledge, site_map.knowledge.speaker(code))
    found = tuple(records(site_map, desk))
    say = desk.speaker.message
    kinds = {
        _GUIDE: say(N_("Ratgeber")).text,
        _PAGE: "",
        _LIST: "",
        **{
            kind.model.folder: site_map.view(code, path_of(kind.model)).title.text
            for kind in PAGE_KINDS
        },
    }
    texts = {key: say(text).text for key, text in _TEXTS.items()}
    yield f"{FOLDER}{code}.json", _json(head_index(found, kinds, texts))
    yield f"{FOLDER}{code}-text.json", _json(text_index(found))


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def records(site_map: SiteMap, desk: Desk) -> Iterator[Record]:
    """The pages that are really in the desk's language."""
    code, library = desk.language.code, desk.knowledge.library
    for guide in desk.knowledge.guides.sources:
        if site_map.has_text_in(guide_address(guide), code):
            yield _guide(guide, desk)
    for kind in PAGE_KINDS:
        path = path_of(kind.model)
        if site_map.has_text_in(path, code):
            yield _list(site_map.view(code, path), kind.model.folder, desk)
        for entry in library.listed(kind.model):
            path = path_of(kind.model, entry.id)
            view = site_map.view(code, path)
            if isinstance(view, EntryView) and site_map.has_text_in(path, code):
                yield _entry(entry, view, desk)


def _guide(guide: str, desk: Desk) -> Record:
    guides, code = desk.knowledge.guides, desk.language.code
    source = guides.sources[guide]
    own = guides.translated(guide, code) if code != guides.source_code else None
    meta, body = (own.meta, own.body) if own else (source.meta, source.body)
    intro, parts = [], []
    for part in sections(body.text):
        text = spoken(part.text, lambda marker: _said(marker, desk))
        if part.id == INTRO:
            intro.append(text)
        else:
            place = Place({HEADING: (part.heading,), BODY: (text,)})
            parts.append(Section(part.id, part.heading, place))
    texts = {
        TITLE: (meta.title, *source.meta.searched_as),
        SUMMARY: (meta.summary,),
        BODY: tuple(intro),
    }
    kind = _GUIDE if source.meta.kind is PageKind.GUIDE else _PAGE
    return Record(guide_address(guide), meta.title, kind, False, Place(texts), tuple(parts))


def _said(marker: Marker, desk: Desk) -> str:
    """A term is found by its German word and by what it is called in the reader's language."""
    library = desk.knowledge.library
    if marker.kind == "fakt" and (fact := library.find(Fact, marker.id)):
        return fact_text(fact, desk.speaker).text
    if marker.kind == "wort" and (term := library.find(Term, marker.id)):
        own = translated_word(term, desk)
        return f"{term.term} {own.text}" if own else term.term
    return ""


def _list(view: object, folder: str, desk: Desk) -> Record:
    assert isinstance(view, ListView)
    wanted = desk.speaker.message(_WANTED[folder]).text
    texts = {TITLE: (view.title.text, wanted), SUMMARY: (view.description.text,)}
    return Record(view.path, view.title.text, _LIST, False, Place(texts))


def _entry(entry: Entry, view: EntryView, desk: Desk) -> Record:
    """An entry by its title and other names; an event that is over comes behind all others."""
    title, names = (view.title.text,), _other_names(entry, view)
    lead = (view.description.text, *(text.text for text in view.paragraphs))
    rows = tuple(
        value.text.text
        for row in view.rows
        for value in row.values
        if value.kind in (ValueKind.TEXT, ValueKind.NAME, ValueKind.PAGE)
    )
    texts = {TITLE: (*title, *names), LEAD: lead, BODY: rows}
    if isinstance(view, EventView) and view.dates is None:
        texts = {LEAD: title, BODY: (*lead, *rows)}
    return Record(
        view.path,
        view.title.text,
        type(entry).folder,
        view.title.lang != desk.language.tag,
        Place(texts),
        meaning=view.subtitle.text if isinstance(entry, Term) and view.subtitle else "",
    )


def _other_names(entry: Entry, view: EntryView) -> tuple[str, ...]:
    subtitle = (view.subtitle.text,) if view.subtitle else ()
    if isinstance(entry, Term):
        return (*subtitle, *entry.aliases, *entry.searched_as)
    return entry.searched_as if isinstance(entry, Event) else (*subtitle, *entry.searched_as)
