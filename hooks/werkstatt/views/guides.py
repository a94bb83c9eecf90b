"""A Markdown page: what stands around its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ..language.rendered import Rendered
from ..markdown.markers import Marker
from ..schema.event import Event
from ..schema.evidence import reviewed_last
from ..schema.fact import Fact
from ..schema.guide import PageKind, SourcePage, Translation
from ..schema.languages import Language, Level
from ..schema.review import Age, ReviewRule, age_of
from ..schema.term import Term
from ..translation.beside import page_markers
from .addresses import EVENTS, GLOSSARY, HOME, Address
from .base import Card, Notice, PageView
from .citations import Citation, citations
from .desk import Desk
from .glossary import translated_word
from .home import Doors, Home, doors_at, home
from .indexes import section_cards
from .journeys import Stop, journeys_through, stops
from .labels import N_, label
from .learned import Learning, learnings
from .standing import Standing, guide_standing


@dataclass(frozen=True)
class Word:
    """A German term used on the page, with what it means."""

    id: str
    term: str
    translation: Rendered | None
    explanation: Rendered
    path: Address


@dataclass(frozen=True)
class Trust:
    """How far a reader may rely on the text: by whom, from when."""

    level: Level
    checked_on: date
    standing: Standing
    brief: Rendered
    """In one line: when the German text was compared with its sources."""
    review_by: date | None
    """The day of the next review; None when it has passed, which a notice says."""
    translated_on: date | None
    reviewed_by: Rendered | None


@dataclass(frozen=True)
class GuideView(PageView):
    """A guide or page in the reader's language, or German standing in for it."""

    template: ClassVar[str] = "main.html"
    in_alphabet: ClassVar[bool] = True

    guide: str
    """Folder and name of the file, without its ending."""
    language: Language
    """The language of the text: the reader's, or German."""
    kind: PageKind
    cited: tuple[Citation, ...]
    trust: Trust
    audience: tuple[Rendered, ...]
    notices: tuple[Notice, ...]
    words: tuple[Word, ...] = ()
    events: tuple[Card, ...] = ()
    """The events that belong to the guide."""
    learned: tuple[Learning, ...] = ()
    """What workshops on this guide left behind."""
    stops: tuple[Stop, ...] = ()
    """Where the guide stands on journeys."""
    guides: tuple[Card, ...] = ()
    """For a section: its guides."""
    journeys: tuple[Card, ...] = ()
    """For a section: the journeys through it."""
    home: Home | None = None
    """For the home page: situations, journeys, dates, deadlines."""
    doors: Doors | None = None
    """For the home page and the page of associations."""
    discreet: bool = False
    """Whether its reader may be in danger."""

    def is_in(self, language: Language) -> bool:
        """Whether there is a text of its own in this language."""
        return self.language == language

    @property
    def is_discreet(self) -> bool:
        """What the German page says."""
        return self.discreet

    @property
    def reviewed_on(self) -> date | None:
        """The day of the last review of the German page."""
        return self.trust.checked_on

    def file_in(self, code: str) -> str:
        """The Markdown file of the page in a language."""
        return f"docs/{code}/{self.guide}.md"

    @property
    def is_translation(self) -> bool:
        """Whether the text is in the reader's language and comes from German."""
        return self.trust.translated_on is not None


