"""Only what is listed may stand in data/, docs/ and overrides/; the rest is refused or left out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from werkstatt.build.content import content_problems
from werkstatt.content.file_rules import ASSETS
from werkstatt.files.assets import asset_files
from werkstatt.schema.folders import folder_problems

from tests.schema.test_text_file import PAGE
from tests.sites.tiny import ROOT, TODAY, write_files
from tests.sites.tiny_texts import GUIDE, ROOM, tiny_files

ALIEN = [
    "docs/de/verein/protokoll.docx",
    "docs/de/verein/liste.xlsx",
    "docs/de/foto.jpg",
    "docs/de/evil.svg",
    "docs/de/y.htm",
    "docs/de/y.html",
    "docs/de/x.js",
    "docs/de/x.pdf",
    "docs/de/ohne-endung",
    "docs/de/.versteckt",
    "docs/de/verein/.geheim.md",
    "docs/liste.md",
    "docs/assets/evil.svg",
    "docs/assets/js/fremd.js",
    "docs/assets/css/fremd.css",
    "data/foto.jpg",
    "data/rooms/plan.pdf",
    "data/rooms/ohne-endung",
    "data/rooms/.versteckt.yml",
    "data/rooms/sub/haus.yml",
    "data/raeume/haus.yml",
    "data/extra.yml",
    "data/schema/neu.yml",
    "overrides/fremd.js",
]
LEFT_OUT = [
    "docs/.DS_Store",
    "docs/de/._gruenden.md",
    "docs/de/.gruenden.md.swp",
    "docs/de/gruenden.md~",
    "docs/de/Thumbs.db",
    "docs/assets/desktop.ini",
    "data/rooms/._stadtbuero.yml",
    "data/rooms/stadtbuero.yml~",
    "data/rooms/.#stadtbuero.yml",
    "data/rooms/~$liste.xlsx",
    "overrides/.DS_Store",
]


def _told(root: Path) -> list[str]:
    return [str(one) for one in content_problems(root, TODAY)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path, tiny_files())


def _put(root: Path, name: str, text: str = "x") -> Path:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")
    return root / name


@pytest.mark.parametrize("name", ALIEN)
def test_a_planted_alien_file_is_refused_once(name: str, root: Path) -> None:
    before = _told(root)
    _put(root, name)
    new = [one for one in _told(root) if one not in before]
    assert len([one for one in new if one.startswith(f"{name}:1: ")]) == 1
    assert all(one.startswith((f"{name}:1: ", "data/sub:")) for one in new)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_systems_leave_behind_is_left_out(name: str, root: Path) -> None:
    before = _told(root)
    _put(root, name, "\x00")
    assert _told(root) == before


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("docs/de/verein/x.MD", "docs/de/verein/x.md"),
        ("docs/de/verein/x.markdown", "docs/de/verein/x.md"),
        ("data/rooms/haus.yaml", "data/rooms/haus.yml"),
        ("data/rooms/haus.YML", "data/rooms/haus.yml"),
        ("data/room/haus.yml", "data/rooms/haus.yml"),
        ("data/rooms/neu/haus.yml", "data/rooms/haus.yml"),
        ("data/rooms/Neues Haus.YML", "data/rooms/neues-haus.yml"),
        ("data/rooms/neu/Müller.yml", "data/rooms/mueller.yml"),
        ("data/rooms/neu/Mu\u0308ller.yml", "data/rooms/mueller.yml"),
        ("data/zimmer/haus.yml", ""),
        ("docs/de/verein/x.txt", ""),
    ],
)
def test_the_right_name_is_offered_where_it_is_plain(name: str, right: str, root: Path) -> None:
    _put(root, name)
    (told,) = [one for one in _told(root) if one.startswith(f"{name}:1:")]
    assert told.partition(" So ist es richtig: ")[2] == right


def test_a_folder_of_no_language_is_told_once(root: Path) -> None:
    _put(root, "docs/ua/a.md")
    _put(root, "docs/ua/b.md")
    assert [one for one in _told(root) if "docs/ua" in one and "Sprachentabelle" in one] == [
        "docs/ua:1: Diesen Ordner kennt die Sprachentabelle nicht; er würde still verschwinden."
    ]


@pytest.mark.parametrize(
    "name", ["docs/de/geheim.md", "data/rooms/geheim.yml", "overrides/geheim.html", "docs/fr"]
)
def test_a_planted_link_is_refused(name: str, root: Path, tmp_path: Path) -> None:
    secret = _put(tmp_path, "outside/secret", "geheim")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(secret if "." in name else secret.parent)
    assert any(one.startswith(f"{name}:1: Das ist eine Verknüpfung") for one in _told(root))


@pytest.mark.parametrize("name", ["docs", "data", "docs/de", "data/rooms"])
def test_a_folder_that_is_a_link_is_refused(name: str, root: Path) -> None:
    (root / name).rename(root / "elsewhere")
    (root / name).symlink_to(root / "elsewhere")
    assert any(one.startswith(f"{name}:1: Das ist eine Verknüpfung") for one in _told(root))


def test_names_that_differ_in_capitals_are_told(root: Path) -> None:
    _put(root, "data/rooms/Stadtbuero.yml", ROOM)
    assert any("derselbe Name" in one for one in _told(root))


def test_a_folder_that_cannot_be_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: Any) -> Iterator[Any]:
        if str(path).endswith("rooms"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    real = os.scandir
    monkeypatch.setattr("werkstatt.schema.folders.os.scandir", scandir)
    told = [str(one) for one in folder_problems(root, "data", (".yml",))]
    assert told == ["data/rooms:1: Der Ordner lässt sich nicht lesen: Die Rechte dazu fehlen."]


@pytest.mark.parametrize("name", ["addresses.yml", "site.yml", "languages.yml"])
def test_a_planted_loss_of_a_settings_file_is_told(name: str, root: Path) -> None:
    (root / "data" / name).unlink()
    start = re.compile(rf"data/{name}:1: (?:Warnung: )?Die Datei fehlt\.")
    assert any(start.match(one) for one in _told(root))


def test_a_conflict_in_a_template_is_told(root: Path) -> None:
    _put(root, "overrides/x.html", "<p>\n<<<<<<< HEAD\n")
    assert any(one.startswith("overrides/x.html:2: Hier stehen zwei") for one in _told(root))


def test_our_own_assets_are_the_list_and_nothing_else_is_published(tmp_path: Path) -> None:
    folder = ROOT / "docs/assets"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == set(ASSETS)
    for name in ("icon.svg", "evil.svg", "js/page.js", "js/evil.js"):
        _put(tmp_path, name)
    (tmp_path / "js/search.js").symlink_to(tmp_path / "evil.svg")
    assert [path for path, _ in asset_files(tmp_path)] == ["assets/icon.svg", "assets/js/page.js"]


@pytest.mark.parametrize("before", ["\n", " ", "\n\n", "\ufeff\n"])
def test_what_stands_before_the_head_is_told_alone(before: str, root: Path) -> None:
    old = {_without_line(one) for one in _told(root)}
    _put(root, PAGE, before + GUIDE)
    (told,) = [one for one in _told(root) if _without_line(one) not in old]
    assert told.startswith(f"{PAGE}:1:") and "vor dem Kopf" in told


def _without_line(told: str) -> str:
    return re.sub(r":\d+:", ":", told, count=1)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GUIDE.replace("---\n## Satzung", "## Satzung"), 1, "endet nirgends"),
        (GUIDE.replace("---\nid:", "----\nid:"), 1, "Kopf"),
        (GUIDE.replace("title:", "titel:"), 3, "titel"),
        (GUIDE.replace("kind: guide", "kind: guid"), 5, "guid"),
        ("", 1, "Kopf"),
    ],
)
def test_a_fault_in_a_german_head_makes_no_orphans(
    text: str, line: int, words: str, root: Path
) -> None:
    _put(root, PAGE, text)
    told = _told(root)
    assert any(one.startswith(f"{PAGE}:{line}:") and words in one for one in told)
    assert not [one for one in told if "löschen" in one.lower() and "docs/en" in one]
