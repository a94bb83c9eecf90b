"""Codes of languages (BCP 47) that have a name, by CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale
from babel.core import get_global

from .problems import Slip
from .repairs import near

_NO_LANGUAGE = frozenset({"mis", "mul", "root", "und", "zxx"})
"""Codes of ISO 639-2 that stand for none, several or an unknown language."""
_MEMBERS: Mapping[str, str] = MappingProxyType({"kmr": "ku", "pes": "fa", "prs": "fa_AF"})
"""Kurmanji, Persian of Iran, Dari: names that CLDR keeps under another code."""
_GERMAN = "de"
EVERYDAY_NAMES: Mapping[str, str] = MappingProxyType(
    {"farsi": "fa", "kurmandschi": "kmr", "sorani": "ckb", "paschto": "ps", "pashto": "ps"}
)
"""What people call languages besides the names in CLDR."""


@cache
def _names(locale: str) -> dict[str, str]:
    return dict(Locale.parse(locale).languages)


def name_of(code: str, locale: str) -> str:
    """The name of a language in the words of a locale; "" where CLDR has none."""
    if code.partition("-")[0] in _NO_LANGUAGE:
        return ""
    names, main = _names(locale), code.partition("-")[0]
    forms = code.replace("-", "_"), main, _MEMBERS.get(main, "")
    return next((names[form] for form in forms if form in names), "")


def check_language(code: str) -> str:
    """Return the code; raises Slip when no language has it."""
    if name_of(code, _GERMAN):
        return code
    raise Slip(f"Eine Sprache „{code}“ gibt es nicht.", language_meant(code))


def language_meant(text: str) -> str:
    """The language of a country's code (`ua`: uk), or of a name in German (`Arabisch`: ar)."""
    plain = text.strip().lower()
    # Three letters where two are usual: ukr, ger.
    if (short := get_global("language_aliases").get(plain, "_")) in _names(_GERMAN):
        return str(short)
    likely = get_global("likely_subtags").get(f"und_{plain.upper()}")
    if likely and len(plain) == 2:
        return str(likely).partition("_")[0]
    if found := language_named(plain):
        return found
    named = _codes()
    found = near(plain, named) if len(plain) > 3 else ""
    return named[found] if found else ""


def language_named(text: str) -> str:
    """The code of a language by its very name, in German or English: `Deutsch`, `Farsi`."""
    plain = text.strip().lower()
    english = {name.lower(): code for code, name in _names("en").items() if "_" not in code}
    return _codes().get(plain) or EVERYDAY_NAMES.get(plain) or english.get(plain, "")


def _codes() -> Mapping[str, str]:
    return {name.lower(): code for code, name in _names(_GERMAN).items() if "_" not in code}
