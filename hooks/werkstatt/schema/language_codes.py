"""Codes of languages (BCP 47) that have a name, by CLDR."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

from .problems import Slip
from .repairs import near

_NO_LANGUAGE = frozenset({"mis", "mul", "root", "und", "zxx"})
"""Codes of ISO 639-2 that stand for none, several or an unknown language."""
_GERMAN = "de"


@cache
def _names(locale: str) -> dict[str, str]:
    return dict(Locale.parse(locale).languages)


def name_of(code: str, locale: str) -> str:
    """The name of a language in the words of a locale; "" where CLDR has none."""
    if code.partition("-")[0] in _NO_LANGUAGE:
        return ""
    names = _names(locale)
    return names.get(code.replace("-", "_")) or names.get(code.partition("-")[0], "")


def check_language(code: str) -> str:
    """Return the code; raises Slip when no language has it."""
    if name_of(code, _GERMAN):
        return code
    raise Slip(f"Eine Sprache „{code}“ gibt es nicht.", language_meant(code))


def language_meant(text: str) -> str:
    """The language of a country's code (`ua`: uk), or of a name in German (`Arabisch`: ar)."""
    plain = text.strip().lower()
    likely = get_global("likely_subtags").get(f"und_{plain.upper()}")
    if likely and len(plain) == 2:
        return str(likely).partition("_")[0]
    named = {name.lower(): code for code, name in _names(_GERMAN).items() if "_" not in code}
    found = near(plain, named) if len(plain) > 3 else ""
    return named[found] if found else ""
