"""What is not translated yet: told with file and line, and never an error.

A German page, a journey or a language may come before its translations; readers then get German
that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..content.guides import Guides
from ..content.library import LANGUAGES, Library, Located
from ..schema.guide import PageKind
from ..schema.journey import Journey
from ..schema.problems import Problem, Severity
from ..schema.yaml_source import Source


def gap_problems(guides: Guides, library: Library) -> Iterator[Problem]:
    """A warning for each guide and each journey that some language lacks."""
    codes = library.languages.codes[1:]
    empty = [code for code in codes if not any(code == lang for lang, _ in guides.translations)]
    begun = tuple(code for code in codes if code not in empty)
    yield from (_empty(code, library) for code in empty)
    yield from _untranslated(guides, begun)
    for item in library.located:
        if isinstance(item.entry, Journey):
            yield from _broken_off(item, item.entry, guides, begun)


def _empty(code: str, library: Library) -> Problem:
    language = library.languages[code]
    source = library.sources.get(LANGUAGES, Source(LANGUAGES, {}, {}))
    index = library.languages.codes.index(code)
    what = f"Auf {language.name_de} gibt es noch keine Seite; alles erscheint auf Deutsch."
    line = source.line_of(("languages", index, "code"))
    example = f"python scripts/new_translation.py {code} verein/gruenden"
    return Problem(source.file, line, what, example, Severity.WARNING)


def _untranslated(guides: Guides, codes: tuple[str, ...]) -> Iterator[Problem]:
    for guide in guides.sources.values():
        lacking = [code for code in codes if not guides.exists(guide.path, code)]
        if lacking and guide.meta.kind is PageKind.GUIDE:
            what = f"Dieser Ratgeber ist noch nicht übersetzt: {', '.join(lacking)}."
            example = f"python scripts/new_translation.py {lacking[0]} {guide.path}"
            yield Problem(guide.file, 1, what, example, Severity.WARNING)


def _broken_off(
    item: Located, journey: Journey, guides: Guides, codes: tuple[str, ...]
) -> Iterator[Problem]:
    for index, step in enumerate(journey.steps):
        lacking = [code for code in codes if not guides.exists(step, code)]
        if lacking and step in guides.sources:
            what = f"Der Weg ist hier unterbrochen: „{step}“ fehlt auf {', '.join(lacking)}."
            found = item.problem(("steps", index), what, "")
            yield Problem(found.file, found.line, what, "", Severity.WARNING)
