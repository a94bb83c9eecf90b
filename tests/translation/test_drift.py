"""Bad input in translations: each with file, line and repair. One golden case per slip."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.schema.problems import ProblemsFound

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, tiny_files

GERMAN_FILE, FILE = "docs/de/verein/gruenden.md", "docs/en/verein/gruenden.md"
COMMAND = "python scripts/accept_translation.py en verein/gruenden"


def _problems(root: Path, **changes: str) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        read_with(root, changes)
    return [str(problem) for problem in caught.value.problems]


SLIPS = {
    "a digest that fits no section": (
        FILE,
        ENGLISH.replace("  sections:\n", "  sections:\n    weg: aaaaaaaaaaaa\n"),
        f"{FILE}:1: Die Prüfsumme #weg gehört zu keinem Abschnitt dieser Seite. "
        "So ist es richtig: im Kopf die Zeile „weg: aaaaaaaaaaaa“ löschen",
    ),
    "a digest written by hand": (
        FILE,
        ENGLISH.replace("    satzung: ", "    satzung: neu"),
        f"{FILE}:8: „translation → sections → satzung“ hat nicht die richtige Form",
    ),
    "two equal ids": (
        GERMAN_FILE,
        GUIDE + "\n## Noch eine { #satzung }\n\nText.\n",
        f"{GERMAN_FILE}:16: Die Kennung #satzung steht 2-mal. So ist es richtig: {{ #satzung-2 }}",
    ),
    "a heading without id": (
        GERMAN_FILE,
        GUIDE + "\n## Ohne\n\nText.\n",
        f"{GERMAN_FILE}:16: Der Überschrift „Ohne“ fehlt ihre Kennung. "
        "So ist es richtig: ## Ohne { #ohne }",
    ),
    "a translation of a page that no longer exists": (
        "docs/en/verein/alt.md",
        ENGLISH,
        "docs/en/verein/alt.md:1: Zu dieser Übersetzung gibt es keine deutsche Seite gleichen "
        "Namens. So ist es richtig: docs/de/verein/alt.md anlegen oder diese Datei löschen",
    ),
    "an unknown fact": (
        FILE,
        ENGLISH + "\n{fakt:gibt-es-nicht}\n",
        f"{FILE}:14: {{fakt:gibt-es-nicht}} verweist auf nichts: "
        "data/facts/gibt-es-nicht.yml fehlt.",
    ),
    "an unknown term": (
        GERMAN_FILE,
        GUIDE + "\n{wort:gibt-es-nicht}\n",
        f"{GERMAN_FILE}:16: {{wort:gibt-es-nicht}} verweist auf nichts: "
        "data/glossary/gibt-es-nicht.yml fehlt.",
    ),
    "a weight for a section that is not there": (
        GERMAN_FILE,
        GUIDE.replace(
            "---\n## Satzung",
            "changes:\n  weg:\n    - {digest: aaaaaaaaaaaa, weight: rule, on: 2026-11-24}\n"
            "---\n## Satzung",
        ),
        f"{GERMAN_FILE}:12: changes nennt den Abschnitt #weg, den es nicht gibt.",
    ),
    "a block nobody knows": (
        GERMAN_FILE,
        GUIDE + "\n<!-- werkstatt:kontoo -->\n",
        f"{GERMAN_FILE}:16: Den Baustein „kontoo“ gibt es nicht, nur ",
    ),
    "a figure typed into the text": (
        GERMAN_FILE,
        GUIDE + "\nDas kostet 75 €.\n",
        f"{GERMAN_FILE}:16: „75 €“ steht im Text statt in data/facts/.",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_each_slip_is_an_error_at_its_line(slip: str, tmp_path: Path) -> None:
    file, text, expected = SLIPS[slip]
    found = _problems(tmp_path, **{file: text})
    assert any(problem.startswith(expected) for problem in found), found


def test_the_faultless_project_has_no_problem(tmp_path: Path) -> None:
    assert read_with(tmp_path, {}).warnings == ()


def test_a_translation_made_by_hand_is_only_warned_of(tmp_path: Path) -> None:
    bare = ENGLISH.split("  sections:")[0] + "---\n" + ENGLISH.split("---\n", 2)[2]
    (warning,) = read_with(tmp_path, {FILE: bare}).warnings
    assert str(warning) == (
        f"{FILE}:1: Warnung: Es fehlt die Prüfsumme des deutschen Textes für #satzung. Ohne Python "
        f"übernimmt das die Redaktion. So ist es richtig: {COMMAND} satzung"
    )


def test_a_planted_typo_is_told_once_in_the_german_page_with_its_answer(tmp_path: Path) -> None:
    line = GUIDE.splitlines().index("## Satzung { #satzung }") + 1
    (warning,) = set(read_with(tmp_path, {GERMAN_FILE: f"{GUIDE}\nNoch ein Satz.\n"}).warnings)
    assert (warning.file, warning.line) == (GERMAN_FILE, line)
    command = f"python scripts/weigh_change.py {GERMAN_FILE} satzung wording"
    assert warning.example == command and "die Redaktion" in warning.what


@pytest.mark.parametrize("level", ["speaker", "office_checked", "source"])
def test_a_planted_review_by_nobody_is_refused_without_an_invented_role(
    level: str, tmp_path: Path
) -> None:
    claimed = ENGLISH.replace("level: machine", f"level: {level}")
    line = claimed.splitlines().index(f"  level: {level}") + 1
    (found,) = _problems(tmp_path, **{FILE: claimed})
    assert found.startswith(f"{FILE}:{line}: ") and "So ist es richtig" not in found
    assert "reviewed_by" in found or "nur der deutsche Text" in found


@pytest.mark.parametrize("level", ["speaker", "office_checked"])
def test_a_review_with_its_role_is_taken(level: str, tmp_path: Path) -> None:
    role = f"level: {level}\n  reviewed_by: Sprecherin, Verein"
    assert read_with(tmp_path, {FILE: ENGLISH.replace("level: machine", role)}).warnings == ()


def test_short_texts_reviewed_by_nobody_are_refused(tmp_path: Path) -> None:
    file = "data/languages.yml"
    claimed = tiny_files()[file].replace("texts_level: machine", "texts_level: speaker", 1)
    (found,) = _problems(tmp_path, **{file: claimed})
    assert found.startswith(f"{file}:") and "texts_reviewed_by" in found
    role = "texts_level: speaker, texts_reviewed_by: Sprecherin"
    good = {file: claimed.replace("texts_level: speaker", role)}
    assert read_with(tmp_path, good).warnings == ()
