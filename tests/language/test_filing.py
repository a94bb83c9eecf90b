"""A to Z: each language by its own alphabet."""

from __future__ import annotations

import pytest
from werkstatt.language.filing import Filing
from werkstatt.language.rules import RULES


def _initial(code: str, title: str) -> str:
    return Filing(RULES[code]).place(title)[1]


@pytest.mark.parametrize(
    ("code", "title", "initial"),
    [
        ("ar", "إلى أين أذهب", "ا"),
        ("ar", "ألمانيا", "ا"),
        ("ar", "آلة", "ا"),
        ("ar", "المساعدة", "م"),
        ("ar", "اَلْمُسَاعَدَة", "م"),
        ("ar", "الألمانية", "ا"),
        ("ar", "ال", "ا"),
        ("ar", "«المال»", "م"),
        ("ar", "یونس", "ي"),
        ("ar", "\u2067بيت", "ب"),
        ("ar", "Jobcenter", "J"),
        ("fa", "آلمان", "آ"),
        ("fa", "آلمان", "آ"),
        ("fa", "الف", "ا"),
        ("fa", "پول", "پ"),
        ("fa", "كمك", "ک"),
        ("fa", "ژاله", "ژ"),
        ("de", "Łódź", "L"),
        ("de", "Đorđe", "D"),
        ("de", "Ørsted", "O"),
        ("de", "Ærø", "A"),
        ("de", "Œuvre", "O"),
        ("de", "Ämter", "A"),
        ("de", "ßen", "S"),
        ("de", "Þing", "T"),
        ("de", "„Éclair“", "E"),
        ("de", "115", "#"),
        ("de", "§ 5", "#"),
        ("de", "العربية", "ا"),
        ("uk", "Ґанок", "Ґ"),
        ("uk", "Єдність", "Є"),
        ("uk", "Інтернет", "І"),
        ("uk", "Їжак", "Ї"),
        ("uk", "\u0418\u0306орж", "Й"),
        ("ru", "Ёлка", "Ё"),
        ("pl", "Łódź", "Ł"),
        ("pl", "Über", "U"),
        ("tr", "İstanbul", "İ"),
        ("tr", "Irak", "I"),
        ("tr", "ılık", "I"),
        ("tr", "Âdem", "A"),
        ("vi", "Đức", "Đ"),
        ("vi", "Ếch", "Ê"),
        ("vi", "Ứng", "Ư"),
        ("ro", "Țară", "Ț"),
        ("es", "Ñandú", "Ñ"),
        ("fr", "École", "E"),
    ],
)
def test_the_letter_under_which_a_title_stands(code: str, title: str, initial: str) -> None:
    assert _initial(code, title) == initial


@pytest.mark.parametrize(
    ("code", "ordered"),
    [
        ("uk", "гора ґанок день еко єдність жук зима и інше їжак йод кіт"),
        ("uk", "сир сік сїд сйр"),
        ("fa", "آب اب پدر تا چای گل لب نان وام هفت یک"),
        ("ar", "أب الباب تاج الثوم هدف وقت يد Amt"),
        ("de", "Aal Ærø Afrika Ämter Lodge Łódź Lohn Öl Ørsted Ost"),
        ("pl", "lato łato mama zero źrebak żaba"),
        ("tr", "cam çam Irak İzmir kar"),
        ("vi", "da đa em êm"),
        ("ru", "ель ёлка жук Amt"),
    ],
)
def test_titles_stand_in_the_order_of_the_alphabet(code: str, ordered: str) -> None:
    filing, titles = Filing(RULES[code]), ordered.split()
    turned = titles[::-1]
    assert sorted(turned, key=lambda title: filing.place(title)[0]) == titles
