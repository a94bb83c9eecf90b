"""Languages that could not be written: CLDR or our own rules lack what they need, or disagree."""

from __future__ import annotations

from collections.abc import Iterator

from babel import localedata
from babel.core import Locale, get_global

from ..language.rules import proposed_row, rules_of
from ..schema.languages import Language, LanguageTable, Level
from ..schema.problems import Problem
from ..schema.yaml_source import Source

_RULES = "hooks/werkstatt/language/rules.py"


def language_problems(table: LanguageTable, source: Source) -> Iterator[Problem]:
    """Each row of data/languages.yml that cannot be right, at the line of the field."""
    for index, language in enumerate(table.languages):
        for field, what, example in (*_level(index, language), *_faults(language)):
            line = source.line_of(("languages", index, field))
            yield Problem(source.file, line, what, example)


_Fault = tuple[str, str, str]
"""Field, what is wrong, what would be right."""


def _level(index: int, language: Language) -> Iterator[_Fault]:
    if (index == 0) is not (language.texts_level is Level.SOURCE):
        what = f"„{language.code}“: Quelle (source) ist Deutsch und nur Deutsch."
        yield "texts_level", what, f"texts_level: {Level.MACHINE if index else Level.SOURCE}"


def _faults(language: Language) -> Iterator[_Fault]:
    if _main(language.tag) != _main(language.code):
        what = f"„tag: {language.tag}“ ist eine andere Sprache als „code: {language.code}“."
        yield "tag", what, f"tag: {language.code}"
    if not localedata.exists(language.locale):
        yield _unknown(language)
        return
    known = _locale_of(_main(language.tag))
    if known and known.language != _main(language.locale):
        what = f"„locale: {language.locale}“ gehört zu einer anderen Sprache als „{language.tag}“."
        yield "locale", what, f"locale: {known}"
        return
    direction = known.text_direction if known and not _names_script(language.tag) else None
    if direction and direction != language.dir.value:
        way = "von rechts nach links" if direction == "rtl" else "von links nach rechts"
        what = f"{language.name_de} schreibt man {way}; hier steht „dir: {language.dir.value}“."
        yield "dir", what, f"dir: {direction}"
    if rules_of(language.locale) is None:
        what = f"Für die Sprache „{language.code}“ fehlen Mehrzahl, Alphabet und Ziffern. "
        what += (
            f"Tragen Sie diese Zeile in {_RULES} ein, in die Tabelle RULES (die Regel nach CLDR)."
        )
        yield "locale", what, proposed_row(language.locale)


def _unknown(language: Language) -> _Fault:
    what = f"Das Gebietsschema „{language.locale}“ kennt Babel (CLDR) nicht."
    meant = _locale_of(language.locale) or _locale_of(_main(language.tag))
    if meant:
        return "locale", what, f"locale: {meant}"
    what += (
        " Nehmen Sie das einer Sprache, deren Datum und Zahlen Ihre Leserinnen und Leser kennen."
    )
    return "locale", what, "locale: de"


def _locale_of(name: str) -> Locale | None:
    """The locale of a tag, also by its other name: Dari (prs) is fa_AF, Kurmanji (kmr) ku."""
    bare = name.replace("-", "_")
    for known in (bare, get_global("language_aliases").get(bare), _main(bare)):
        if known and localedata.exists(known):
            return Locale.parse(known)
    return None


def _names_script(tag: str) -> bool:
    """Kurdish may be written in Arabic letters: ku-Arab (BCP 47, four letters)."""
    return any(len(part) == 4 and part.isalpha() for part in tag.split("-")[1:])


def _main(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0]
