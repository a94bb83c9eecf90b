"""How old a page says it is, in every language, day by day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from .tiny import ROOT, TODAY, Made, made_with
from .tiny_texts import GUIDE, INDEX, ROOM

_SHOWN = ["data/languages.yml", *(f"data/locales/{code}.po" for code in ("en", "ar", "uk"))]
REAL = {name: (ROOT / name).read_text("utf-8") for name in _SHOWN}
"""The interface as readers get it."""

OFFICE = """\
name: Jobcenter
plain_name: Amt für Arbeit
kind: authority
what_for: [Geld]
contact: {phone: 0341 1234567, email: amt@leipzig.de}
hours: Mo 9–12 Uhr
sources:
  - url: https://www.l-iz.de/artikel
    shown_on: 2015-03
    fields: [phone]
  - url: https://www.l-iz.de
    shown_on: 2026-11-20
  - url: https://www.leipzig.de/amt
    shown_on: 2026-10
checked_on: 2026-11-23
confidence: high
"""
TERM = """\
term: Bescheid
topic: procedure
explanation: Die Entscheidung eines Amtes.
sources: [{url: "https://www.gesetze-im-internet.de/vwvfg/__35.html"}]
checked_on: 2026-11-23
confidence: high
"""
EVENT = """\
title: Fest
date: 2026-11-01
sources: [{url: "https://www.leipzig.de/fest"}]
checked_on: 2026-11-23
confidence: high
"""
FILES = {
    **REAL,
    "data/offices/jobcenter.yml": OFFICE,
    "data/offices/notruf.yml": OFFICE.replace("authority", "emergency").replace(
        "Jobcenter", "Notruf"
    ),
    "data/glossary/bescheid.yml": TERM,
    "data/events/fest.yml": EVENT,
}
JOBCENTER = "anlaufstellen/jobcenter"
CHECKED = date(2026, 11, 23)


def _made(root: Path, day: date = TODAY, **changed: str) -> Made:
    files = {
        name.replace("__", "/").replace("_yml", ".yml"): text for name, text in changed.items()
    }
    return made_with(root, {**FILES, **files}, day)


def _said(made: Made, page: str, place: str) -> list[str]:
    found = html.fromstring(made.page(page)).cssselect(place)
    return [" ".join(one.text_content().split()) for one in found]


def _notice(made: Made, page: str) -> list[str]:
    return _said(made, page, "main .notice-old")


SENTENCES = [
    ("", 181, []),
    (
        "",
        182,
        [
            "Zusammengetragen am 23. November 2026 und seitdem nicht geprüft. "
            "Bitte vorher nachfragen."
        ],
    ),
    (
        "",
        732,
        [
            "Vor über zwei Jahren zusammengetragen (23. November 2026) und seitdem nicht geprüft. "
            "Angaben können überholt sein."
        ],
    ),
    ("en/", 182, ["Compiled on 23 November 2026 and not checked since. Please ask beforehand."]),
    (
        "en/",
        732,
        [
            "Compiled more than two years ago (23 November 2026) and not checked since. "
            "Information may be out of date."
        ],
    ),
    (
        "ar/",
        182,
        ["جُمعت المعلومات في 23 نوفمبر 2026 ولم تُراجع منذ ذلك الحين. يُرجى السؤال مسبقًا."],
    ),
    (
        "ar/",
        732,
        [
            "جُمعت المعلومات قبل أكثر من سنتين (23 نوفمبر 2026) ولم تُراجع منذ ذلك الحين. "
            "قد تكون المعلومات قديمة."
        ],
    ),
    (
        "uk/",
        182,
        ["Зібрано 23 листопада 2026 і відтоді не перевірено. Будь ласка, спершу запитайте."],
    ),
    (
        "uk/",
        732,
        [
            "Зібрано понад два роки тому (23 листопада 2026) і відтоді не перевіряли. "
            "Дані можуть бути застарілими."
        ],
    ),
]


@pytest.mark.parametrize(("language", "days", "said"), SENTENCES)
def test_an_office_says_how_old_it_is(
    language: str, days: int, said: list[str], tmp_path: Path
) -> None:
    made = _made(tmp_path, CHECKED + timedelta(days=days))
    assert _notice(made, f"{language}{JOBCENTER}") == said


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("", "aus einer Quelle von März 2015, nicht nachgeprüft"),
        ("en/", "from a source dated March 2015, not checked again"),
        ("ar/", "من مصدر يعود إلى مارس 2015، ولم تُراجع المعلومة"),
        ("uk/", "дата джерела: березень 2015; дані повторно не перевіряли"),
    ],
)
def test_a_field_older_than_the_rest_says_so(language: str, note: str, tmp_path: Path) -> None:
    assert _said(_made(tmp_path), f"{language}{JOBCENTER}", ".row-age") == [note]


def test_later_every_field_says_so(tmp_path: Path) -> None:
    said = _said(_made(tmp_path, date(2027, 6, 1)), JOBCENTER, ".row-age")
    late = "aus einer Quelle von November 2026 oder früher, nicht nachgeprüft"
    assert said == ["aus einer Quelle von März 2015, nicht nachgeprüft", late, late]


@pytest.mark.parametrize(
    ("page", "day", "word"),
    [
        ("glossar/bescheid", date(2029, 11, 23), ""),
        ("glossar/bescheid", date(2029, 11, 24), "Angaben können überholt sein."),
        ("raeume/stadtbuero", date(2027, 11, 23), ""),
        ("raeume/stadtbuero", date(2027, 11, 24), "Bitte vorher nachfragen."),
        ("anlaufstellen/notruf", date(2027, 5, 24), "seitdem nicht geprüft."),
        ("termine/fest", date(2027, 5, 24), "seitdem nicht geprüft."),
    ],
)
def test_each_kind_has_its_time(page: str, day: date, word: str, tmp_path: Path) -> None:
    said = [one for one in _notice(_made(tmp_path, day), page) if "ist vorbei" not in one]
    assert bool(said) is bool(word) and all(one.endswith(word) for one in said)


def test_nobody_is_told_to_ask_before_an_emergency_call(tmp_path: Path) -> None:
    page = _made(tmp_path, date(2027, 5, 24)).page("anlaufstellen/notruf")
    assert "vorher nachfragen" not in page


TRUST = "aside.trust > p"
_REVIEWED = re.compile(r"^reviewed: .*$", re.MULTILINE)


def test_a_compiled_entry_claims_no_check(tmp_path: Path) -> None:
    said = " ".join(_said(_made(tmp_path), JOBCENTER, TRUST))
    assert "Aus öffentlichen Quellen zusammengetragen am 23. November 2026; noch von keiner" in said
    assert "Neueste Quelle mit Datum: 20. November 2026." in said and "Zuletzt" not in said


def test_an_entry_that_somebody_asked_about_names_the_role(tmp_path: Path) -> None:
    asked = OFFICE + "reviewed: {level: asked, by: Redaktion der Werkstatt, on: 2026-11-24}\n"
    made = _made(tmp_path, data__offices__jobcenter_yml=asked)
    said = " ".join(_said(made, JOBCENTER, TRUST))
    assert (
        "Bei der Stelle selbst nachgefragt am 24. November 2026: Redaktion der Werkstatt." in said
    )
    assert _said(made, JOBCENTER, ".row-age") == []
    late = _made(tmp_path / "late", date(2027, 5, 25), data__offices__jobcenter_yml=asked)
    assert _notice(late, JOBCENTER) == [
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
    text = " ".join(_said(made, "verein/gruenden", TRUST))
    assert said in text and not_said not in text


def test_a_guide_is_at_the_lowest_level_unless_it_says_more(tmp_path: Path) -> None:
    silent = _REVIEWED.sub("topics: []", GUIDE)
    made = made_with(tmp_path, {**FILES, "docs/de/verein/gruenden.md": silent})
    text = " ".join(_said(made, "verein/gruenden", TRUST))
    assert "Mit Quellen verglichen am 23. November 2026; noch von keiner Fachstelle" in text


def test_a_page_without_sources_was_compared_with_none(tmp_path: Path) -> None:
    assert "\nsources:" not in INDEX
    text = " ".join(_said(_made(tmp_path), "", TRUST))
    assert "Stand: 23. November 2026." in text and "Quellen" not in text


def test_a_guide_nobody_looked_at_for_two_years_may_be_outdated(tmp_path: Path) -> None:
    assert "überholt" in " ".join(_notice(_made(tmp_path, date(2028, 11, 24)), "verein/gruenden"))


FRONT = "shown_on: 2026-11-20"


@pytest.mark.parametrize(
    ("language", "lost"),
    [
        ("", "l-iz.de (Artikel, Adresse nicht erhalten), Stand 2026-11-20"),
        ("en/", "l-iz.de (article, address not preserved), Stand 2026-11-20"),
        ("ar/", "l-iz.de (مقال، لم يُحفظ رابطه), Stand 2026-11-20"),
        ("uk/", "l-iz.de (стаття, адресу не збережено), Stand 2026-11-20"),
    ],
)
def test_a_front_page_is_no_source_to_link_to(language: str, lost: str, tmp_path: Path) -> None:
    page = f"{language}{JOBCENTER}"
    made = _made(tmp_path)
    assert _said(made, page, ".sources li")[1] == lost
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
    made = _made(tmp_path, data__rooms__stadtbuero_yml=room)
    (item,) = html.fromstring(made.page("raeume/stadtbuero")).cssselect(".sources li")
    assert bool(item.cssselect("a")) is linked
    assert ("Adresse nicht erhalten" in item.text_content()) is not linked


def test_a_new_day_changes_no_page_while_no_age_changes(tmp_path: Path) -> None:
    """Only header and footer name the day: the store keeps the pages."""
    first = _made(tmp_path / "a", date(2026, 12, 1)).views["de"]
    later = _made(tmp_path / "b", date(2026, 12, 20)).views["de"]
    aged = ("anlaufstellen/", "glossar/", "raeume/", "verein/")
    assert {p for p in first if first[p] != later[p] and p.startswith(aged)} == set()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("", "Diese Kopie der Website ist vom 24. November 2026; Angaben können überholt sein."),
        (
            "en/",
            "This copy of the website is from 24 November 2026; information may be out of date.",
        ),
        ("ar/", "هذه النسخة من الموقع تعود إلى 24 نوفمبر 2026؛ قد تكون المعلومات قديمة."),
        ("uk/", "Ця копія сайту від 24 листопада 2026; дані можуть бути застарілими."),
    ],
)
def test_every_page_can_say_that_it_is_an_old_copy(
    language: str, said: str, tmp_path: Path
) -> None:
    made = _made(tmp_path)
    for page in ("", JOBCENTER, "verein/gruenden", "termine", "glossar"):
        (notice,) = html.fromstring(made.page(f"{language}{page}")).cssselect("[data-built]")
        assert " ".join(notice.text_content().split()) == said
        assert notice.get("data-built") == "2026-11-24" and notice.get("hidden") is not None
