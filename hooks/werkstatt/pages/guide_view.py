"""A Markdown page: what stands around its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..schema.event import Event
from ..schema.fact import Fact
from ..schema.guide import PageKind, PageSource
from ..schema.languages import Level
from ..schema.term import Term
from ..text.markers import markers
from ..text.rendered import Rendered
from .glossary import translated_word
from .indexes import section_cards
from .journeys import Stop, journeys_through, stops
from .labels import N_, label
from .learned import Learning, learnings
from .view import Card, Desk, Notice, path_of

FACTS_HOLD_FOR = timedelta(days=365)
"""A fact that nobody has checked for longer is shown with a notice."""


@dataclass(frozen=True)
class Word:
    """A German term used on the page, with what it means."""

    id: str
    term: str
    translation: Rendered | None
    explanation: Rendered
    path: str


@dataclass(frozen=True)
class GuideView:
    """A guide or page in the reader's language, or German standing in for it."""

    title: Rendered
    description: Rendered
    kind: PageKind
    sources: tuple[PageSource, ...]
    checked_on: date
    checked_by: Rendered
    review_by: date
    level: Level
    translated_on: date | None
    audience: tuple[Rendered, ...]
    notices: tuple[Notice, ...]
    words: tuple[Word, ...] = ()
    events: tuple[Card, ...] = ()
    """The events that belong to the guide."""
    reviewed_by: Rendered | None = None
    learned: tuple[Learning, ...] = ()
    """What workshops on this guide left behind."""
    stops: tuple[Stop, ...] = ()
    """Where the guide stands on journeys."""
    guides: tuple[Card, ...] = ()
    """For a section: its guides."""
    journeys: tuple[Card, ...] = ()
    """For a section: the journeys through it."""

    @property
    def is_translation(self) -> bool:
        """Whether the text is in the reader's language and comes from German."""
        return self.translated_on is not None


def guide_view(guide: str, desk: Desk) -> GuideView:
    """The view of `aemter/brief-verstehen` in the desk's language; KeyError if unknown."""
    guides = desk.knowledge.guides
    source = guides.sources[guide].meta
    own = guides.translated(guide, desk.language.code)
    translation = own.meta.translation if own else None
    head = own.meta if own else source
    body = (own or guides.sources[guide]).body.text
    return GuideView(
        title=_text(head.title, desk, bool(own)),
        description=_text(head.summary, desk, bool(own)),
        kind=source.kind,
        sources=source.sources,
        checked_on=source.checked_on,
        checked_by=desk.name(source.checked_by),
        review_by=source.review_by,
        level=translation.level if translation else Level.SOURCE,
        translated_on=translation.translated_on if translation else None,
        audience=tuple(desk.speaker.message(label(item)) for item in source.audience),
        notices=(*_overdue(source.review_by, desk), *_old_facts(body, desk)),
        words=tuple(_words(body, desk)),
        events=tuple(_events(guide, desk)),
        learned=_learned(guide, desk),
        stops=tuple(stops(guide, desk)),
        guides=section_cards(guide, desk) if source.kind is PageKind.SECTION else (),
        journeys=journeys_through(guide, desk) if source.kind is PageKind.SECTION else (),
        reviewed_by=desk.name(translation.reviewed_by)
        if translation and translation.reviewed_by
        else None,
    )


def _events(guide: str, desk: Desk) -> Iterator[Card]:
    for event in desk.knowledge.library.listed(Event):
        if guide in event.guides:
            path, said = path_of(Event, event.id), desk.speaker.say(event.title)
            yield Card(said, path, example=event.example, name=False)


def _learned(guide: str, desk: Desk) -> tuple[Learning, ...]:
    listed = desk.knowledge.library.listed(Event)
    return learnings([event for event in listed if guide in event.guides], desk)


def _words(body: str, desk: Desk) -> Iterator[Word]:
    """The terms of the page, each once, in reading order."""
    ids = dict.fromkeys(marker.id for marker in markers(body) if marker.kind == "wort")
    for id in ids:
        term = desk.knowledge.library.find(Term, id)
        if term:
            said = desk.speaker.say(term.explanation)
            yield Word(id, term.term, translated_word(term, desk), said, path_of(Term, id))


def _text(text: str, desk: Desk, translated: bool) -> Rendered:
    return desk.shown(text) if translated else desk.name(text)


def _old_facts(body: str, desk: Desk) -> tuple[Notice, ...]:
    today, library = desk.knowledge.today, desk.knowledge.library
    ids = {marker.id for marker in markers(body) if marker.kind == "fakt"}
    facts = [fact for id in ids if (fact := library.find(Fact, id))]
    if all(fact.holds_on(today) and today - fact.checked_on <= FACTS_HOLD_FOR for fact in facts):
        return ()
    old = N_("Eine Zahl auf dieser Seite gilt vielleicht nicht mehr. Fragen Sie zuerst nach.")
    return (Notice("old", desk.speaker.message(old)),)


def _overdue(review_by: date, desk: Desk) -> tuple[Notice, ...]:
    if desk.knowledge.today <= review_by:
        return ()
    say = desk.speaker.message
    overdue = N_(
        "Diese Seite wurde lange nicht geprüft. Fragen Sie nach, bevor Sie sich darauf verlassen."
    )
    return (Notice("old", say(overdue)),)
