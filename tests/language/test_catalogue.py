"""Catalogues are read from .po files; what is unfinished or unsafe never reaches a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.language.catalogue import read_catalogue, usable
from werkstatt.language.rules import plural_forms
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import errors

UKRAINIAN = Language.model_validate(
    {
        "code": "uk",
        "tag": "uk",
        "name": "Українська",
        "name_de": "Ukrainisch",
        "dir": "ltr",
        "locale": "uk",
        "texts_level": "machine",
    }
)
HEAD = 'msgid ""\nmsgstr "Language: uk\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
HEAD += f'"Plural-Forms: {plural_forms("uk")}\\n"\n\n'


def _write(folder: Path, body: str) -> Path:
    file = folder / "uk.po"
    file.write_text(HEAD + body, "utf-8")
    return file


def test_only_finished_texts_are_usable(tmp_path: Path) -> None:
    body = 'msgid "a"\nmsgstr "А"\n\n#, fuzzy\nmsgid "b"\nmsgstr "Б"\n\nmsgid "c"\nmsgstr ""\n'
    catalog, problems = read_catalogue(_write(tmp_path, body), "uk.po", UKRAINIAN)
    assert catalog is not None and problems == []
    found = usable(catalog, UKRAINIAN)
    assert [found.find(text) for text in "abc"] == ["А", None, None]


def test_a_half_translated_plural_is_not_usable(tmp_path: Path) -> None:
    body = 'msgid "t"\nmsgid_plural "ts"\nmsgstr[0] "x"\nmsgstr[1] ""\nmsgstr[2] "z"\n'
    catalog, _ = read_catalogue(_write(tmp_path, body), "uk.po", UKRAINIAN)
    assert catalog is not None
    assert usable(catalog, UKRAINIAN).plural("t", "ts", 1) is None


def test_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "uk.po", "uk.po", UKRAINIAN) == (None, [])


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("<b>А</b>", "HTML"),
        ("[А](javascript:alert(1))", "Link"),
        ("%(other)s", "Platzhalter"),
        ("\u202eА", "Steuerzeichen"),
    ],
)
def test_translations_obey_the_rules_of_all_contributed_text(
    translation: str, expected: str, tmp_path: Path
) -> None:
    _, problems = read_catalogue(
        _write(tmp_path, f'msgid "a"\nmsgstr "{translation}"\n'), "data/locales/uk.po", UKRAINIAN
    )
    assert any(expected in problem.what for problem in problems)
    assert {(problem.file, problem.line) for problem in problems} == {("data/locales/uk.po", 6)}


def _complaints(german: str, translation: str, folder: Path) -> list[str]:
    body = f'msgid "{german}"\nmsgstr "{translation}"\n'
    _, problems = read_catalogue(_write(folder, body), "data/locales/uk.po", UKRAINIAN)
    return [problem.what for problem in problems]


@pytest.mark.parametrize(
    ("german", "translation", "number"),
    [
        ("höchstens 60 € je Stunde", "щонайбільше 50 € за годину", "60"),
        ("Bis 31. August beantragen", "Подати до 30 серпня", "31"),
        ("Bis 50.000 Euro im Jahr", "до 5 000 євро на рік", "50000"),
        ("Lohn: 13,90 €", "зарплата", "13"),
        ("Rufen Sie an.", "Телефонуйте 115.", "115"),
    ],
)
def test_another_number_is_found(
    german: str, translation: str, number: str, tmp_path: Path
) -> None:
    assert any(number in what for what in _complaints(german, translation, tmp_path))


@pytest.mark.parametrize(
    ("german", "translation"),
    [
        ("Eröffnung 13.30 Uhr. Ende 18 Uhr.", "Відкриття 13:30. Кінець 18:00."),
        ("Bis 50.000 Euro, 13,90 € je Stunde", "до 50 000 євро, 13.90 € за годину"),
        ("Am 31.08.2027", "31/08/2027"),
        ("1 Treffer", "один результат"),
        ("96 Prozent", "٩٦"),
    ],
)
def test_the_same_number_in_another_spelling_is_none(
    german: str, translation: str, tmp_path: Path
) -> None:
    assert _complaints(german, translation, tmp_path) == []


def test_a_translation_that_says_half_is_a_warning(tmp_path: Path) -> None:
    german = "Das Führungszeugnis zeigt, ob jemand Straftaten begangen hat; man braucht es dort."
    assert "viel kürzer" in _complaints(german, "Довідка для роботи", tmp_path)[0]
    _, problems = read_catalogue(tmp_path / "uk.po", "uk.po", UKRAINIAN)
    assert errors(problems) == []


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    _, problems = read_catalogue(
        _write(tmp_path, 'msgid "a"\nmsgstr "b"\nmsgstr[x] "c"\n'), "data/locales/uk.po", UKRAINIAN
    )
    assert [problem.file for problem in problems] == ["data/locales/uk.po"]
    assert "lässt sich nicht lesen" in problems[0].what
