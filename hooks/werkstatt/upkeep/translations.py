"""Which translations lag behind their German page, and since when."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.page_file import Guide
from ..knowledge import Knowledge
from ..schema.languages import Language
from ..translation.drift import FRESH, PageStatus
from ..translation.status import State
from .duty import Duty, DutyKind

_WORDS = {
    State.MISSING: "fehlt",
    State.ORPHAN: "gibt es auf Deutsch nicht mehr",
    State.STALE_WORDING: "ist auf Deutsch anders formuliert",
    State.STALE_MEANING: "hat auf Deutsch einen anderen Inhalt",
    State.STALE_RULE: "hat auf Deutsch eine neue Regel",
}


def translation_duties(knowledge: Knowledge) -> Iterator[Duty]:
    """Pages and sections that lack or lag, due since the German text changed."""
    for (code, path), status in knowledge.statuses.items():
        language, guide = knowledge.library.languages[code], knowledge.guides.sources.get(path)
        if guide is None:
            continue
        if not status.states:
            yield _whole(guide, language)
        yield from _sections(guide, language, status)


def _whole(guide: Guide, language: Language) -> Duty:
    what = f"{guide.meta.title}: fehlt auf {language.name_de}"
    task = f"python scripts/new_translation.py {language.code} {guide.path}"
    file, due = guide.file, guide.meta.checked_on
    return Duty(due, DutyKind.TRANSLATION, what, file, 1, task, _speaker(language))


def _sections(guide: Guide, language: Language, status: PageStatus) -> Iterator[Duty]:
    file = f"docs/{language.code}/{guide.path}.md"
    for section in status.states:
        if section.state in FRESH:
            continue
        changes = guide.meta.changes.get(section.id, ())
        since = changes[-1].on if changes else guide.meta.checked_on
        what = f"{guide.meta.title}: #{section.id} {_WORDS[section.state]} ({language.name_de})"
        command = f"python scripts/accept_translation.py {language.code} {guide.path} {section.id}"
        task, line = f"Angleichen, dann: {command}", status.lines.get(section.id, 1)
        yield Duty(since, DutyKind.TRANSLATION, what, file, line, task, _speaker(language))


def _speaker(language: Language) -> str:
    return f"jemand, der {language.name_de} spricht"
