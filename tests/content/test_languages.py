"""A language that could not be written is refused, with what to add and where."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers
from werkstatt.language import rules
from werkstatt.language.rules import proposed_row

from tests.schema.small_data import LANGUAGES, SITE, load

_FIELDS = ("code", "tag", "locale", "dir", "texts_level")
_START = LANGUAGES.count("\n")


def _row(text: str) -> str:
    """An entry of the table from `code tag locale dir [level]`, a field a line."""
    values = [*text.split(), "machine"][:5]
    fields = dict(zip(_FIELDS, values, strict=True)) | {"name": "Name", "name_de": "Diese Sprache"}
    return "  - " + "\n    ".join(f"{name}: {value}" for name, value in fields.items()) + "\n"


REFUSED = {
    "ti ti ti ltr": ("locale", "hooks/werkstatt/language/rules.py", proposed_row("ti")),
    "so so so ltr": ("locale", "fehlen Mehrzahl, Alphabet und Ziffern", proposed_row("so")),
    "ku ku ku ltr": ("locale", "in die Tabelle RULES", '"ku": LanguageRules("nplurals=2; '),
    "ckb ckb ckb rtl": ("locale", "rules.py", proposed_row("ckb")),
    "ps ps ps rtl": ("locale", "rules.py", proposed_row("ps")),
    "kmr kmr kmr ltr": ("locale", "„kmr“ kennt Babel (CLDR) nicht", "locale: ku"),
    "prs prs prs rtl": ("locale", "„prs“ kennt Babel (CLDR) nicht", "locale: fa_AF"),
    "ru ru ru-RU ltr": ("locale", "„ru-RU“ kennt Babel", "locale: ru_RU"),
    "rom rom rom ltr": ("locale", "Nehmen Sie das einer Sprache", "locale: de"),
    "fa fa fa ltr": ("dir", "von rechts nach links", "dir: rtl"),
    "vi vi vi rtl": ("dir", "von links nach rechts", "dir: ltr"),
    "pl pl ru ltr": ("locale", "einer anderen Sprache als „pl“", "locale: pl"),
    "pl ru ru ltr": ("tag", "eine andere Sprache als „code: pl“", "tag: pl"),
    "tr tr tr ltr source": ("texts_level", "nur Deutsch", "texts_level: machine"),
}


@pytest.mark.parametrize(("row", "expected"), REFUSED.items(), ids=REFUSED)
def test_a_planted_language_that_lacks_something_is_refused(
    row: str, expected: tuple[str, str, str], tmp_path: Path
) -> None:
    text = _row(row)
    files = {"data/languages.yml": LANGUAGES + text, "data/site.yml": SITE}
    _, (problem,) = load(tmp_path, files)
    field, what, example = expected
    line = next(n for n, one in enumerate(text.split("\n"), 1) if f"{field}:" in one)
    assert (problem.file, problem.line) == ("data/languages.yml", _START + line)
    assert what in problem.what and problem.example.startswith(example)


@pytest.mark.parametrize(
    "row",
    [
        *("ru ru ru ltr", "fa fa fa rtl", "tr tr tr ltr", "vi vi vi ltr", "es es es ltr"),
        *("fr fr fr ltr", "pl pl pl ltr", "ro ro ro ltr", "prs prs fa_AF rtl", "rom rom ro ltr"),
    ],
)
def test_a_language_of_which_all_is_known_is_taken(row: str, tmp_path: Path) -> None:
    files = {"data/languages.yml": LANGUAGES + _row(row), "data/site.yml": SITE}
    assert load(tmp_path, files)[1] == []


@pytest.mark.parametrize("code", sorted({name.split("_")[0] for name in locale_identifiers()}))
def test_the_row_that_is_proposed_counts_as_cldr_does(code: str) -> None:
    row = eval(f"{{{proposed_row(code)}}}", vars(rules).copy())[code]
    form = gettext.c2py(row.plural_forms.split("plural=", 1)[1].rstrip(";"))  # type: ignore[attr-defined]
    category = Locale.parse(code).plural_form
    assert [n for n in range(1000) if row.categories[form(n)] != category(n)] == []
