"""gettext catalogues, read straight from .po files (no compiled .mo to forget)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.plural import to_python

from ..schema.languages import Language, LanguageTable
from ..schema.problems import Problem, errors, once
from ..schema.text_file import decoded, read_bytes
from ..store import EMPTY as EMPTY_STORE
from ..store import Store, digest, digest_of
from .po_checks import check_lines
from .po_lines import PoLines, po_lines
from .rules import plural_forms, plural_index


@dataclass(frozen=True)
class Catalogue:
    """The short texts of one language; only finished, unflagged translations are found."""

    texts: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]
    locale: str

    @cached_property
    def digest(self) -> bytes:
        """Of all that it says."""
        return digest(self)

    def find(self, german: str) -> str | None:
        """The translation of exactly this German text, or None (missing, empty or fuzzy)."""
        return self.texts.get(german)

    def plural(self, singular: str, plural: str, number: int | Decimal) -> str | None:
        """The form for `number` by CLDR's plural rule, or None."""
        forms = self.plurals.get(singular)
        return forms[self._index(number)] if forms else None

    @cached_property
    def _rule(self) -> Any:
        return to_python(Locale.parse(self.locale).plural_form)

    def _index(self, number: int | Decimal) -> int:
        return plural_index(self.locale, str(self._rule(number)))


EMPTY = Catalogue({}, {}, "de")


def load_catalogues(
    root: Path, table: LanguageTable, codes: Iterable[str], store: Store = EMPTY_STORE
) -> tuple[dict[str, Catalogue], list[Problem]]:
    """Read data/locales/<code>.po of these languages; the source language needs none.

    A missing file is an empty catalogue: everything then appears in German, marked as such.
    """
    found = {table.source.code: EMPTY, **dict.fromkeys(codes, EMPTY)}
    problems: list[Problem] = []
    for language in (table[code] for code in codes if code != table.source.code):
        name = f"data/locales/{language.code}.po"
        raw, bad = _bytes(root / name, name)
        problems += bad
        if raw is not None:
            key = name, digest_of(raw), language
            own, bad = store.made("catalogue", key, _usable, raw, name, language)
            found[language.code] = own
            problems += bad
    return found, problems


def _usable(raw: bytes, name: str, language: Language) -> tuple[Catalogue, list[Problem]]:
    catalog, problems = _parsed(raw, name, language)
    return usable(catalog, language) if catalog else EMPTY, problems


def read_catalogue(
    file: Path, name: str, language: Language, checked: bool = False
) -> tuple[Catalog | None, list[Problem]]:
    """Read a .po file; its texts obey the same rules as all contributed text.

    None where there is no file, or none that could be used; then the problems say why. `checked`
    says that its texts have been checked before, and were in order.
    """
    raw, problems = _bytes(file, name)
    return _parsed(raw, name, language, checked) if raw is not None else (None, problems)


def _bytes(file: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    is_file = file.is_file() and not file.is_symlink()
    return read_bytes(file, name) if is_file else (None, [])


def _parsed(
    raw: bytes, name: str, language: Language, checked: bool = False
) -> tuple[Catalog | None, list[Problem]]:
    text, strange = decoded(raw, name)
    if text is None:
        return None, strange
    rows, lines = text.split("\n"), po_lines(text, name)
    # Gettext puts marks of direction around the name of a file with blanks.
    strange = [one for one in strange if not rows[one.line - 1].startswith("#:")]
    found = () if checked else check_lines(lines, name, language)
    problems = once([*strange, *lines.problems, *found])
    if errors(problems):
        return None, problems
    catalog = read_po(StringIO(_for_babel(text, lines, language)), abort_invalid=True)
    return catalog, problems


def _for_babel(text: str, lines: PoLines, language: Language) -> str:
    """The same lines without places and old texts, and with what Babel needs of the header.

    It fails on dates it cannot read, and on places that a comment names in its own way.
    """
    # Indented or not: Babel takes off what stands before a line, as `po_lines` does.
    rows = [row.strip() for row in text.split("\n")]
    rows = [row if row.startswith(("#,", "# ")) or row[:1] != "#" else "" for row in rows]
    if head := lines.header:
        at, last = head.lines["msgstr"], head.pieces["msgstr"][-1][0]
        rows[at - 1] = f'msgstr "Plural-Forms: {plural_forms(language.locale)}\\n"'
        rows[at:last] = [""] * (last - at)
    return "\n".join(rows)


def usable(catalog: Catalog, language: Language) -> Catalogue:
    """Only what a reader may see: translated, not flagged fuzzy, and without a context of its own.

    No German text of ours has a context (msgctxt).
    """
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or message.fuzzy or message.context:
            continue
        if isinstance(message.id, tuple):
            if isinstance(message.string, tuple) and all(message.string):
                plurals[message.id[0]] = message.string
        elif message.string:
            texts[str(message.id)] = str(message.string)
    return Catalogue(texts, plurals, language.locale)
