"""Collect every short text that needs a translation, and keep the catalogues up to date."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import escape, normalize, write_po
from pydantic import BaseModel

from .content.library import Library
from .content.nearest import nearest
from .language.catalogue import read_catalogue
from .language.po_lines import po_lines
from .language.rules import plural_forms
from .pages.kinds import KINDS
from .schema.base import ByLanguage
from .schema.folders import files_below
from .schema.languages import Language
from .schema.problems import Problem, Severity
from .schema.text_file import decoded

KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "plain": None,
    "say": None,
    "ngettext": (1, 2),
    "counted": (1, 2),
    "counting": (1, 2),
    "filled": None,
    "said_on": None,
}
"""How texts are marked in templates and Python: function name to argument positions."""

_METHODS = (
    ("overrides", ".html", "jinja2.ext:babel_extract"),
    ("hooks/werkstatt", ".py", "python"),
)
_CALL = re.compile(rf"\b(?:{'|'.join(KEYWORDS)})\(".encode())


@dataclass(frozen=True)
class Gaps:
    """What a catalogue lacks."""

    code: str
    total: int
    missing: tuple[str, ...]
    fuzzy: tuple[str, ...]
    wanted: frozenset[str] = frozenset()
    """All German texts there are."""

    @property
    def done(self) -> int:
        """How many texts a reader of this language gets translated."""
        return self.total - len(self.missing) - len(self.fuzzy)


def interface_catalog(root: Path) -> Catalog:
    """The German texts of templates and views: what a reader of any language must never miss."""
    catalog = Catalog(project="Werkstatt-Wissen", charset="utf-8", fuzzy=False)
    for file, method in _files(root):
        found = extract(method, BytesIO((root / file).read_bytes()), keywords=KEYWORDS)
        for line, message, _comments, _context in found:
            _flagged(catalog.add(message, locations=[(file, line)]))
    return catalog


def _files(root: Path) -> Iterator[tuple[str, str]]:
    """The files in which a keyword is called at all, and how to read them: half of them."""
    for folder, ending, method in _METHODS:
        for name in sorted(files_below(root / folder, ending)):
            if _CALL.search((root / folder / name).read_bytes()):
                yield f"{folder}/{name}", method


def template_catalog(root: Path, library: Library) -> Catalog:
    """All German texts: the interface and the listed entries, with where they stand."""
    catalog = interface_catalog(root)
    for text, file, line in data_texts(library):
        _flagged(catalog.add(text, locations=[(file, line)]))
    return catalog


def _flagged(message: Message) -> None:
    """Values are filled in where `%(name)s` stands; Babel takes "50 % der" for a place as well."""
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    if "python-format" in message.flags and not any("%(" in text for text in texts):
        message.flags.discard("python-format")
        message.flags.add("no-python-format")


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
    # Babel's own table counts otherwise than CLDR: one form for Persian.
    catalog.mime_headers = [("Plural-Forms", plural_forms(language.locale))]
    for message in template:
        if not message.id:
            continue
        known = existing.get(_key(message.id)) if existing is not None else None
        kept = known if known is not None and known.id == message.id else None
        added = catalog.add(
            message.id,
            kept.string if kept else "",
            locations=sorted(set(message.locations))[:3],
            flags=set(kept.flags) & {"fuzzy"} if kept else (),
            user_comments=kept.user_comments if kept else (),
        )
        _flagged(added)
    return catalog


def _key(id: Any) -> str:
    return str(id[0] if isinstance(id, tuple) else id)


def gaps(catalog: Catalog, template: Catalog, code: str) -> Gaps:
    """Which texts of the template this catalogue does not translate."""
    wanted = [message for message in template if message.id]
    found = [(message, catalog.get(_key(message.id))) for message in wanted]
    fuzzy = [_key(m.id) for m, known in found if known is not None and known.fuzzy]
    missing = [_key(m.id) for m, known in found if known is None or _is_empty(known.string)]
    texts = frozenset(_key(message.id) for message in wanted)
    only_fuzzy = sorted(set(fuzzy) - set(missing))
    return Gaps(code, len(wanted), tuple(missing), tuple(only_fuzzy), texts)


def missing_texts(
    root: Path, library: Library, faulty: Container[str] | None = None
) -> Iterator[Problem]:
    """Catalogues that lack texts (for the editorial team), and warnings for texts that nobody says.

    Readers get what is lacking in German. Catalogues with errors are left out: these come first.
    `faulty` names their files where they have been checked before.
    """
    said_once = _said_once(root)
    for language, catalog, found in _gaps(root, library, faulty):
        file, lacking = catalogue_name(language), _lacking(found)
        if lacking:
            known = catalog.get(lacking[0]) if catalog else None
            line = (known.lineno if known else 1) or 1
            are = "ist" if len(lacking) == 1 else "sind"
            what = f"{len(lacking)} von {found.total} kurzen Texten {are} nicht übersetzt, "
            what += f"zum Beispiel „{lacking[0][:60]}“."
            example = "make messages, dann msgstr ausfüllen"
            yield Problem(file, line, what, example, Severity.UPKEEP)
        yield from _never_said(catalog, found, file, said_once) if catalog else ()


def _said_once(root: Path) -> frozenset[str]:
    """The German texts of the last `make messages`."""
    file = root / TEMPLATE
    text = decoded(file.read_bytes(), TEMPLATE)[0] if file.is_file() else None
    return frozenset(one.text("msgid") or "" for one in po_lines(text or "", TEMPLATE).entries)


def _never_said(
    catalog: Catalog, found: Gaps, file: str, said_once: frozenset[str]
) -> Iterator[Problem]:
    """A msgid that somebody changed by hand.

    One that the template still has was left behind by a change of the German text, or its entry is
    broken: of that the German file tells.
    """
    for message in catalog:
        is_known = _key(message.id) in found.wanted | said_once and not message.context
        if not message.id or is_known:
            continue
        what = f"Den deutschen Text „{_key(message.id)[:60]}“ (msgid) gibt es so nicht (mehr)"
        what += ", seine Übersetzung sieht niemand."
        if message.context:
            what = f"„{_key(message.id)[:60]}“ steht hier mit msgctxt; so findet es niemand."
        meant = nearest(_key(message.id), found.missing)
        example = f"msgid {_quoted(meant)}" if meant and not message.context else "make messages"
        yield Problem(file, message.lineno or 1, what, example, Severity.WARNING)


def _quoted(text: str) -> str:
    return normalize(text, width=0)


def catalogue_name(language: Language) -> str:
    """The file of a language's short texts."""
    return f"data/locales/{language.code}.po"