def guide_view(guide: str, desk: Desk) -> GuideView:
    """The view of `aemter/brief-verstehen` in the desk's language; KeyError if unknown."""
    source, own = desk.guides.sources[guide], desk.guides.translated(guide, desk.language.code)
    meta, head, address = source.meta, own.meta if own else source.meta, Address.of_markdown(guide)
    marks = page_markers(desk.guides, guide, desk.language.code, desk.knowledge.statuses)
    is_section = meta.kind is PageKind.SECTION
    return GuideView(
        path=address,
        guide=guide,
        language=desk.language if own else desk.table.source,
        title=_text(head.title, desk, bool(own)),
        description=_text(head.summary, desk, bool(own)),
        kind=meta.kind,
        cited=citations(meta.sources, frozenset(), desk),
        trust=_trust(meta, own.meta.translation if own else None, desk),
        audience=tuple(desk.say(label(item)) for item in meta.audience),
        notices=(*_overdue(meta, desk), *_old_facts(marks, meta, desk)),
        words=tuple(_words(marks, desk)),
        events=tuple(_events(guide, desk)),
        learned=_learned(guide, desk),
        stops=tuple(stops(guide, desk)),
        guides=section_cards(guide, desk) if is_section else (),
        journeys=journeys_through(guide, desk) if is_section else (),
        home=home(desk) if address == HOME else None,
        doors=doors_at(address, desk),
        discreet=meta.discreet,
    )


def _trust(meta: SourcePage, translation: Translation | None, desk: Desk) -> Trust:
    reviewer = translation.reviewed_by if translation else None
    return Trust(
        level=translation.level if translation else Level.SOURCE,
        checked_on=meta.checked_on,
        brief=desk.on_day(N_("Mit Quellen verglichen am %(day)s"), meta.checked_on),
        standing=guide_standing(meta.checked_on, meta.reviewed, bool(meta.sources), desk),
        review_by=meta.review_by if desk.today <= meta.review_by else None,
        translated_on=translation.translated_on if translation else None,
        reviewed_by=desk.name(reviewer) if reviewer else None,
    )


def _events(guide: str, desk: Desk) -> Iterator[Card]:
    for event in desk.listed(Event):
        if guide in event.guides:
            path, said = EVENTS / event.id, desk.say(event.title)
            yield Card(said, path, example=event.example, name=False)


def _learned(guide: str, desk: Desk) -> tuple[Learning, ...]:
    listed = desk.listed(Event)
    return learnings([event for event in listed if guide in event.guides], desk)


def _words(marks: Sequence[Marker], desk: Desk) -> Iterator[Word]:
    """The terms of the page, each once, in reading order."""
    ids = dict.fromkeys(marker.id for marker in marks if marker.kind == "wort")
    for id in ids:
        term = desk.find(Term, id)
        if term:
            said = desk.say(term.explanation)
            yield Word(id, term.term, translated_word(term, desk), said, GLOSSARY / id)


def _text(text: str, desk: Desk, translated: bool) -> Rendered:
    return desk.shown(text) if translated else desk.name(text)


def _old_facts(marks: Sequence[Marker], meta: SourcePage, desk: Desk) -> tuple[Notice, ...]:
    today = desk.today
    ids = {marker.id for marker in marks if marker.kind == "fakt"}
    if meta.answer and meta.answer.number:
        ids.add(meta.answer.number)
    facts = [fact for id in ids if (fact := desk.find(Fact, id))]
    if all(fact.holds_on(today) and _is_fresh(fact, today) for fact in facts):
        return ()
    old = N_("Eine Zahl auf dieser Seite gilt vielleicht nicht mehr. Fragen Sie zuerst nach.")
    return (Notice("old", desk.say(old)),)


def _is_fresh(fact: Fact, today: date) -> bool:
    return age_of(reviewed_last(fact)[0], fact.review, today) is Age.FRESH


def _overdue(meta: SourcePage, desk: Desk) -> tuple[Notice, ...]:
    """By its own date, or when nobody has looked for two years."""
    reviewed = meta.reviewed.on if meta.reviewed else meta.checked_on
    newest = max(reviewed, meta.checked_on)
    if age_of(newest, ReviewRule.PLACES, desk.today) is Age.OUTDATED:
        return (Notice("old", desk.say(_OUTDATED)),)
    if desk.today <= meta.review_by:
        return ()
    overdue = N_(
        "Diese Seite wurde lange nicht geprüft. Fragen Sie nach, bevor Sie sich darauf verlassen."
    )
    return (Notice("old", desk.say(overdue)),)


_OUTDATED = N_(
    "Diese Seite hat seit über zwei Jahren niemand geprüft. Angaben können veraltet sein."
)
