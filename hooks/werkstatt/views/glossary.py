"""The glossary."""

from __future__ import annotations

from ..language.rendered import Rendered
from ..schema.languages import Level
from ..schema.term import Term, TermTopic
from .addresses import GLOSSARY
from .base import Card, EntryView, Group, ListView, Row, Value
from .desk import Desk
from .labels import N_, label
from .rows import name, row


def term_page(term: Term, desk: Desk) -> EntryView:
    """One term with its translations."""
    return EntryView(
        title=desk.name(term.term),
        subtitle=translated_word(term, desk),
        description=desk.say(term.explanation),
        rows=tuple(_rows(term, desk)),
        checked_on=term.checked_on,
        path=GLOSSARY / term.id,
        up=GLOSSARY,
    )


def translated_word(term: Term, desk: Desk) -> Rendered | None:
    """The word in the reader's language, or None where there is none (and in German)."""
    found = term.translations.get(desk.language.code)
    if found is None:
        return None
    language = desk.language
    return Rendered(found.text, language.tag, language.dir, language.texts_level)


def _rows(term: Term, desk: Desk) -> list[Row]:
    aliases = [name(desk, alias) for alias in term.aliases]
    return [
        *row(desk, N_("Andere Wörter dafür"), *aliases),
        *row(desk, N_("Bereich"), Value(desk.say(label(term.topic)))),
        *row(desk, N_("Steht im Gesetz"), name(desk, term.law)),
        *_other_languages(term, desk),
    ]


def _other_languages(term: Term, desk: Desk) -> list[Row]:
    """Rows labelled with each language's own name: a reader finds it without knowing German."""
    table = desk.table
    return [
        Row(
            Rendered(language.name, language.tag, language.dir, Level.SOURCE),
            (Value(Rendered(found.text, language.tag, language.dir, language.texts_level)),),
        )
        for language in table.languages
        if language != desk.language and (found := term.translations.get(language.code))
    ]


def glossary_list(desk: Desk) -> ListView:
    """All terms by topic."""
    say = desk.say
    listed = sorted(desk.listed(Term), key=lambda term: term.term.casefold())
    groups = [
        Group(
            topic.value,
            say(label(topic)),
            tuple(_card(t, desk) for t in listed if t.topic is topic),
        )
        for topic in TermTopic
    ]
    return ListView(
        title=say(N_("Wörter")),
        description=say(
            N_("Deutsche Wörter aus Briefen, Formularen und Satzungen, einfach erklärt.")
        ),
        groups=tuple(group for group in groups if group.cards),
        path=GLOSSARY,
    )


def _card(term: Term, desk: Desk) -> Card:
    word = translated_word(term, desk)
    return Card(
        title=desk.name(term.term),
        path=GLOSSARY / term.id,
        lead=desk.say(term.explanation),
        tags=(word,) if word else (),
        example=term.example,
    )
