"""Catalogues: complete for the interface, and a changed German text loses its translation."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from sites.tiny import ROOT
from werkstatt.build.content import open_content
from werkstatt.language.plurals import plural_forms
from werkstatt.messages import (
    gaps,
    interface_catalog,
    read,
    template_catalog,
    text_of,
    updated,
)
from werkstatt.schema.languages import Language

KNOWLEDGE = open_content(ROOT, date(2026, 11, 24))
TABLE = KNOWLEDGE.library.languages
INTERFACE = interface_catalog(ROOT)
UKRAINIAN: Language = TABLE["uk"]


@pytest.mark.parametrize("code", TABLE.codes[1:])
def test_no_word_of_the_interface_is_missing_or_empty(code: str) -> None:
    """The failure lists them. `make messages` adds the entries, a person fills them in."""
    catalog = read(ROOT / f"data/locales/{code}.po")
    assert catalog is not None, f"data/locales/{code}.po"
    found = gaps(catalog, INTERFACE, code)
    assert (found.missing, found.fuzzy) == ((), ())


@pytest.mark.parametrize("code", TABLE.codes[1:])
def test_the_header_names_the_language_and_its_plural_forms(code: str) -> None:
    text = (ROOT / f"data/locales/{code}.po").read_text("utf-8")
    assert f'"Language: {TABLE[code].tag}\\n"' in text
    assert plural_forms(TABLE[code].locale) in text


def test_texts_of_templates_views_and_entries_are_all_collected() -> None:
    template = template_catalog(ROOT, KNOWLEDGE.library)
    ids = {message.id if isinstance(message.id, str) else message.id[0] for message in template}
    for expected in ("Zum Inhalt springen", "Nächste Termine", "%(num)s Platz"):
        assert expected in ids
    bescheid = (ROOT / "data/glossary/bescheid.yml").read_text("utf-8")
    assert any(isinstance(i, str) and i in bescheid and len(i) > 20 for i in ids)


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
