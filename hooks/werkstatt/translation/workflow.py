"""The translator's desk: lay out a new translation, accept sections, brief whoever drafts one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..content.library import Library
from ..content.page_file import Guide, TranslatedGuide
from ..markdown.markers import markers
from ..schema.guide_answer import Answer
from ..schema.problems import Problem
from ..schema.term import Term
from .answer import ANSWER, own_sections, source_sections
from .drift import differences
from .front_matter import stamped
from .sections import INTRO, Section


def new_translation(source: Guide, day: str) -> str:
    """A file to be filled in: German text in place, ids, markers and digests ready.

    Text left as it is, is refused by the checks. `day` is YYYY-MM-DD.
    """
    head = f"title: {_quoted(source.meta.title)}\nsummary: {_quoted(source.meta.summary)}\n"
    head += "".join(_laid_out(source.meta.answer)) if source.meta.answer else ""
    head += f"translation:\n  level: machine\n  translated_on: {day}\n"
    digests = {part.id: part.digest for part in source_sections(source)}
    return stamped(f"---\n{head}---\n{source.body.text}", digests)


def _laid_out(answer: Answer) -> Iterator[str]:
    yield "answer:\n"
    yield from (f"  {path[0]}: {_quoted(text)}\n" for path, text in answer.texts())


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def refusals(source: Guide, own: TranslatedGuide, wished: Iterable[str]) -> list[Problem]:
    """Why these sections cannot be accepted: structure that differs, ids that do not exist."""
    known = {part.id for part in own_sections(source, own)}
    ids = frozenset(wished) or known
    what = "Diesen Abschnitt gibt es in der Übersetzung nicht."
    unknown = [Problem(own.file, 1, f"#{id}: {what}", ", ".join(known)) for id in ids - known]
    return [*unknown, *differences(source, own, frozenset(ids))]


def accepted(source: Guide, own: TranslatedGuide, wished: Iterable[str]) -> Mapping[str, str]:
    """The digests to be written: today's for the wished sections (all without a wish)."""
    german = {part.id: part.digest for part in source_sections(source)}
    own_ids = [part.id for part in own_sections(source, own) if part.id in german]
    chosen, old = set(wished) or set(own_ids), own.meta.translation.sections
    digests = {id: german[id] if id in chosen else old.get(id, "") for id in own_ids}
    return {id: digest for id, digest in digests.items() if digest}


def briefing(
    source: Guide, own: TranslatedGuide | None, lang: str, library: Library, style: str
) -> Iterator[str]:
    """What a person or an agent needs to draft: source, previous text, terms, style."""
    yield f"# {source.meta.title}: {lang}\n"
    yield f"{style.strip()}\n"
    previous = {part.id: part for part in own_sections(source, own)} if own else {}
    for part in source_sections(source):
        yield f"## Abschnitt {part.id}\n\n### Deutsch\n\n{_text(part)}\n"
        if part.id in previous:
            yield f"### Bisher ({lang})\n\n{_text(previous[part.id])}\n"
        terms = list(_terms(part, lang, library))
        if terms:
            yield "### Wörter\n\n" + "\n".join(terms) + "\n"


def _text(part: Section) -> str:
    heading = (
        ""
        if part.id in (INTRO, ANSWER)
        else f"{'#' * part.level} {part.heading} {{ #{part.id} }}\n\n"
    )
    return f"{heading}{part.text}"


def _terms(part: Section, lang: str, library: Library) -> Iterator[str]:
    ids = dict.fromkeys(marker.id for marker in markers(part.text) if marker.kind == "wort")
    for id in ids:
        term = library.find(Term, id)
        known = term.translations.get(lang) if term else None
        if term:
            yield f"- {{wort:{id}}} = {term.term}: {known.text if known else '?'}"
