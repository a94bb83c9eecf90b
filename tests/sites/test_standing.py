"""What a page says was done for it, and which sources it links to."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from .aged import FILES, JOBCENTER, OFFICE, aged, notice_on, said_on
from .tiny import made_with
from .tiny_texts import GUIDE, INDEX, ROOM

TRUST = "aside.trust > p"
_REVIEWED = re.compile(r"^reviewed: .*$", re.MULTILINE)


def test_a_compiled_entry_claims_no_check(tmp_path: Path) -> None:
    said = " ".join(said_on(aged(tmp_path), JOBCENTER, TRUST))
    assert "Aus öffentlichen Quellen zusammengetragen am 23. November 2026; noch von keiner" in said
    assert "Neueste Quelle mit Datum: 20. November 2026." in said and "Zuletzt" not in said


def test_an_entry_that_somebody_asked_about_names_the_role(tmp_path: Path) -> None:
    asked = OFFICE + "reviewed: {level: asked, by: Redaktion der Werkstatt, on: 2026-11-24}\n"
    made = aged(tmp_path, data__offices__jobcenter_yml=asked)
    said = " ".join(said_on(made, JOBCENTER, TRUST))
    assert (
        "Bei der Stelle selbst nachgefragt am 24. November 2026: Redaktion der Werkstatt." in said
    )
    assert said_on(made, JOBCENTER, ".row-age") == []
    late = aged(tmp_path / "late", date(2027, 5, 25), data__offices__jobcenter_yml=asked)
    assert notice_on(late, JOBCENTER) == [
        "Zuletzt geprüft am 24. November 2026. Bitte vorher nachfragen."
    ]


@pytest.mark.parametrize(
    ("level", "said", "not_said"),
    [
        ("compared_with_sources", "noch von keiner Fachstelle geprüft", "Jobcenter Leipzig"),
        ("asked", "noch von keiner Fachstelle geprüft", "Zuletzt geprüft"),
        ("read_by_office", "Von einer Fachstelle gelesen am 24. November 2026:", "noch von keiner"),
    ],
)
def test_a_guide_says_what_was_done_and_no_more(
    level: str, said: str, not_said: str, tmp_path: Path
) -> None:
    review = f"reviewed: {{level: {level}, by: Jobcenter Leipzig, on: 2026-11-24}}"
    guide = _REVIEWED.sub(review, GUIDE)
    made = made_with(tmp_path, {**FILES, "docs/de/verein/gruenden.md": guide})
    text = " ".join(said_on(made, "verein/gruenden", TRUST))
    assert said in text and not_said not in text


def test_a_guide_is_at_the_lowest_level_unless_it_says_more(tmp_path: Path) -> None:
    silent = _REVIEWED.sub("topics: []", GUIDE)
    made = made_with(tmp_path, {**FILES, "docs/de/verein/gruenden.md": silent})
    text = " ".join(said_on(made, "verein/gruenden", TRUST))
    assert "Mit Quellen verglichen am 23. November 2026; noch von keiner Fachstelle" in text


def test_a_page_without_sources_was_compared_with_none(tmp_path: Path) -> None:
    assert "\nsources:" not in INDEX
    text = " ".join(said_on(aged(tmp_path), "", TRUST))
    assert "Stand: 23. November 2026." in text and "Quellen" not in text


@pytest.mark.parametrize(
    ("language", "lost"),
    [
        ("", "l-iz.de (Artikel; die genaue Adresse liegt uns nicht vor), Stand 20. November 2026"),
        ("en/", "l-iz.de (article; the exact address is not known to us), as of 20 November 2026"),
        ("ar/", "l-iz.de (مقال؛ عنوانه الدقيق غير معروف لدينا), بتاريخ 20 نوفمبر 2026"),
        ("uk/", "l-iz.de (стаття; її точна адреса нам невідома), станом на 20 листопада 2026"),
    ],
)
def test_a_front_page_is_no_source_to_link_to(language: str, lost: str, tmp_path: Path) -> None:
    page = f"{language}{JOBCENTER}"
    made = aged(tmp_path)
    assert said_on(made, page, ".sources li")[1] == lost
    links = html.fromstring(made.page(page)).cssselect(".sources a")
    assert [one.get("href") for one in links] == [
        "https://www.l-iz.de/artikel",
        "https://www.leipzig.de/amt",
    ]


@pytest.mark.parametrize(
    ("source", "linked"),
    [
        ("{url: 'https://stadtbuero.example/'}", True),
        ("{url: 'https://www.stadtbuero.example'}", True),
        ("{url: 'https://stadtbuero.example/', ref: Programm vom Juli}", False),
        ("{url: 'https://stadtbuero.example/?p=3', ref: Programm vom Juli}", True),
        ("{url: 'https://anderswo.example/'}", False),
    ],
)
def test_the_own_front_page_may_be_the_source(source: str, linked: bool, tmp_path: Path) -> None:
    room = ROOM.replace("contact: {", "contact: {website: 'https://www.stadtbuero.example/', ")
    room = room.replace('{url: "https://www.leipzig.de/"}', source)
    made = aged(tmp_path, data__rooms__stadtbuero_yml=room)
    (item,) = html.fromstring(made.page("raeume/stadtbuero")).cssselect(".sources li")
    assert bool(item.cssselect("a")) is linked
    assert ("genaue Adresse" in item.text_content()) is not linked
