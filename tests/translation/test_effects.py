"""A pull request says which translations it makes stale, and how heavily."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.knowledge import load_content
from werkstatt.pages.kinds import models
from werkstatt.translation.effects import Effect, as_comment, effects
from werkstatt.translation.sections import sections

from tests.sites.tiny import write_files
from tests.sites.tiny_texts import GUIDE, tiny_files

FILE = "docs/de/verein/gruenden.md"
CHANGED = GUIDE.replace("eine Satzung.", "zwei Satzungen.")


def _weighed(weight: str) -> str:
    digest = sections(CHANGED.split("---\n", 2)[2])[0].digest
    change = f"{{digest: {digest}, weight: {weight}, on: 2026-11-24}}"
    head = f"changes:\n  satzung:\n    - {change}\n---\n## Satzung"
    return CHANGED.replace("---\n## Satzung", head)


def _effects(root: Path, german: str) -> list[Effect]:
    old = tiny_files()
    content = load_content(write_files(root, {**old, FILE: german}), date(2026, 11, 24), models())
    before = {name: text.split("---\n", 2)[-1] for name, text in old.items()}
    return list(effects(content.guides, ("en", "ar"), lambda file: before.get(file, "")))


@pytest.mark.parametrize("weight", ["wording", "meaning", "rule"])
def test_a_changed_section_names_weight_and_languages(weight: str, tmp_path: Path) -> None:
    found = _effects(tmp_path, _weighed(weight))
    assert [(e.file, e.section, e.languages) for e in found] == [(FILE, "satzung", ("en",))]
    assert found[0].weight == weight


def test_an_unweighed_change_asks_for_its_weight(tmp_path: Path) -> None:
    found = _effects(tmp_path, CHANGED)
    comment = as_comment(found)
    assert found[0].weight is None
    assert f"`python scripts/weigh_change.py {FILE} satzung wording`" in comment


def test_a_change_of_wording_says_so(tmp_path: Path) -> None:
    comment = as_comment(_effects(tmp_path, _weighed("wording")))
    assert "nur anders formuliert" in comment and "weigh_change.py" not in comment


def test_reflowing_changes_nothing(tmp_path: Path) -> None:
    found = _effects(tmp_path, GUIDE.replace("eine Satzung. Mehr", "eine\nSatzung.  Mehr"))
    assert as_comment(found).startswith("Diese Änderung betrifft keinen Abschnitt")
