"""Headings without an id of their own, or with one in a wrong form.

Links to them would break with the next wording.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..markdown.own_ids import own_id
from ..markdown.rendering import OWN_IDS, RESERVED_STARTS
from ..schema.problems import Problem
from ..schema.repairs import slug_meant
from .sections import INTRO, Section, sections

_MARKER = re.compile(r"\{(?:fakt|wort|beleg):([a-z0-9-]+)\}")
_TARGET = re.compile(r"\]\([^)]*\)")
_NUMBER = re.compile(r"^\d+[.)]\s*")


def unnamed_headings(body: str, file: str, first_line: int) -> Iterator[Problem]:
    """German headings without an explicit id, each with the id that its words make."""
    found = sections(body)
    taken = {section.id for section in found}
    for section in found:
        own = own_id(section.heading)
        id = section.id or _free(own.id or _slug(own.words), taken)
        taken.add(id)
        if not section.id and not _is_told(section):
            yield _problem(section, id, file, first_line)


def unnamed(
    own: tuple[Section, ...], german: tuple[Section, ...], file: str, first_line: int
) -> Iterator[Problem]:
    """Translated headings without id, each with that of the German heading in its place."""
    taken, before = {section.id for section in own}, INTRO
    for section in own:
        if not section.id:
            before = _own(section, german, taken) or _next(before, section.level, german, taken)
            if not _is_told(section):
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


def _is_told(section: Section) -> bool:
    """Braces that are no id are told with the text; where they go, nobody knows the line yet."""
    return "{" in _MARKER.sub("", own_id(section.heading).words)


def _own(section: Section, german: tuple[Section, ...], taken: Collection[str]) -> str:
    """The id that somebody typed in a wrong form, where the German page has it."""
    id = own_id(section.heading).id
    same = (one for one in german if one.id == id and one.level == section.level)
    return id if id and id not in taken and any(same) else ""


def _problem(section: Section, id: str, file: str, first_line: int) -> Problem:
    own = own_id(section.heading)
    if own.typed:
        what = f"„{own.typed}“ hinter „{own.words}“ ist so keine Kennung einer Überschrift."
    else:
        what = f"Der Überschrift „{own.words}“ fehlt ihre Kennung."
    repair = f"{'#' * section.level} {own.words} {{ #{id} }}" if id else ""
    return Problem(file, first_line + section.line - 1, what, repair)


def _slug(words: str) -> str:
    return slug_meant(_NUMBER.sub("", _MARKER.sub(r"\1", _TARGET.sub("]", words))))


def _free(slug: str, taken: Collection[str]) -> str:
    """The slug, or with a number behind it where the page has it already."""
    if slug in OWN_IDS or slug.startswith(RESERVED_STARTS):
        slug = f"{slug}-abschnitt"
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return next(id for id in (slug, *numbered) if not id or id not in taken)
