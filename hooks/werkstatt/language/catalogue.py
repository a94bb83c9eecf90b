"""gettext catalogues, read straight from .po files (no compiled .mo to forget)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from babel.plural import to_python

from ..markdown.guard import check_plain
from ..schema.languages import Language, LanguageTable
from ..schema.problems import Problem, Severity
from ..schema.text_file import decoded, read_bytes
from ..store import EMPTY as EMPTY_STORE
from ..store import Store, digest
from .numbers import numbers_in
from .rules import plural_index

_CLOCK = re.compile(r"\b([01]?\d|2[0-4])[.:,]([0-5]\d)(?!\d|[.,]\d)")
_OFTEN_WORDS = frozenset({"1", "2"})
_LONG, _LEAST_SHARE = 60, 0.45
"""Arabic needs about 0.8 of the German letters, Ukrainian and English as many."""

_EXAMPLE = 'msgid "Termine"\nmsgstr "Events"'.replace("\n", " / ")


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
            key = name, raw, language.locale
            own, bad = store.made("catalogue", key, _usable, raw, name, language)
            found[language.code] = own
            problems += bad
    return found, problems


def _usable(raw: bytes, name: str, language: Language) -> tuple[Catalogue, list[Problem]]:
    catalog, problems = _parsed(raw, name)
    return usable(catalog, language) if catalog else EMPTY, problems


def read_catalogue(file: Path, name: str) -> tuple[Catalog | None, list[Problem]]:
    """Parse a .po file; its texts obey the same rules as all contributed text."""
    raw, problems = _bytes(file, name)
    return _parsed(raw, name) if raw is not None else (None, problems)


def _bytes(file: Path, name: str) -> tuple[bytes | None, list[Problem]]:
    is_file = file.is_file() and not file.is_symlink()
    return read_bytes(file, name) if is_file else (None, [])


def _parsed(raw: bytes, name: str) -> tuple[Catalog | None, list[Problem]]:
    text, strange = decoded(raw, name)
    if text is None or strange:
        return None, strange
    try:
        catalog = read_po(BytesIO(text.encode()), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        return None, [
            Problem(
                name,
                getattr(error, "lineno", 0) or 0,
                f"Die Datei lässt sich nicht lesen ({error}).",
                _EXAMPLE,
            )
        ]
    return catalog, [p for message in catalog if message.id for p in _check(message, name)]


def _check(message: Any, name: str) -> list[Problem]:
    texts = message.string if isinstance(message.string, tuple) else (message.string,)
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    line, found = message.lineno or 0, [text for text in texts if text]
    problems = [p for text in found for p in check_plain(text, name, line)]
    problems += [p for text in found for p in _strange_placeholders(ids, text, name, line)]
    if len(ids) == len(found) == 1:
        problems += [*_other_numbers(ids[0], found[0], name, line)]
        problems += [*_much_shorter(ids[0], found[0], name, line)]
    return problems


def _strange_placeholders(
    ids: tuple[str, ...], text: str, name: str, line: int
) -> Iterator[Problem]:
    wanted = set().union(*(_placeholders(german) for german in ids))
    if not _placeholders(text) <= wanted:
        what = f"„{text}“ enthält einen Platzhalter, den „{ids[0]}“ nicht hat."
        yield Problem(name, line, what, ", ".join(sorted(wanted)) or "kein Platzhalter")


def _other_numbers(german: str, text: str, name: str, line: int) -> Iterator[Problem]:
    """An amount or a day that is another one in the translation; 1 and 2 may be words."""
    given = _digits(text)
    for number in sorted(_digits(german) - given - _OFTEN_WORDS):
        what = f"Zu „{_short(german)}“ fehlt in der Übersetzung die Zahl {number}."
        yield Problem(name, line, what, f"mit {number}, in Ziffern")
    for number in sorted(given - _digits(german) - _OFTEN_WORDS):
        what = f"Zu „{_short(german)}“ nennt die Übersetzung {number}, der deutsche Text nicht."
        yield Problem(name, line, what, f"ohne {number}")


def _digits(text: str) -> set[str]:
    """Hours and minutes apart, so that 18 Uhr is 18:00, and 18.30 Uhr is 18:30."""
    apart = _CLOCK.sub(r"\1 ; \2", text)
    return set(numbers_in(apart)) - {"00"}


def _much_shorter(german: str, text: str, name: str, line: int) -> Iterator[Problem]:
    if len(german) > _LONG and len(text) < _LEAST_SHARE * len(german):
        what = f"Die Übersetzung von „{_short(german)}“ ist viel kürzer. Fehlt etwas?"
        yield Problem(name, line, what, "alles, was der deutsche Satz sagt", Severity.WARNING)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"


def _placeholders(text: str) -> set[str]:
    return {part.split(")")[0] for part in text.split("%(")[1:]}


def usable(catalog: Catalog, language: Language) -> Catalogue:
    """Only what a reader may see: translated, and not flagged fuzzy."""
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        if isinstance(message.id, tuple):
            if isinstance(message.string, tuple) and all(message.string):
                plurals[message.id[0]] = message.string
        elif message.string:
            texts[str(message.id)] = str(message.string)
    return Catalogue(texts, plurals, language.locale)
