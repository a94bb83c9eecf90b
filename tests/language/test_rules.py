"""Our plural table against CLDR, number by number."""

from __future__ import annotations

import gettext

import pytest
from babel.core import Locale
from babel.plural import to_python
from werkstatt.language.rules import RULES, plural_forms, plural_index

NUMBERS = range(2000)


def _differing(locale: str, header: str) -> list[int]:
    """Numbers for which a catalogue with this header gives another form than CLDR."""
    form = gettext.c2py(header.split("plural=", 1)[1].rstrip(";"))  # type: ignore[attr-defined]
    category = to_python(Locale.parse(locale).plural_form)
    return [n for n in NUMBERS if form(n) != plural_index(locale, str(category(n)))]


@pytest.mark.parametrize("locale", RULES)
def test_forms_equal_cldr_from_0_to_1999(locale: str) -> None:
    assert _differing(locale, plural_forms(locale)) == []


@pytest.mark.parametrize("locale", RULES)
def test_number_of_forms_is_the_one_declared(locale: str) -> None:
    declared = int(plural_forms(locale).split("nplurals=")[1].split(";")[0])
    category = to_python(Locale.parse(locale).plural_form)
    assert {plural_index(locale, str(category(n))) for n in NUMBERS} <= set(range(declared))


def test_the_header_of_pybabel_for_arabic_would_be_caught() -> None:
    planted = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : 4);"
    assert _differing("ar", planted)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        plural_forms("xx")
