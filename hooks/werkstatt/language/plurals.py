"""Which gettext plural form belongs to which CLDR category.

`pybabel init` writes headers that differ from CLDR (Arabic, Persian, Turkish), so the table
stands here once and a test compares it with CLDR for 0 to 1999.
"""

from __future__ import annotations

from types import MappingProxyType

_ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5);"
)
_EAST_SLAVIC = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<12 || n%100>14) ? 1 : 2);"
)
_POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
_ROMANIAN = "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);"
_TWO = "nplurals=2; plural=(n != 1);"
_ZERO_IS_ONE = "nplurals=2; plural=(n > 1);"
_NONE = "nplurals=1; plural=0;"

_SLAVIC_FORMS = ("one", "few", "many")
_TABLE = MappingProxyType(
    {
        "ar": (_ARABIC, ("zero", "one", "two", "few", "many", "other")),
        "de": (_TWO, ("one", "other")),
        "en": (_TWO, ("one", "other")),
        "es": (_TWO, ("one", "other")),
        "fa": (_ZERO_IS_ONE, ("one", "other")),
        "fr": (_ZERO_IS_ONE, ("one", "other")),
        "pl": (_POLISH, _SLAVIC_FORMS),
        "ro": (_ROMANIAN, ("one", "few", "other")),
        "ru": (_EAST_SLAVIC, _SLAVIC_FORMS),
        "tr": (_TWO, ("one", "other")),
        "uk": (_EAST_SLAVIC, _SLAVIC_FORMS),
        "vi": (_NONE, ("other",)),
    }
)


def _row(locale: str) -> tuple[str, tuple[str, ...]]:
    return _TABLE[locale.split("_")[0].split("-")[0]]


def plural_forms(locale: str) -> str:
    """The `Plural-Forms` header for a catalogue. Raises KeyError for an unknown language."""
    return _row(locale)[0]


def plural_index(locale: str, category: str) -> int:
    """The position of a CLDR category ("few") among the language's gettext forms.

    Categories that CLDR keeps for fractions or millions fall on the last form.
    """
    forms = _row(locale)[1]
    return forms.index(category) if category in forms else len(forms) - 1


def languages() -> tuple[str, ...]:
    """The languages whose plural forms are known."""
    return tuple(_TABLE)
