"""The state of every translated page, and what has to be mended in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ..content.guides import Guides
from ..content.page_file import BODY, Guide, TranslatedGuide
from ..schema.languages import Level
from ..schema.problems import Problem, Severity
from .answer import ANSWER, lacking_parts, own_sections, source_sections
from .heading_ids import unnamed_headings
from .sections import Section, sections
from .status import SectionState, State, states
from .structure import compare_sections, compare_structure

_BLOCK = re.compile(r"<!--.*?-->", re.DOTALL)
_EDITORS = "Ohne Python übernimmt das die Redaktion."
FRESH = frozenset({State.MACHINE, State.CHECKED})


@dataclass(frozen=True)
class PageStatus:
    """One page in one language; no states at all when there is no translation."""

    path: str
    lang: str
    states: tuple[SectionState, ...]
    level: Level | None = None
    """Who vouches for the translation."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where its sections begin in its file."""

    @cached_property
    def is_fresh(self) -> bool:
        """Whether it is translated, and nothing in it is stale, missing or left over."""
        return bool(self.states) and all(part.state in FRESH for part in self.states)

    def has(self, state: State) -> bool:
        """Whether any section is in this state."""
        return any(section.state is state for section in self.states)


def page_status(guides: Guides, path: str, lang: str) -> PageStatus:
    """The state of each section of a page in a language; KeyError without a German page."""
    source, own = guides.sources[path], guides.translated(path, lang)
    return _status(source, own) if own else PageStatus(path, lang, ())


# The checks, the page, the list of what to do: all ask for the same.
@lru_cache(maxsize=256)
def _status(source: Guide, own: TranslatedGuide) -> PageStatus:
    translation, found = own.meta.translation, own_sections(source, own)
    return PageStatus(
        own.path,
        own.lang,
        tuple(
            states(
                source_sections(source),
                [section.id for section in found],
                translation.sections,
                source.meta.changes,
                translation.level,
            )
        ),
        translation.level,
        {section.id: own.body.first_line + section.line - 1 for section in found},
    )


def source_problems(guides: Guides) -> list[Problem]:
    """What is wrong with the headings of German pages."""
    return [problem for guide in guides.sources.values() for problem in _of_source(guide)]


@dataclass(frozen=True)
class Compared:
    """What comparing a translation with its German page tells."""

    status: PageStatus
    problems: tuple[Problem, ...]


def compared(source: Guide, own: TranslatedGuide) -> Compared:
    """Errors: headings and structure that differ from the source.

    Sections that are missing, left over or stale and missing digests are warnings: a German page
    may change before its translations do, readers are told on the page, and the editors help
    whoever works without Python.
    """
    broken = {*source.broken, *own.broken}
    if broken & {BODY, "translation", "changes", "answer"}:
        # Without stamps and weights nobody knows which sections say the same.
        found = () if BODY in broken else tuple(_order_alone(source, own))
        return Compared(PageStatus(own.path, own.lang, ()), found)
    return Compared(_status(source, own), tuple(_of_translation(source, own)))


def _order_alone(source: Guide, own: TranslatedGuide) -> Iterator[Problem]:
    text, first = own.body.text, own.body.first_line
    yield from compare_structure(source.body.text, text, own.file, first, frozenset())
    yield from _left_german(source, own)


def _of_source(guide: Guide) -> Iterator[Problem]:
    yield from unnamed_headings(guide.body.text, guide.file, guide.body.first_line)
    found = sections(guide.body.text)
    yield from _doubles(found, guide.file, guide.body.first_line)
    if guide.broken & {BODY, "changes", "answer"}:
        return
    known = {section.id for section in source_sections(guide)}
    for id in sorted(guide.meta.changes.keys() - known):
        what = f"changes nennt den Abschnitt #{id}, den es nicht gibt."
        line = guide.head.line_of(("changes", id))
        yield Problem(guide.file, line, what, f"## Überschrift {{ #{id} }}")


def _doubles(found: tuple[Section, ...], file: str, first_line: int) -> Iterator[Problem]:
    for id, count in Counter(section.id for section in found).items():
        if id and count > 1:
            line = max(first_line + section.line - 1 for section in found if section.id == id)
            yield Problem(file, line, f"Die Kennung #{id} steht {count}-mal.", f"{{ #{id}-2 }}")


def _of_translation(source: Guide, own: TranslatedGuide) -> Iterator[Problem]:
    found = _status(source, own).states
    lacking = _unstamped(source, own)
    stale = [part for part in found if part.state not in FRESH and part.id not in lacking]
    current = {part.id for part in own_sections(source, own)} - {part.id for part in stale}
    yield from differences(source, own, frozenset(current))
    for section in stale:
        if _is_unweighed(section, source):
            yield _to_weigh(section, source)
        elif section.state is not State.STALE_WORDING:
            yield _warning(section, source, own)
    if lacking:
        names = ", ".join(f"#{id}" for id in lacking)
        what = f"Es fehlt die Prüfsumme des deutschen Textes für {names}. {_EDITORS}"
        repair = f"{_accept(own)} {' '.join(lacking)}"
        yield Problem(own.file, 1, what, repair, Severity.WARNING)
    yield from _stamps_of_nothing(source, own)
    yield from _left_german(source, own)


