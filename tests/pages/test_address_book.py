"""An address never dies: gone without a successor is refused, a moved page leads on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from werkstatt.pages.address_book import existing_addresses
from werkstatt.schema.problems import Problem, ProblemsFound, Severity
from werkstatt.views.addresses import HOME, LEARNED, is_poster

from tests.sample import made, sample, sample_files, sample_with
from tests.sites.tiny import Made

BOOK = "data/addresses.yml"
URL = "https://werkstatt-wissen.example/"
FILES = sample_files()


def _errors(root: Path, book: str, **changes: str) -> list[Problem]:
    with pytest.raises(ProblemsFound) as caught:
        sample_with(root, {**changes, BOOK: book})
    return [problem for problem in caught.value.problems if problem.severity is Severity.ERROR]


def test_what_is_published_and_there_is_silent(tmp_path: Path) -> None:
    paths = "".join(f"- {path}\n" for path in sorted(existing_addresses(sample())))
    assert sample_with(tmp_path, {BOOK: f"published:\n{paths}"}).warnings == sample().warnings


def test_every_page_that_stays_counts_as_there() -> None:
    """Posters and notes come and go with their dates, examples are never published; home needs no
    entry.
    """
    pages = {path for path in made().site_map.paths if not is_poster(path)}
    assert pages - {HOME, LEARNED, "termine/treffen/"} == existing_addresses(sample())


@pytest.mark.parametrize("old", ["ar/", "ar/verein/gruenden/", "search/", "g/verein/", "assets/"])
def test_what_is_no_german_page_cannot_move(old: str, tmp_path: Path) -> None:
    """Else `_redirects` would send all Arabic readers to a German page."""
    (told,) = _errors(tmp_path, f"moved:\n  {old}: verein/gruenden/\n")
    assert (told.file, told.line) == (BOOK, 2)
    assert f"„{old}“ ist keine Adresse einer deutschen Seite" in told.what


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("docs/de/termine.md", "Die Adresse „termine/“ hat schon eine Übersicht."),
        ("docs/de/raeume/haus.md", "Die Adresse „raeume/haus/“ hat schon data/rooms/haus.yml."),
        ("docs/de/g/x.md", "Unter „g/“ stehen andere Dateien der Website."),
        ("docs/de/ar/verein.md", "Unter „ar/“ stehen andere Dateien der Website."),
        ("docs/de/verein/gruenden/index.md", "hat schon docs/de/verein/gruenden.md."),
    ],
)
def test_an_address_of_two_pages_is_refused(path: str, what: str, tmp_path: Path) -> None:
    id = path.removeprefix("docs/de/").removesuffix(".md")
    guide = FILES["docs/de/verein/gruenden.md"].replace("id: verein/gruenden", f"id: {id}")
    told = _errors(tmp_path, "published: []\n", **{path: guide})
    assert what in " ".join(problem.what for problem in told)


def test_a_page_that_nobody_wrote_down_is_a_warning(tmp_path: Path) -> None:
    known = sorted(existing_addresses(sample()) - {"raeume/haus/"})
    paths = "".join(f"- {path}\n" for path in known)
    found = sample_with(tmp_path, {BOOK: f"published:\n{paths}"}).warnings
    (told,) = (one for one in found if one.file == BOOK)
    assert "Liste: 1, zum" in told.what and "„raeume/haus/“" in told.what


GONE = "Die Seite „{}“ ist veröffentlicht, und es gibt sie nicht mehr."


@pytest.mark.parametrize("path", ["verein/alt/", "raeume/keller/", "zimmer/"])
def test_a_planted_loss_is_refused_at_its_line(path: str, tmp_path: Path) -> None:
    (told,) = _errors(tmp_path, f"moved: {{}}\npublished:\n- raeume/\n- {path}\n- termine/\n")
    assert (told.file, told.line, told.example) == (BOOK, 4, "")
    assert told.what.startswith(GONE.format(path)) and "moved" in told.what


def test_an_entry_taken_off_the_pages_is_gone(tmp_path: Path) -> None:
    room = {"data/rooms/haus.yml": FILES["data/rooms/haus.yml"] + "listed: false\n"}
    told = _errors(tmp_path, "published:\n- raeume/haus/\n", **room)
    assert [p.line for p in told if p.what.startswith(GONE.format("raeume/haus/"))] == [2]


def test_a_broken_file_is_not_also_called_gone(tmp_path: Path) -> None:
    """The editor mends the file; a second message would lead astray."""
    room = {"data/rooms/haus.yml": FILES["data/rooms/haus.yml"].replace("open", "offen")}
    told = _errors(tmp_path, "published:\n- raeume/haus/\n", **room)
    assert [p.file for p in told] == ["data/rooms/haus.yml"]


def test_a_broken_file_that_nobody_wrote_down_is_not_also_called_new(tmp_path: Path) -> None:
    known = sorted(existing_addresses(sample()) - {"raeume/haus/"})
    paths = "".join(f"- {path}\n" for path in known)
    room = {"data/rooms/haus.yml": FILES["data/rooms/haus.yml"].replace("open", "offen")}
    with pytest.raises(ProblemsFound) as caught:
        sample_with(tmp_path, {BOOK: f"published:\n{paths}", **room})
    assert [problem for problem in caught.value.problems if problem.file == BOOK] == []


@pytest.mark.parametrize(
    ("book", "line", "what"),
    [
        (
            "moved:\n  verein/alt/: verein/neu/\n",
            2,
            "„verein/neu/“, zu der „verein/alt/“",
        ),
        (
            "moved:\n  verein/gruenden/: verein/feiern/\n",
            2,
            "„verein/gruenden/“ gibt es; ",
        ),
        (
            "moved:\n  verein/a/: verein/b/\n  verein/b/: verein/\n",
            2,
            "„verein/b/“, zu der",
        ),
        ("published:\n- verein/gruenden\n", 2, "nicht die richtige Form"),
    ],
    ids=["to nowhere", "still there", "a chain", "no slash"],
)
def test_a_planted_move_that_leads_nowhere_is_refused(
    book: str, line: int, what: str, tmp_path: Path
) -> None:
    (told,) = _errors(tmp_path, book)
    assert (told.file, told.line) == (BOOK, line) and what in told.what


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The files of a site from which one page has moved."""
    book = "moved:\n  verein/anfangen/: verein/gruenden/\npublished:\n- verein/anfangen/\n"
    return Made(sample_with(tmp_path_factory.mktemp("moved"), {BOOK: book})).common()


