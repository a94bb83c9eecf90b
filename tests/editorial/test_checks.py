"""Editorial checks of guides: each is silent on a good guide and speaks on its planted fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.build.content import content_problems
from werkstatt.editorial.checks import editorial_problems, readability
from werkstatt.knowledge import load_content
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import Problem, ProblemsFound, once

from tests.good_guide import BODY, HEAD
from tests.sites.tiny import write_files
from tests.sites.tiny_texts import tiny_files

TODAY = date(2026, 11, 25)


def _problems(root: Path, body: str, extra: str = "") -> list[Problem]:
    files = tiny_files()
    files = {name: text for name, text in files.items() if not name.startswith("docs/en/verein/g")}
    files["docs/de/verein/gruenden.md"] = HEAD.replace("{extra}", extra) + body
    try:
        content = load_content(write_files(root, files), TODAY, models())
    except ProblemsFound as found:
        return list(found.problems)
    return editorial_problems(content.guides, content.library)


def test_a_good_guide_is_silent(tmp_path: Path) -> None:
    assert _problems(tmp_path, BODY) == []


LONG = "Wer " + "immer wieder " * 12 + "kommt, der bleibt.\n"
HARD = "Die Zuwendungsvoraussetzungen berücksichtigen Verwaltungsvereinfachungen grundsätzlich.\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("{beleg:bgb-21}", "", 22, "Wer „müssen“ sagt, nennt eine Quelle"),
        ("Sie müssen zu", "Sie dürfen", 0, ""),
        ("Es fehlt jemand.", "Das ist verboten.", 27, "Wer „verboten“ sagt"),
        ("Rufen Sie an.", "Rufen Sie spätestens morgen an.", 0, ""),
        ("{beleg:bgb-21}", "{beleg:bgb-22}", 22, "verweist auf keine Quelle"),
        ("Es fehlt jemand.\n", LONG, 27, "Dieser Satz hat 28 Wörter"),
        ("Rufen Sie an.\n", HARD * 12, 11, "Der Text ist zu schwer: LIX"),
        ("> - **Zeit:** ein Abend\n", "", 11, "fehlt: Zeit:"),
        ("**Das geht oft schief**", "**Vorsicht**", 11, "Es fehlt der Kasten"),
        ("Diese Seite ist keine Rechtsberatung.", "", 11, "keine Rechtsberatung"),
        ("## Wer hilft { #hilfe }", "## Hilfe { #andere }", 11, "endet nicht mit „Wer hilft“"),
        ("Die Stadt.", "Alle Helfer:innen der Stadt.", 36, "„Helfer:innen“: Ratgeber nutzen"),
    ],
)
def test_each_planted_fault_is_told_at_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    assert old in BODY
    found = _problems(tmp_path, BODY.replace(old, new, 1))
    told = [(p.line, p.what) for p in found if what and what in p.what]
    assert bool(told) is bool(what), found
    assert not told or told[0][0] == line
    assert what or found == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("> [!WARNING]", "> [!warning]", 24),
        ("> [!WARNING]", "> [!ACHTUNG]", 24),
        ("> [!WARNING]\n> **Das geht oft schief**", "> [!WARNING] Das geht oft schief", 24),
        ("> **Das geht oft schief**", "> Das geht oft schief", 25),
        ("> **Wörter am Schalter**", "> ### Wörter am Schalter", 30),
        ("> [!NOTE]\n> **Auf", "> [!Note]\n> **Auf", 11),
        ("{beleg:bgb-21}", "{beleg: bgb-21}", 22),
        ("Die Stadt.", "Leiter*innen und Helfer*innen.", 36),
        ("Die Stadt.", "Leiter:innen und Helfer:innen.", 36),
        ("Die Stadt.", "Das sind {wort:Bescheid}.", 36),
    ],
)
def test_one_slip_of_the_pen_is_told_once(old: str, new: str, line: int, tmp_path: Path) -> None:
    assert old in BODY
    found = once(_problems(tmp_path, BODY.replace(old, new, 1)))
    assert [p.line for p in found] == [line], found


def test_a_box_of_another_kind_is_missed(tmp_path: Path) -> None:
    found = _problems(tmp_path, BODY.replace("> [!WARNING]", "> [!CAUTION]"))
    assert ["Es fehlt der Kasten" in p.what for p in found] == [True]


def test_the_box_comes_first(tmp_path: Path) -> None:
    found = _problems(tmp_path, "Zuerst etwas.\n\n" + BODY)
    assert any("beginnt nicht mit dem Kasten" in p.what for p in found)


@pytest.mark.parametrize(
    ("extra", "body"),
    [
        (
            'unsourced: [{text: "Man muss es wollen", reason: Redensart}]\n',
            BODY.replace("Es fehlt jemand.", "Man muss es wollen."),
        ),
        (
            'long_sentences: [{text: "immer wieder", reason: Aufzählung}]\n',
            BODY.replace("Es fehlt jemand.\n", LONG),
        ),
    ],
)
def test_an_exception_with_a_reason_is_kept(extra: str, body: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, body, extra) == []


@pytest.mark.parametrize(
    ("extra", "what"),
    [
        ("offices: [gibt-es-nicht]\n", "Eine Anlaufstelle „gibt-es-nicht“ gibt es nicht"),
        ("situations: [langeweile]\n", "langeweile"),
    ],
)
def test_front_matter_that_leads_nowhere(extra: str, what: str, tmp_path: Path) -> None:
    assert any(what in p.what for p in _problems(tmp_path, BODY, extra))


@pytest.mark.parametrize(("body", "is_easy"), [(BODY, True), (BODY + HARD * 12, False)])
def test_the_check_of_all_content_says_how_easy_a_guide_is(
    body: str, is_easy: bool, tmp_path: Path
) -> None:
    """`make data-check` asks the same of our own guides."""
    files = {name: text for name, text in tiny_files().items() if "docs/en" not in name}
    files["docs/de/verein/gruenden.md"] = HEAD.replace("{extra}", "") + body
    found = content_problems(write_files(tmp_path, files), TODAY)
    assert [p.line for p in found if "Der Text ist zu schwer" in p.what] == [11] * (not is_easy)
    content = load_content(tmp_path, TODAY, models())
    lix = readability(content.guides.sources["verein/gruenden"], content.library).lix
    assert (lix <= 45) is is_easy