def differences(source: Guide, own: TranslatedGuide, current: frozenset[str]) -> Iterator[Problem]:
    """Where text and answer of a translation say more or less than the German ones."""
    text, first = own.body.text, own.body.first_line
    yield from compare_structure(source.body.text, text, own.file, first, current)
    if ANSWER in current:
        german, other = source_sections(source), own_sections(source, own)
        yield from compare_sections(german, other, own.file, first, frozenset({ANSWER}))
        yield from lacking_parts(source, own)


def _is_unweighed(section: SectionState, source: Guide) -> bool:
    """Whether nobody has said yet how much the change of a German section weighs."""
    record = source.meta.changes.get(section.id, ())
    current = _digests(source)
    is_stale = section.state in {State.STALE_WORDING, State.STALE_MEANING, State.STALE_RULE}
    return is_stale and (not record or record[-1].digest != current.get(section.id))


def _to_weigh(section: SectionState, source: Guide) -> Problem:
    """Said of the German page, in the same words for every language, and so only once."""
    first = source.body.first_line
    lines = {part.id: first + part.line - 1 for part in source_sections(source)}
    what = (
        f"Der Abschnitt #{section.id} ist neuer als seine Übersetzungen. Sagt er dasselbe mit "
        f"anderen Worten, dann ist die Änderung „wording“. {_EDITORS}"
    )
    command = f"python scripts/weigh_change.py {source.file} {section.id} wording"
    return Problem(source.file, lines.get(section.id, 1), what, command, Severity.WARNING)


def _digests(source: Guide) -> Mapping[str, str]:
    return {part.id: part.digest for part in source_sections(source)}


def _unstamped(source: Guide, own: TranslatedGuide) -> list[str]:
    stamps = own.meta.translation.sections
    return [section.id for section in own_sections(source, own) if section.id not in stamps]


def _accept(own: TranslatedGuide) -> str:
    return f"python scripts/accept_translation.py {own.lang} {own.path}"


def _stamps_of_nothing(source: Guide, own: TranslatedGuide) -> Iterator[Problem]:
    """Digests of sections that the translation does not have."""
    known = {section.id for section in own_sections(source, own)}
    stamps = own.meta.translation.sections
    for id in sorted(stamps.keys() - known):
        what = f"Die Prüfsumme #{id} gehört zu keinem Abschnitt dieser Seite."
        # Not the command: that would call all other sections current as well.
        yield Problem(own.file, 1, what, f"im Kopf die Zeile „{id}: {stamps[id]}“ löschen")


def _left_german(source: Guide, own: TranslatedGuide) -> Iterator[Problem]:
    """Sections laid out and never translated."""
    german = {_german_words(section) for section in source_sections(source)}
    for section in own_sections(source, own):
        words = _words(section)
        if words and words in german:
            line = own.body.first_line + section.line - 1
            what = f"Der Abschnitt #{section.id} ist noch deutsch."
            yield Problem(own.file, line, what, "Übersetzen Sie ihn, oder löschen Sie ihn hier.")


# Every language asks for the words of the same German sections.
@lru_cache(maxsize=1024)
def _german_words(section: Section) -> int:
    return _words(section)


def _words(section: Section) -> int:
    """The words of a section as one number, 0 for none: they are only compared."""
    words = _BLOCK.sub("", section.text).split()
    return hash(tuple(words)) if words else 0


_SENTENCES = {
    State.MISSING: "Der Abschnitt #{id} ist noch nicht übersetzt; die Seite zeigt ihn auf Deutsch.",
    State.ORPHAN: "Den Abschnitt #{id} gibt es auf der deutschen Seite nicht mehr.",
    State.STALE_WORDING: "Der Abschnitt #{id} wurde auf Deutsch anders formuliert.",
    State.STALE_MEANING: "Der Abschnitt #{id} hat auf Deutsch einen anderen Inhalt.",
    State.STALE_RULE: "Im Abschnitt #{id} hat sich eine Regel geändert; die Seite zeigt es.",
}


def _warning(section: SectionState, source: Guide, own: TranslatedGuide) -> Problem:
    first = own.body.first_line
    places = {part.id: first + part.line - 1 for part in own_sections(source, own)}
    what = _SENTENCES[section.state].format(id=section.id)
    example = f"Abschnitt angleichen, dann: {_accept(own)} {section.id}"
    return Problem(own.file, places.get(section.id, 1), what, example, Severity.WARNING)
