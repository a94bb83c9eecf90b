"""Headings without an id of their own: links to them would break with the next wording."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..markdown.rendering import OWN_IDS, RESERVED_STARTS
from ..schema.problems import Problem
from ..schema.repairs import slug_meant
from .sections import INTRO, Section, sections

_BROKEN_ID = re.compile(r"\s*\{(?!(?:fakt|wort|beleg):)[^{}]*\}?\s*$")
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):([a-z0-9-]+)\}")
_TARGET = re.compile(r"\]\([^)]*\)")
_NUMBER = re.compile(r"^\d+[.)]\s*")


def unnamed_headings(body: str, file: str, first_line: int) -> Iterator[Problem]:
    """German headings without an explicit id, each with the id that its words make."""
    found = sections(body)
    taken = {section.id for section in found}
    for section in found:
        id = section.id or _free(_slug(section.heading), taken)
        taken.add(id)
        if not section.id:
            yield _problem(section, id, file, first_line)


def unnamed(
    own: tuple[Section, ...], german: tuple[Section, ...], file: str, first_line: int
) -> Iterator[Problem]:
    """Translated headings without id, each with that of the German heading in its place."""
    taken, before = {section.id for section in own}, INTRO
    for section in own:
        if not section.id:
            before = _next(before, section.level, german, taken)
            yield _problem(section, before, file, first_line)
        else:
            before = section.id


def _next(before: str, level: int, german: tuple[Section, ...], taken: Collection[str]) -> str:
    """The German id behind another; "" where that is no heading of this level, or in use."""
    named = {section.id: section for section in german if section.id}
    ids = [INTRO, *(id for id in named if id != INTRO)]
    place = ids.index(before) + 1 if before in ids else len(ids)
    following = named[ids[place]] if place < len(ids) else None
    fits = following and following.level == level and following.id not in taken
    return following.id if following and fits else ""


def _problem(section: Section, id: str, file: str, first_line: int) -> Problem:
    what = f"Der Überschrift „{section.heading}“ fehlt ihre Kennung."
    words = _BROKEN_ID.sub("", section.heading)
    repair = f"{'#' * section.level} {words} {{ #{id} }}" if id else ""
    return Problem(file, first_line + section.line - 1, what, repair)


def _slug(heading: str) -> str:
    words = _MARKER.sub(r"\1", _TARGET.sub("]", _BROKEN_ID.sub("", heading)))
    return slug_meant(_NUMBER.sub("", words))


def _free(slug: str, taken: Collection[str]) -> str:
    """The slug, or with a number behind it where the page has it already."""
    if slug in OWN_IDS or slug.startswith(RESERVED_STARTS):
        slug = f"{slug}-abschnitt"
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return next(id for id in (slug, *numbered) if not id or id not in taken)