@pytest.mark.parametrize(
    ("folder", "title"),
    [
        ("", "Einen Verein gründen"),
        ("en/", "Founding an association"),
        ("ar/", "Einen Verein gründen"),
        ("uk/", "Заснувати об’єднання"),
    ],
)
def test_a_moved_page_leads_on_in_every_language(
    folder: str, title: str, moved: Mapping[str, bytes]
) -> None:
    html = moved[f"{folder}verein/anfangen/index.html"].decode()
    up = "../.." + ("/.." if folder else "")
    assert f'<meta http-equiv="refresh" content="0; url={up}/{folder}verein/gruenden/">' in html
    # Without a translation the German page is the one to be found.
    own = "" if folder == "ar/" else folder
    assert f'<link rel="canonical" href="{URL}{own}verein/gruenden/">' in html
    assert f">{title}</a>" in html and f'<html lang="{folder[:-1] or "de"}"' in html


def test_a_moved_page_takes_the_section_along(moved: Mapping[str, bytes]) -> None:
    """tests/browser/test_frame.py opens one."""
    html = moved["en/verein/anfangen/index.html"].decode()
    # The version is the file's own: of an asset that browsers keep for a year.
    assert re.search(r'src="../../../assets/js/moved\.js\?v=[0-9a-f]{10}"></script>', html)
    assert "assets/js/moved.js" in moved


def test_the_short_address_moves_with_it(moved: Mapping[str, bytes]) -> None:
    html = moved["g/verein/anfangen/index.html"].decode()
    assert 'content="0; url=../../../g/verein/gruenden/"' in html
    assert "g/verein/gruenden/index.html" in moved
    assert f'<link rel="canonical" href="{URL}verein/gruenden/">' in html


def test_hosts_that_redirect_get_a_line_for_each(moved: Mapping[str, bytes]) -> None:
    assert moved["_redirects"].decode().splitlines() == [
        f"/{folder}verein/anfangen/ /{folder}verein/gruenden/ 301"
        for folder in ("", "en/", "ar/", "uk/", "g/")
    ]


def test_without_moves_there_is_no_file_of_redirects() -> None:
    assert "_redirects" not in made().common()


def test_a_site_in_a_folder_redirects_within_it(tmp_path: Path) -> None:
    site = FILES["data/site.yml"].replace("wissen.example/", "wissen.example/wissen/")
    book = "moved:\n  verein/anfangen/: verein/gruenden/\n"
    files = Made(sample_with(tmp_path, {"data/site.yml": site, BOOK: book})).common()
    first = files["_redirects"].decode().splitlines()[0]
    assert first == "/wissen/verein/anfangen/ /wissen/verein/gruenden/ 301"