def untranslated_texts(root: Path, library: Library) -> dict[str, frozenset[str]]:
    """By language tag, the German texts that stand in for themselves."""
    return {one.tag: frozenset(_lacking(found)) for one, _, found in _gaps(root, library)}


def _gaps(
    root: Path, library: Library, faulty: Container[str] | None = None
) -> Iterator[tuple[Language, Catalog | None, Gaps]]:
    """For each catalogue that can be read."""
    template = template_catalog(root, library)
    for language in library.languages.languages[1:]:
        is_right = faulty is not None and catalogue_name(language) not in faulty
        catalog, problems = read(root, language, checked=is_right)
        if catalog or not problems:
            yield language, catalog, gaps(catalog or Catalog(), template, language.code)


def _lacking(found: Gaps) -> tuple[str, ...]:
    return (*found.missing, *found.fuzzy)


def _is_empty(string: Any) -> bool:
    return not all(string) if isinstance(string, tuple | list) else not string


def read(
    root: Path, language: Language, checked: bool = False
) -> tuple[Catalog | None, list[Problem]]:
    """The catalogue of a language; None where there is no file, or none that can be used."""
    name = catalogue_name(language)
    return read_catalogue(root / name, name, language, checked)


def head_of(root: Path, language: Language, today: date) -> Mapping[str, str]:
    """The header of a catalogue: what stands in it, and what gettext's tools expect besides.

    Fields by the GNU gettext manual, "Filling in the Header Entry". The date of the last change
    is that of a translator: it is `today` only for a new file.
    """
    file = root / catalogue_name(language)
    text = decoded(file.read_bytes(), file.name)[0] if file.is_file() else None
    return {
        "Project-Id-Version": _PROJECT,
        "PO-Revision-Date": f"{today.isoformat()} 12:00+0000",
        "Last-Translator": _NOBODY[language.texts_level.by_people],
        "Language-Team": language.name_de,
        **(po_lines(text, file.name).head if text else {}),
        "Language": language.tag,
        **_ENCODING,
        "Plural-Forms": plural_forms(language.locale),
    }


_PROJECT = "Werkstatt-Wissen"
_NOBODY = ("maschinell übersetzt", "Redaktion")
_ENCODING = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
}
TEMPLATE = "data/locales/werkstatt.pot"
"""All German texts without a translation: what Weblate and Poedit begin a language with."""


def template_text(template: Catalog) -> str:
    """The file at TEMPLATE, without dates: two runs write the same bytes."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for message in template:
        if message.id:
            places = sorted(set(message.locations))[:3]
            _flagged(catalog.add(message.id, locations=places))
    return text_of(catalog, {"Project-Id-Version": _PROJECT, "Language": "", **_ENCODING})


def text_of(catalog: Catalog, head: Mapping[str, str]) -> str:
    """A .po file: sorted, its header as given, so that two runs write the same bytes."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, sort_output=True, omit_header=True)
    fields = (f"{escape(f'{name}: {value}' + chr(10))}\n" for name, value in head.items())
    return 'msgid ""\nmsgstr ""\n' + "".join(fields) + "\n" + buffer.getvalue().decode("utf-8")
