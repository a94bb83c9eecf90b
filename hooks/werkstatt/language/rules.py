"""What has to be known of a language beyond CLDR: one row for each. A new language is a row here.

Plural forms: `pybabel init` writes headers that differ from CLDR (Arabic, Persian, Turkish), so
they stand here once and a test compares them with CLDR for 0 to 1999.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from types import MappingProxyType

from babel.core import Locale
from babel.plural import PluralRule, to_gettext

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


LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC_ALPHABET = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_PERSIAN_ALPHABET = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"


@dataclass(frozen=True)
class LanguageRules:
    """Plural, alphabet and digits of one language."""

    plural_forms: str
    """The `Plural-Forms` header of its catalogue."""
    categories: tuple[str, ...]
    """CLDR's plural categories in the order of the catalogue's forms."""
    alphabet: str = LATIN
    """In its order (CLDR, exemplar characters); letters with marks that are not in it are filed
    under the bare letter."""
    capitals: tuple[tuple[str, str], ...] = ()
    """Capital and small letters where these are others than Unicode's."""
    article: str = ""
    """What is left out at the beginning of a title when it is filed."""
    digits: str = ""
    """Its own digits from 0 to 9, where readers may meet them; we write Latin ones."""


_ARABIC_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_SLAVIC_CATEGORIES = ("one", "few", "many")
_ONE_OTHER = ("one", "other")

RULES: Mapping[str, LanguageRules] = MappingProxyType(
    {
        "ar": LanguageRules(
            _ARABIC,
            _ARABIC_CATEGORIES,
            alphabet=_ARABIC_ALPHABET,
            article="ال",
            digits="٠١٢٣٤٥٦٧٨٩",
        ),
        "de": LanguageRules(_TWO, _ONE_OTHER),
        "en": LanguageRules(_TWO, _ONE_OTHER),
        "es": LanguageRules(_TWO, _ONE_OTHER, alphabet="abcdefghijklmnñopqrstuvwxyz"),
        "fa": LanguageRules(
            _ZERO_IS_ONE, _ONE_OTHER, alphabet=_PERSIAN_ALPHABET, digits="۰۱۲۳۴۵۶۷۸۹"
        ),
        "fr": LanguageRules(_ZERO_IS_ONE, _ONE_OTHER),
        "pl": LanguageRules(
            _POLISH, _SLAVIC_CATEGORIES, alphabet="aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
        ),
        "ro": LanguageRules(
            _ROMANIAN, ("one", "few", "other"), alphabet="aăâbcdefghiîjklmnopqrsștțuvwxyz"
        ),
        "ru": LanguageRules(
            _EAST_SLAVIC, _SLAVIC_CATEGORIES, alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
        ),
        "tr": LanguageRules(
            _TWO,
            _ONE_OTHER,
            alphabet="abcçdefgğhıijklmnoöpqrsştuüvwxyz",
            capitals=(("İ", "i"), ("I", "ı")),
        ),
        "uk": LanguageRules(
            _EAST_SLAVIC, _SLAVIC_CATEGORIES, alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
        ),
        "vi": LanguageRules(_NONE, ("other",), alphabet="aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
    }
)

LATIN_DIGITS = str.maketrans(
    {digit: str(number) for rules in RULES.values() for number, digit in enumerate(rules.digits)}
)
"""Every language's own digits to those that stand on German paper."""


def rules_of(locale: str) -> LanguageRules | None:
    """The row of a language by its CLDR locale (`en_GB`), or None when it was never written."""
    return RULES.get(_main(locale))


def plural_forms(locale: str) -> str:
    """The `Plural-Forms` header for a catalogue. Raises KeyError for an unknown language."""
    return _row(locale).plural_forms


def plural_index(locale: str, category: str) -> int:
    """The position of a CLDR category ("few") among the language's gettext forms.

    Categories that CLDR keeps for fractions or millions fall on the last form.
    """
    forms = _row(locale).categories
    return forms.index(category) if category in forms else len(forms) - 1


def counts_fractions(locale: str) -> bool:
    """Whether one of the language's gettext forms is that of fractions (CLDR: other)."""
    return "other" in _row(locale).categories


_COUNTED = range(1000)
"""No plural rule of CLDR for whole numbers looks further than the hundreds and 1,000,000."""


@cache
def counted_by(header: str) -> tuple[int, ...]:
    """For each number the form that a `Plural-Forms` header gives it.

    Raises ValueError for a header that says nothing, or nothing sound.
    """
    _, found, rule = header.partition("plural=")
    if not found:
        raise ValueError(header)
    try:
        form = c2py(rule.rstrip("; "))
        return tuple(int(form(number)) for number in _COUNTED)
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(header) from error


@cache
def numbers_of_forms(locale: str) -> tuple[tuple[int, ...], ...]:
    """For each plural form the numbers it stands for, from 0 to 999."""
    forms = counted_by(plural_forms(locale))
    last = len(_row(locale).categories)
    return tuple(tuple(n for n in _COUNTED if forms[n] == form) for form in range(last))


def proposed_row(locale: str) -> str:
    """The row that is missing in RULES, by CLDR's rules for whole numbers."""
    rule = Locale.parse(locale).plural_form
    used = {rule(number) for number in _COUNTED}
    order = tuple(category for category in _ARABIC_CATEGORIES if category in used)
    whole = PluralRule({name: text for name, text in rule.rules.items() if name in used})
    names = ", ".join(f'"{name}"' for name in order) + ("," if len(order) == 1 else "")
    return f'"{_main(locale)}": LanguageRules("{to_gettext(whole)}", ({names})),'


def _main(locale: str) -> str:
    return locale.split("_")[0].split("-")[0]


def _row(locale: str) -> LanguageRules:
    found = rules_of(locale)
    if found is None:
        raise KeyError(locale)
    return found
