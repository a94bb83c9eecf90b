"""Catalogues: complete for the interface, and a changed German text loses its translation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from werkstatt.language.rules import plural_forms
from werkstatt.messages import (
    gaps,
    interface_catalog,
    missing_texts,
    read,
    template_catalog,
    text_of,
    updated,
)
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import Severity

from tests.sample import CATALOGUES, sample, sample_files, table
from tests.sites.tiny import ROOT, write_files, write_project

INTERFACE = interface_catalog(ROOT)
UKRAINIAN: Language = table()["uk"]


def _fill(root: Path, template: Catalog, code: str) -> None:
    """Write a catalogue with something in every place."""
    catalog = updated(None, template, table()[code])
    for message in catalog:
        if message.id:
            forms = catalog.num_plurals
            message.string = (message.id[0],) * forms if message.pluralizable else message.id
    (root / f"data/locales/{code}.po").write_text(text_of(catalog, table()[code]), "utf-8")


def test_no_word_is_missing_or_empty_without_a_warning(tmp_path: Path) -> None:
    """`make messages` adds the entries, a person fills them in; readers get German until then."""
    root = write_project(tmp_path, sample_files())
    warned = list(missing_texts(root, sample().library))
    assert [problem.file for problem in warned] == [f"data/locales/{c}.po" for c in CATALOGUES]
    assert {problem.severity for problem in warned} == {Severity.WARNING}
    assert all(" kurzen Texten sind nicht übersetzt, zum Beispiel „" in p.what for p in warned)
    template = template_catalog(root, sample().library)
    assert len(template) > 100
    for code in CATALOGUES:
        _fill(root, template, code)
    assert list(missing_texts(root, sample().library)) == []


@pytest.mark.parametrize("fault", ["missing", "empty", "fuzzy"])
def test_a_planted_gap_is_the_one_that_is_named(fault: str, tmp_path: Path) -> None:
    root = write_files(tmp_path, sample_files())
    for code in CATALOGUES:
        _fill(root, template_catalog(root, sample().library), code)
    file = root / "data/locales/ar.po"
    found = re.search(r'msgid "(Ein Bescheid ist[^"]*)"\nmsgstr ".*"\n', file.read_text("utf-8"))
    assert found
    gap = {
        "missing": "",
        "empty": f'msgid "{found[1]}"\nmsgstr ""\n',
        "fuzzy": "#, fuzzy\n" + found[0],
    }
    file.write_text(file.read_text("utf-8").replace(found[0], gap[fault]), "utf-8")
    (problem,) = missing_texts(root, sample().library)
    assert problem.file == "data/locales/ar.po" and problem.what.startswith("1 von ")
    assert f"„{found[1][:60]}“" in problem.what


@pytest.mark.parametrize("file", sorted((ROOT / "data/locales").glob("*.po")), ids=lambda f: f.stem)
def test_the_header_names_the_language_and_its_plural_forms(file: Path) -> None:
    text = file.read_text("utf-8")
    assert f'"Language: {file.stem}\\n"' in text
    assert plural_forms(file.stem) in text


def test_texts_of_templates_views_and_entries_are_all_collected() -> None:
    template = template_catalog(ROOT, sample().library)
    ids = {message.id if isinstance(message.id, str) else message.id[0] for message in template}
    for expected in ("Zum Inhalt springen", "Nächste Termine", "%(num)s Platz"):
        assert expected in ids
    assert "Ein Bescheid ist die schriftliche Entscheidung eines Amtes." in ids
    assert "Wer das ist, weiß noch niemand." not in ids


def _catalog(*pairs: tuple[str, str]) -> Catalog:
    catalog = Catalog(locale="uk")
    for german, ukrainian in pairs:
        catalog.add(german, ukrainian)
    return catalog


def test_a_changed_german_text_drops_the_old_translation() -> None:
    old = _catalog(("Frist: 1 Monat", "Строк: 1 місяць"), ("Raum", "Приміщення"))
    new = updated(old, _catalog(("Frist: 2 Monate", ""), ("Raum", "")), UKRAINIAN)
    assert new.get("Raum").string == "Приміщення"
    assert new.get("Frist: 2 Monate").string == ""
    assert new.get("Frist: 1 Monat") is None


def test_missing_empty_and_fuzzy_texts_are_listed() -> None:
    catalog = _catalog(("a", "А"), ("b", ""), ("d", "Д"))
    catalog.get("d").flags.add("fuzzy")
    found = gaps(catalog, _catalog(("a", ""), ("b", ""), ("c", ""), ("d", "")), "uk")
    assert (found.missing, found.fuzzy, found.done) == (("b", "c"), ("d",), 1)


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = text_of(updated(None, INTERFACE, UKRAINIAN), UKRAINIAN)
    (tmp_path / "uk.po").write_text(first, "utf-8")
    again = text_of(updated(read(tmp_path / "uk.po"), INTERFACE, UKRAINIAN), UKRAINIAN)
    assert again == first
