"""Catalogues: complete for the interface, and a changed German text loses its translation."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from werkstatt.content.library import load_library
from werkstatt.language.rules import RULES, plural_forms
from werkstatt.markdown.guard import check_plain
from werkstatt.messages import (
    TEMPLATE,
    catalogue_name,
    gaps,
    head_of,
    interface_catalog,
    missing_texts,
    read,
    template_catalog,
    template_text,
    text_of,
    updated,
)
from werkstatt.pages.kinds import models
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import Severity

from tests.sample import CATALOGUES, sample, sample_files, table
from tests.sites.tiny import ROOT, write_files, write_project

INTERFACE = interface_catalog(ROOT)
UKRAINIAN: Language = table()["uk"]
DAY = date(2026, 11, 30)


def _fill(root: Path, template: Catalog, code: str) -> None:
    """Write a catalogue with something in every place."""
    catalog = updated(None, template, table()[code])
    for message in catalog:
        if message.id:
            forms = catalog.num_plurals
            message.string = (message.id[0],) * forms if message.pluralizable else message.id
    language = table()[code]
    (root / catalogue_name(language)).write_text(
        text_of(catalog, head_of(root, language, DAY)), "utf-8"
    )


def test_no_word_is_missing_or_empty_without_a_warning(tmp_path: Path) -> None:
    """`make messages` adds the entries, a person fills them in; readers get German until then."""
    root = write_project(tmp_path, sample_files())
    warned = list(missing_texts(root, sample().library))
    assert [problem.file for problem in warned] == [f"data/locales/{c}.po" for c in CATALOGUES]
    assert {problem.severity for problem in warned} == {Severity.UPKEEP}
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


def _write_ukrainian(root: Path, catalog: Catalog, day: date) -> Path:
    file = root / catalogue_name(UKRAINIAN)
    text = text_of(catalog, head_of(root, UKRAINIAN, day))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_writing_twice_gives_the_same_bytes_on_another_day_too(tmp_path: Path) -> None:
    file = _write_ukrainian(tmp_path, updated(None, INTERFACE, UKRAINIAN), DAY)
    first = file.read_text("utf-8")
    known, problems = read(tmp_path, UKRAINIAN)
    assert problems == []
    _write_ukrainian(tmp_path, updated(known, INTERFACE, UKRAINIAN), date(2027, 3, 1))
    assert file.read_text("utf-8") == first


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_new_catalogue_of_any_language_is_in_order(code: str, tmp_path: Path) -> None:
    """Babel's own table has one form for Persian, where CLDR has two."""
    language = UKRAINIAN.model_copy(update={"code": code, "tag": code, "locale": code})
    file = tmp_path / catalogue_name(language)
    file.parent.mkdir(parents=True)
    catalog = updated(None, INTERFACE, language)
    file.write_text(text_of(catalog, head_of(tmp_path, language, DAY)), "utf-8")
    catalog_again, problems = read(tmp_path, language)
    assert problems == [] and catalog_again is not None
    assert _msgfmt(file) == ""


def test_what_translators_and_their_tools_wrote_stays(tmp_path: Path) -> None:
    file = _write_ukrainian(tmp_path, updated(None, INTERFACE, UKRAINIAN), DAY)
    own = {
        "Last-Translator: maschinell übersetzt": "Last-Translator: Team",
        '"Language: uk': '"X-Generator: Weblate 5.9\\n"\n"Language: uk_UA',
        "n%10==1 &&": "(n % 10 == 1) &&",
        'msgid "Suchen"\nmsgstr ""': 'msgid "Suchen"\nmsgstr "Пошук"',
    }
    text = file.read_text("utf-8")
    for before, after in own.items():
        assert before in text
        text = text.replace(before, after)
    text = text.replace('msgid "Suchen"', '# Тільки іменник.\nmsgid "Suchen"')
    file.write_text("\ufeff" + text.replace("\n", "\r\n"), "utf-8")
    known, problems = read(tmp_path, UKRAINIAN)
    assert problems == []
    _write_ukrainian(tmp_path, updated(known, INTERFACE, UKRAINIAN), DAY)
    written = file.read_text("utf-8")
    for kept in ("Last-Translator: Team", "X-Generator: Weblate", "# Тільки іменник.", "Пошук"):
        assert kept in written
    assert '"Language: uk\\n"' in written and plural_forms("uk") in written


