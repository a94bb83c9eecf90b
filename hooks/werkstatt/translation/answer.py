"""„Das Wichtigste“ as a section of its page: stamped, weighed and compared like those below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import overload

from ..content.page_file import Guide, TranslatedGuide
from ..schema.guide_answer import PARTS, Answer, TranslatedAnswer
from ..schema.problems import Problem
from .sections import Section, sections

ANSWER = "kopf"
"""The id of the section."""


def own_answer(source: Guide, own: TranslatedGuide) -> Answer | None:
    """The answer of a translation, with the number and targets of the German page."""
    answer = _whole(own)
    return answer.beside(_whole(source)) if answer else None


@overload
def _whole(page: Guide) -> Answer | None: ...
@overload
def _whole(page: TranslatedGuide) -> TranslatedAnswer | None: ...
def _whole(page: Guide | TranslatedGuide) -> Answer | TranslatedAnswer | None:
    """Its answer; None where a part of it is not in order, which is told."""
    return None if "answer" in page.broken else page.meta.answer


def source_sections(guide: Guide) -> tuple[Section, ...]:
    """Those of a German page, its answer first."""
    return (*_section(_whole(guide), guide), *sections(guide.body.text))


def own_sections(source: Guide, own: TranslatedGuide) -> tuple[Section, ...]:
    """Those of a translation, its answer first."""
    return (*_section(own_answer(source, own), own), *sections(own.body.text))


def _section(answer: Answer | None, page: Guide | TranslatedGuide) -> Iterator[Section]:
    if answer:
        line = page.head.line_of(("answer",)) - page.body.first_line + 1
        yield Section(ANSWER, 2, "", as_markdown(answer), line)


def as_markdown(answer: Answer) -> str:
    """An answer as somebody would write it into the text."""
    parts = [f"**{{fakt:{answer.number}}}**" if answer.number else "", answer.text]
    parts += [f"> {answer.warning}"] if answer.warning else []
    parts += [f"[{link.text}]({link.to})" for link in (answer.action, answer.help) if link]
    return "\n\n".join(part for part in parts if part)


def lacking_parts(source: Guide, own: TranslatedGuide) -> Iterator[Problem]:
    """Parts of the answer that only one of the two pages has."""
    if not source.meta.answer or not own.meta.answer:
        return
    for name in PARTS:
        german, given = getattr(source.meta.answer, name), getattr(own.meta.answer, name)
        if german and not given:
            what = f"In answer fehlt {name}; die deutsche Seite hat es."
            yield Problem(own.file, own.head.line_of(("answer",)), what, f"{name}: …")
        if given and not german:
            what = f"Die deutsche Seite hat in answer kein {name}. Löschen Sie es hier."
            yield Problem(own.file, own.head.line_of(("answer", name)), what, "")
