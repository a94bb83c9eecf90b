"""What is not translated yet is told, and stops nothing; a language without rules is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from werkstatt.build.content import content_problems, open_content
from werkstatt.schema.problems import Problem, Severity

from tests.sample import sample_files, sample_with
from tests.sites.tiny import TODAY, Made, write_files

FILES = sample_files()
NEW = "docs/de/verein/kasse.md"
GUIDE = FILES["docs/de/verein/feiern.md"].replace("verein/feiern", "verein/kasse")
TABLE = "data/languages.yml"
RUSSIAN = """\
  - {code: ru, tag: ru, name: Русский, name_de: Russisch, dir: ltr, locale: ru,
     texts_level: machine}
"""
TIGRINYA = """\
  - {code: ti, tag: ti, name: ትግርኛ, name_de: Tigrinya, dir: ltr,
     locale: ti, texts_level: machine}
"""


def _problems(root: Path, changes: Mapping[str, str]) -> list[Problem]:
    """What is new beside what the sample itself is warned of."""
    before = content_problems(write_files(root / "before", FILES), TODAY)
    found = content_problems(write_files(root / "after", {**FILES, **changes}), TODAY)
    assert [str(problem) for problem in found if problem.severity is Severity.ERROR] == []
    known = {(p.file, p.what) for p in before}
    return [problem for problem in found if (problem.file, problem.what) not in known]


def test_a_german_guide_that_nobody_translated_is_a_warning(tmp_path: Path) -> None:
    found = [p for p in _problems(tmp_path, {NEW: GUIDE}) if "übersetzt" in p.what]
    assert [(p.file, p.line, p.what) for p in found] == [
        (NEW, 1, "Dieser Ratgeber ist noch nicht übersetzt: en, uk.")
    ]
    assert found[0].example == "python scripts/new_translation.py en verein/kasse"
    made = Made(sample_with(tmp_path, {NEW: GUIDE}))
    assert 'name="robots" content="noindex"' in made.page("uk/verein/kasse")


def test_a_language_with_nothing_translated_is_one_warning_for_pages_and_one_for_texts(
    tmp_path: Path,
) -> None:
    table = FILES[TABLE] + RUSSIAN
    pages, texts = sorted(_problems(tmp_path, {TABLE: table}))
    assert (pages.file, pages.line) == (TABLE, table[: table.index("{code: ru")].count("\n") + 1)
    assert pages.what == "Auf Russisch gibt es noch keine Seite; alles erscheint auf Deutsch."
    assert pages.example == "python scripts/new_translation.py ru verein/gruenden"
    assert texts.file == "data/locales/ru.po" and "sind nicht übersetzt" in texts.what
    made = Made(open_content(tmp_path / "after", TODAY))
    assert '<html lang="ru" dir="ltr">' in made.page("ru/verein/gruenden")
    assert len(made.pages("ru")) == len(made.pages("uk"))


def test_a_language_that_has_begun_is_told_page_by_page(tmp_path: Path) -> None:
    changes = {TABLE: FILES[TABLE] + RUSSIAN}
    changes["docs/ru/aemter/brief.md"] = FILES["docs/uk/aemter/brief.md"]
    found = _problems(tmp_path, changes)
    assert Severity.ERROR not in {p.severity for p in found}
    told = {p.file: p.what for p in found if "nicht übersetzt: " in p.what}
    assert told["docs/de/aemter/notfall.md"].endswith("en, uk, ru.")
    assert "docs/de/aemter/brief.md" not in told
    assert not [p for p in found if "gibt es noch keine Seite" in p.what]


def test_a_journey_says_where_it_breaks_off(tmp_path: Path) -> None:
    found = content_problems(write_files(tmp_path, FILES), TODAY)
    broken = [p for p in found if "unterbrochen" in p.what]
    assert [(p.file, p.line, p.what.split(": ", 1)[1]) for p in broken] == [
        ("data/journeys/weg.yml", 3, "„verein/feiern“ fehlt auf uk."),
        ("data/journeys/zuerst.yml", 3, "„antraege/geld“ fehlt auf en, uk."),
    ]
    assert {p.severity for p in broken} == {Severity.WARNING}