def test_a_german_text_that_is_another_one_by_now_is_told_once(tmp_path: Path) -> None:
    """The catalogues still have the old one; whoever changed the German text did not touch them."""
    root = write_files(tmp_path, sample_files())
    template = template_catalog(root, sample().library)
    for code in CATALOGUES:
        _fill(root, template, code)
    (root / TEMPLATE).write_text(template_text(template), "utf-8")
    changed = {
        path: text.replace("schriftliche Entscheidung", "schriftl. Entscheidung")
        for path, text in sample_files().items()
        if "schriftliche Entscheidung" in text and path.endswith(".yml")
    }
    write_files(root, changed)
    library = load_library(root, models(), check_plain)[0]
    told = [*missing_texts(root, library)]
    assert [one.file for one in told] == [f"data/locales/{code}.po" for code in CATALOGUES]
    assert all("nicht übersetzt" in one.what for one in told)


def test_a_msgid_changed_by_hand_is_named_with_the_text_that_was_meant(tmp_path: Path) -> None:
    root = write_files(tmp_path, sample_files())
    for code in CATALOGUES:
        _fill(root, template_catalog(root, sample().library), code)
    file = root / "data/locales/ar.po"
    german = "Ein Bescheid ist die schriftliche Entscheidung eines Amtes."
    changed = german.replace("schriftliche", "schriftl.")
    text = file.read_text("utf-8").replace(f'msgid "{german}"', f'msgid "{changed}"')
    file.write_text(text, "utf-8")
    line = text.split("\n").index(f'msgid "{changed}"') + 1
    lacking, strange = sorted(missing_texts(root, sample().library), key=lambda p: p.line)
    assert (strange.file, strange.line) == ("data/locales/ar.po", line)
    assert "(msgid) gibt es so nicht" in strange.what and changed[:60] in strange.what
    assert strange.example == f'msgid "{german}"'
    assert lacking.what.startswith("1 von ") and " kurzen Texten ist nicht" in lacking.what


def test_a_context_of_ones_own_is_named(tmp_path: Path) -> None:
    root = write_files(tmp_path, sample_files())
    file = root / "data/locales/ar.po"
    text = file.read_text("utf-8") + '\nmsgctxt "Knopf"\nmsgid "Suchen"\nmsgstr "بحث"\n'
    file.write_text(text, "utf-8")
    found = [one for one in missing_texts(root, sample().library) if "msgctxt" in one.what]
    assert [one.file for one in found] == ["data/locales/ar.po"]


def _msgfmt(file: Path) -> str:
    """What gettext's own check says of a catalogue; in CI it has to be there."""
    program = shutil.which("msgfmt")
    if program is None and "CI" not in os.environ:
        pytest.skip("msgfmt fehlt: apt-get install gettext")
    assert program, "msgfmt fehlt; .ci/run richtet es ein"
    done = subprocess.run(
        [program, "--check", "-o", os.devnull, str(file)],
        capture_output=True,
        text=True,
        env={"LC_ALL": "C.UTF-8"},
        check=False,
    )
    return done.stderr + ("" if done.returncode == 0 else "failed")


@pytest.mark.parametrize("file", sorted((ROOT / "data/locales").glob("*.po")), ids=lambda f: f.stem)
def test_gettext_itself_finds_no_error_and_no_warning(file: Path) -> None:
    assert _msgfmt(file) == ""


def test_gettext_accepts_what_is_written_for_texts_with_a_percent_sign(tmp_path: Path) -> None:
    template = _catalog(("Bis 50 % der Kosten", ""), ("%(num)s Treffer", ""))
    catalog = updated(None, template, UKRAINIAN)
    catalog.get("Bis 50 % der Kosten").string = "До 50 % витрат"
    catalog.get("%(num)s Treffer").string = "Знайдено: %(num)s"
    file = _write_ukrainian(tmp_path, catalog, DAY)
    assert _msgfmt(file) == ""
    assert '#, no-python-format\nmsgid "Bis 50' in file.read_text("utf-8")
    assert '#, python-format\nmsgid "%(num)s Treffer"' in file.read_text("utf-8")


def test_a_planted_wrong_flag_is_found_by_gettext(tmp_path: Path) -> None:
    catalog = updated(None, _catalog(("Bis 50 % der Kosten", "")), UKRAINIAN)
    catalog.get("Bis 50 % der Kosten").string = "До 50 % витрат"
    file = _write_ukrainian(tmp_path, catalog, DAY)
    file.write_text(file.read_text("utf-8").replace("no-python", "python"), "utf-8")
    assert "not a valid Python format string" in _msgfmt(file)


def test_the_template_has_every_text_and_no_translation(tmp_path: Path) -> None:
    text = template_text(INTERFACE)
    assert 'msgid "Suchen"\nmsgstr ""\n' in text and '"Language: \\n"' in text
    assert text == template_text(INTERFACE)
    assert (ROOT / TEMPLATE).read_text("utf-8").startswith(text[: text.index("#:")])
