"""The status board: what is missing or stale, per language, newest first, with the right link."""

from __future__ import annotations

from pathlib import Path

from werkstatt.views.board import BoardGroup, board_view
from werkstatt.views.desk import Desk

from tests.sites.tiny import made_with, read_with
from tests.sites.tiny_texts import ENGLISH, GUIDE, LANGUAGES, SITE

FORGE = "https://forge.example/a/b"


def _group(root: Path, code: str, **changes: str) -> BoardGroup:
    site = SITE.replace("repository: ''", f"repository: {FORGE}")
    knowledge = read_with(root, {"data/site.yml": site, **changes})
    view = board_view(Desk.of(knowledge, code))
    assert view.groups[0].language.code == code
    return view.groups[0]


def test_missing_pages_lead_to_a_new_file(tmp_path: Path) -> None:
    group = _group(tmp_path, "ar")
    assert (group.done, group.total, len(group.items)) == (0, 13, 13)
    item = next(item for item in group.items if "gruenden" in item.file)
    assert item.edit_url == f"{FORGE}/new/main?filename=docs/ar/verein/gruenden.md"


def test_a_stale_section_leads_to_its_line_and_comes_first(tmp_path: Path) -> None:
    german = GUIDE.replace("eine Satzung.", "zwei Satzungen.")
    group = _group(tmp_path, "en", **{"docs/de/verein/gruenden.md": german})
    assert (group.done, group.checked) == (1, 0)
    stale = [item for item in group.items if "gruenden" in item.file]
    line = ENGLISH.split("\n").index("## Statutes { #satzung }") + 1
    assert [item.edit_url for item in stale] == [
        f"{FORGE}/edit/main/docs/en/verein/gruenden.md#L{line}"
    ]
    assert stale[0].state.text == "auf Deutsch anderer Inhalt"


def test_what_is_up_to_date_is_not_listed(tmp_path: Path) -> None:
    assert not [item for item in _group(tmp_path, "en").items if "gruenden" in item.file]


def test_pages_checked_by_people_are_counted(tmp_path: Path) -> None:
    checked = ENGLISH.replace("level: machine", "level: speaker\n  reviewed_by: Sprecherin")
    assert _group(tmp_path, "en", **{"docs/en/verein/gruenden.md": checked}).checked == 1


def test_who_vouches_for_the_short_texts_is_said(tmp_path: Path) -> None:
    ours = "texts_level: machine}\n  - {code: ar"
    role = "texts_level: speaker, texts_reviewed_by: Sprecherin}\n  - {code: ar"
    table = {"data/languages.yml": LANGUAGES.replace(ours, role)}
    english, _, others = made_with(tmp_path, table).page("uebersetzungen").partition('id="ar"')
    assert "Geprüft von: <bdi" in english and ">Sprecherin</bdi>." in english
    assert "Geprüft von" not in others and "noch nicht von einem Menschen geprüft" in others
