"""Collect every short text that needs a translation, and keep the catalogues up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from pydantic import BaseModel

from .content.library import Library
from .language.rules import plural_forms
from .pages.kinds import KINDS
from .schema.base import ByLanguage
from .schema.languages import Language
from .schema.problems import Problem, Severity

KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "plain": None,
    "say": None,
    "ngettext": (1, 2),
    "counted": (1, 2),
}
"""How texts are marked in templates and Python: function name to argument positions."""

_METHODS = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]


@dataclass(frozen=True)
class Gaps:
    """What a catalogue lacks."""

    code: str
    total: int
    missing: tuple[str, ...]
    fuzzy: tuple[str, ...]

    @property
    def done(self) -> int:
        """How many texts a reader of this language gets translated."""
        return self.total - len(self.missing) - len(self.fuzzy)


def interface_catalog(root: Path) -> Catalog:
    """The German texts of templates and views: what a reader of any language must never miss."""
    catalog = Catalog(project="Werkstatt-Wissen", charset="utf-8", fuzzy=False)
    for folder in ("overrides", "hooks/werkstatt"):
        found = extract_from_dir(root / folder, _METHODS, keywords=KEYWORDS)
        for file, line, message, _comments, _context in found:
            catalog.add(message, locations=[(f"{folder}/{Path(file).as_posix()}", line)])
    return catalog


def template_catalog(root: Path, library: Library) -> Catalog:
    """All German texts: the interface and the listed entries, with where they stand."""
    catalog = interface_catalog(root)
    for text, file, line in data_texts(library):
        catalog.add(text, locations=[(file, line)])
    return catalog


def data_texts(library: Library) -> Iterator[tuple[str, str, int]]:
    """Every German text of a listed entry that has a page: text, file, line."""
    kinds = tuple(kind.model for kind in KINDS)
    for item in library.located:
        if isinstance(item.entry, kinds) and item.entry.listed:
            for path, text in _texts(item.entry, ()):
                yield text.de, item.source.file, item.source.line_of(path)


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[Any, ByLanguage]]:
    if isinstance(value, ByLanguage):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


def updated(existing: Catalog | None, template: Catalog, language: Language) -> Catalog:
    """The catalogue of one language with exactly the texts of the template.

    A changed German text is a new one: its old translation is dropped, never guessed.
    """
    catalog = Catalog(locale=language.locale, charset="utf-8", fuzzy=False)
    for message in template:
        if not message.id:
            continue
        known = existing.get(_key(message.id)) if existing is not None else None
        kept = known if known is not None and known.id == message.id else None
        catalog.add(
            message.id,
            kept.string if kept else "",
            locations=sorted(set(message.locations))[:3],
            flags=set(kept.flags) & {"fuzzy"} if kept else (),
        )
    return catalog


def _key(id: Any) -> str:
    return str(id[0] if isinstance(id, tuple) else id)


def gaps(catalog: Catalog, template: Catalog, code: str) -> Gaps:
    """Which texts of the template this catalogue does not translate."""
    wanted = [message for message in template if message.id]
    found = [(message, catalog.get(_key(message.id))) for message in wanted]
    fuzzy = [_key(m.id) for m, known in found if known is not None and known.fuzzy]
    missing = [_key(m.id) for m, known in found if known is None or _is_empty(known.string)]
    return Gaps(code, len(wanted), tuple(missing), tuple(set(fuzzy) - set(missing)))


def missing_texts(root: Path, library: Library) -> Iterator[Problem]:
    """A warning for each catalogue that lacks texts: readers then get them in German."""
    for language, found in _gaps(root, library):
        lacking = _lacking(found)
        if lacking:
            what = f"{len(lacking)} von {found.total} kurzen Texten sind nicht übersetzt, "
            what += f"zum Beispiel „{lacking[0][:60]}“."
            file = f"data/locales/{language.code}.po"
            yield Problem(file, 0, what, "make messages, dann msgstr ausfüllen", Severity.WARNING)


def untranslated_texts(root: Path, library: Library) -> dict[str, frozenset[str]]:
    """By language tag, the German texts that stand in for themselves."""
    return {one.tag: frozenset(_lacking(found)) for one, found in _gaps(root, library)}


def _gaps(root: Path, library: Library) -> Iterator[tuple[Language, Gaps]]:
    template = template_catalog(root, library)
    for language in library.languages.languages[1:]:
        file = root / f"data/locales/{language.code}.po"
        yield language, gaps(read(file) or Catalog(), template, language.code)


def _lacking(found: Gaps) -> tuple[str, ...]:
    return (*found.missing, *found.fuzzy)


def _is_empty(string: Any) -> bool:
    return not all(string) if isinstance(string, tuple | list) else not string


def read(file: Path) -> Catalog | None:
    """The catalogue in a file, or None where there is none."""
    return read_po(BytesIO(file.read_bytes())) if file.is_file() else None


def text_of(catalog: Catalog, language: Language) -> str:
    """The .po file: sorted, without dates, so that two runs write the same bytes."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, sort_output=True, omit_header=True)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language.tag}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {plural_forms(language.locale)}\\n"\n\n'
    )
    return header + buffer.getvalue().decode("utf-8")
