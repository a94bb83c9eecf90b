"""A new kind of entry is one row: everything else follows from it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from werkstatt.pages.kinds import KINDS, models
from werkstatt.schema.problems import ProblemsFound
from werkstatt.views.addresses import A_TO_Z

from tests.planted_kind import FILES, WITH_THINGS, Thing
from tests.sites.tiny import Made, read_with
from tests.sites.tiny_texts import GUIDE

URL = "https://werkstatt-wissen.example/"
GUIDE_LINK = "\nLeihen: [Beamer](../dinge/beamer.md).\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    knowledge = read_with(tmp_path_factory.mktemp("kind"), FILES, kinds=WITH_THINGS)
    return Made(knowledge, WITH_THINGS)


def test_it_has_a_list_and_a_page_for_each_entry(made: Made) -> None:
    assert 'href="../dinge/beamer/"' in made.page("dinge")
    assert ">Beamer</h1>" in made.page("dinge/beamer")
    for code in ("en", "ar"):
        assert f'<html lang="{code}"' in made.page(f"{code}/dinge/beamer")
        assert f"{code}/dinge/beamer/index.html" in made.pages(code)


def test_it_is_found(made: Made) -> None:
    index = json.loads(made.files("de", pictures=False)["search/de.json"])
    pages = {page[0]: page for page in index["pages"]}
    kind = index["kinds"][pages["dinge/beamer/"][2]]
    assert (pages["dinge/beamer/"][1], kind) == ("Beamer", "Dinge zum Leihen")
    assert {"beamer", "projektor", "ausleihe", "werkzeug"} <= set(index["words"].split())


def test_it_stands_in_the_alphabet(made: Made) -> None:
    view = made.views["de"][A_TO_Z]
    letters = {item.path: one.letter for one in view.letters for item in one.pages}  # type: ignore[attr-defined]
    assert (letters["dinge/beamer/"], letters["dinge/"]) == ("B", "D")
    assert 'href="../dinge/beamer/"' in made.page("a-z")


def test_it_stands_in_the_sitemap_and_has_a_short_address(made: Made) -> None:
    common = made.common()
    for path in ("dinge/", "dinge/beamer/"):
        assert f"<loc>{URL}{path}</loc>" in common["sitemap.xml"].decode()
        assert {f"g/{path}index.html", f"g/{path}qr.svg"} <= common.keys()


def test_its_entries_share_the_picture_of_their_list(made: Made) -> None:
    picture = "assets/bilder/de/dinge.png"
    assert picture in made.files("de")
    assert f'content="{URL}{picture}"' in made.page("dinge/beamer")


def test_its_entries_say_how_old_they_are(tmp_path: Path) -> None:
    late = read_with(tmp_path, FILES, date(2027, 11, 24), WITH_THINGS)
    assert "seitdem nicht geprüft" in Made(late, WITH_THINGS).page("dinge/beamer")


def test_its_list_has_its_icon(made: Made) -> None:
    assert '<svg class="icon"' in made.page("dinge").split("<h1")[1].split("</h1>")[0]


def test_guides_may_link_to_it(tmp_path: Path) -> None:
    changes = {**FILES, "docs/de/verein/neu.md": GUIDE.replace("gruenden", "neu") + GUIDE_LINK}
    assert read_with(tmp_path / "a", changes, kinds=WITH_THINGS).warnings == ()
    broken = {
        **changes,
        "docs/de/verein/neu.md": changes["docs/de/verein/neu.md"].replace("beamer.md", "beamr.md"),
    }
    with pytest.raises(ProblemsFound) as caught:
        read_with(tmp_path / "b", broken, kinds=WITH_THINGS)
    assert [p.example for p in caught.value.problems] == ["../dinge/beamer.md"]


def test_without_its_row_its_files_are_strays(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"beamer\.yml:1: Diese Datei liest niemand"):
        read_with(tmp_path, FILES)


def test_a_planted_row_adds_one_model() -> None:
    assert {*models(WITH_THINGS)} - {*models(KINDS)} == {Thing}
