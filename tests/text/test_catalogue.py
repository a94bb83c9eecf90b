"""Catalogues are read from .po files; what is unfinished or unsafe never reaches a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.languages import Language
from werkstatt.text.catalogue import read_catalogue, usable
from werkstatt.text.plurals import plural_forms

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
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
HEAD += f'"Plural-Forms: {plural_forms("uk")}\\n"\n\n'


def _write(folder: Path, body: str) -> Path:
    file = folder / "uk.po"
    file.write_text(HEAD + body, "utf-8")
    return file


def test_only_finished_texts_are_usable(tmp_path: Path) -> None:
    body = 'msgid "a"\nmsgstr "А"\n\n#, fuzzy\nmsgid "b"\nmsgstr "Б"\n\nmsgid "c"\nmsgstr ""\n'
    catalog, problems = read_catalogue(_write(tmp_path, body), "uk.po")
    assert catalog is not None and problems == []
    found = usable(catalog, UKRAINIAN)
    assert [found.find(text) for text in "abc"] == ["А", None, None]


def test_a_half_translated_plural_is_not_usable(tmp_path: Path) -> None:
    body = 'msgid "t"\nmsgid_plural "ts"\nmsgstr[0] "x"\nmsgstr[1] ""\nmsgstr[2] "z"\n'
    catalog, _ = read_catalogue(_write(tmp_path, body), "uk.po")
    assert catalog is not None
    assert usable(catalog, UKRAINIAN).plural("t", "ts", 1) is None


def test_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path / "uk.po", "uk.po") == (None, [])


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
        _write(tmp_path, f'msgid "a"\nmsgstr "{translation}"\n'), "data/locales/uk.po"
    )
    assert any(expected in problem.what for problem in problems)
    assert {(problem.file, problem.line) for problem in problems} == {("data/locales/uk.po", 6)}


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    _, problems = read_catalogue(
        _write(tmp_path, 'msgid "a"\nmsgstr "b"\nmsgstr[x] "c"\n'), "data/locales/uk.po"
    )
    assert [problem.file for problem in problems] == ["data/locales/uk.po"]
    assert "lässt sich nicht lesen" in problems[0].what
