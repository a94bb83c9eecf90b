"""Icons come from two free sets, with their licences; no brand marks."""

from __future__ import annotations

import re

import pytest
from werkstatt.pages.icons import SETS, Icons, UnknownIcon
from werkstatt.pages.kinds import KINDS

from tests.sample import made
from tests.sites.tiny import ROOT

ICONS = Icons.bundled()


@pytest.mark.parametrize(
    "name",
    [
        "material/gibt-es-nicht",
        "fontawesome/brands/facebook",
        "simple/github",
        "octicons/../simple/github",
        "material/../../../../../etc/passwd",
        "home-outline",
        "",
    ],
)
def test_a_planted_name_outside_the_two_sets_is_refused(name: str) -> None:
    with pytest.raises(UnknownIcon, match="Ein Zeichen „"):
        ICONS.svg(name)


def test_an_icon_is_drawn_for_eyes_alone() -> None:
    svg = ICONS.svg("material/home-outline")
    assert svg.startswith('<svg class="icon" viewBox="0 0 24 24"') and 'aria-hidden="true"' in svg
    assert "<script" not in svg and "style=" not in svg


def test_there_is_no_set_of_brands() -> None:
    assert SETS == ("material", "octicons")
    assert {name for name, _ in ICONS.licences()} == set(SETS)


def test_the_licences_are_published() -> None:
    text = made().common()["assets/icons-licences.txt"].decode()
    for words in (
        "material\n\n",
        "Pictogrammers Free License",
        "octicons\n\n",
        "MIT License",
        "GitHub",
    ):
        assert words in text


def test_every_icon_that_is_named_exists() -> None:
    templates = "".join(file.read_text("utf-8") for file in (ROOT / "overrides").rglob("*.html"))
    views = "".join(
        file.read_text("utf-8") for file in (ROOT / "hooks/werkstatt/views").glob("*.py")
    )
    names = set(re.findall(r'"((?:material|octicons)/[a-z0-9-]+)"', templates + views))
    names |= {kind.icon for kind in KINDS}
    assert len(names) > 10
    assert all(ICONS.svg(name) for name in names)
