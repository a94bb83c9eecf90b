"""What a page says about itself: who translated it, how old it is, which figure may be wrong."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from .tiny import made_with
from .tiny_texts import ENGLISH, GUIDE, stamps

FACT = """\
about: Frist
value: 2
unit: weeks
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
CITING = GUIDE + "\nSie haben {fakt:frist}.\n"
NOTICE = "notice-old"


def _trust(html: str) -> str:
    found = re.search(r'<aside class="trust".*?</aside>', html, re.DOTALL)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def test_a_machine_translation_says_so_with_its_day(tmp_path: Path) -> None:
    text = _trust(made_with(tmp_path, {}).page("en/verein/gruenden"))
    assert "Übersetzt von einer Maschine" in text and "Übersetzt am 24. November 2026" in text
    assert "Deutscher Text: Mit Quellen verglichen am 23. November 2026; noch von keiner" in text
    assert "§ 21 BGB" in text


def test_a_checked_translation_names_the_role(tmp_path: Path) -> None:
    checked = ENGLISH.replace("level: machine", "level: speaker\n  reviewed_by: Sprecherin, Verein")
    made = made_with(tmp_path, {"docs/en/verein/gruenden.md": checked})
    text = _trust(made.page("en/verein/gruenden"))
    assert "Von einem Menschen übersetzt oder geprüft." in text
    assert "Geprüft von: Sprecherin, Verein" in text and "Maschine" not in text


@pytest.mark.parametrize("page", ["verein/gruenden", "en/verein/gruenden", "ar/verein/gruenden"])
def test_an_overdue_page_says_so_in_every_language(page: str, tmp_path: Path) -> None:
    assert NOTICE not in made_with(tmp_path, {}).page(page)
    assert NOTICE in made_with(tmp_path, {}, date(2027, 5, 24)).page(page)


@pytest.mark.parametrize(
    ("line", "day", "shown"),
    [
        ("", "2026-11-24", False),
        ("valid_until: 2026-11-23\n", "2026-11-24", True),
        ("valid_until: 2026-11-24\n", "2026-11-24", False),
        ("valid_from: 2026-11-25\n", "2026-11-24", True),
    ],
)
def test_a_fact_that_does_not_hold_shows_a_notice(
    line: str, day: str, shown: bool, tmp_path: Path
) -> None:
    changes = {"data/facts/frist.yml": FACT + line, "docs/de/verein/gruenden.md": CITING}
    made = made_with(tmp_path, changes, date.fromisoformat(day))
    for page in ("verein/gruenden", "ar/verein/gruenden"):
        assert (NOTICE in made.page(page)) is shown


def test_a_fact_nobody_checked_for_a_year_shows_a_notice(tmp_path: Path) -> None:
    old = FACT.replace("2026-11-23", "2025-11-20")
    changes = {"data/facts/frist.yml": old, "docs/de/verein/gruenden.md": CITING}
    assert NOTICE in made_with(tmp_path, changes).page("verein/gruenden")


def test_changing_a_fact_changes_every_language_and_makes_nothing_stale(tmp_path: Path) -> None:
    changed = FACT.replace("value: 2", "value: 3")
    english = ENGLISH.replace(stamps(GUIDE), stamps(CITING)) + "\nYou have {fakt:frist}.\n"
    changes = {
        "data/facts/frist.yml": changed,
        "docs/de/verein/gruenden.md": CITING,
        "docs/en/verein/gruenden.md": english,
    }
    made = made_with(tmp_path, changes)
    assert made.knowledge.warnings == ()
    assert "3 Wochen" in made.page("en/verein/gruenden")
    assert "3 Wochen" in made.page("verein/gruenden")
    assert "3 Wochen" in made.page("ar/verein/gruenden")
