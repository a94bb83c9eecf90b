"""Which languages a build makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..schema.languages import LanguageTable

_FILE_OF_LANGUAGE = re.compile(r"^(?:docs/([a-z-]+)/|data/locales/([a-z-]+)\.po$)")


def chosen_languages(
    environ: Mapping[str, str], table: LanguageTable, changed_files: Iterable[str]
) -> tuple[str, ...]:
    """The codes to build, German always first.

    LANGS=de,ar decides; a preview (WERKSTATT_PREVIEW) otherwise takes German and the languages
    of the changed files; everything else builds all. Raises ValueError for an unknown code.
    """
    wished = set(environ.get("LANGS", "").replace(",", " ").split())
    unknown = sorted(wished - set(table.codes))
    if unknown:
        known = ", ".join(table.codes)
        raise ValueError(f"LANGS nennt {', '.join(unknown)}; es gibt nur {known}.")
    if not wished and environ.get("WERKSTATT_PREVIEW"):
        wished = languages_of(changed_files) | {table.source.code}
    if not wished:
        return table.codes
    return tuple(code for code in table.codes if code in wished | {table.source.code})


def chosen_part(environ: Mapping[str, str], codes: Sequence[str]) -> frozenset[str]:
    """PART=ar,uk: the languages that this build writes of a site that several machines build.

    Raises ValueError for a code that the site does not have.
    """
    wished = frozenset(environ.get("PART", "").replace(",", " ").split())
    if unknown := sorted(wished - set(codes)):
        raise ValueError(f"PART nennt {', '.join(unknown)}; es gibt nur {', '.join(codes)}.")
    return wished


def languages_of(files: Iterable[str]) -> set[str]:
    """The languages that these files (paths from the root) belong to."""
    found = (_FILE_OF_LANGUAGE.match(file) for file in files)
    return {match[1] or match[2] for match in found if match}
