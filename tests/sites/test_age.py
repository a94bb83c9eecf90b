"""How old a page says it is, in every language, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from .aged import CHECKED, JOBCENTER, OFFICE, aged, notice_on, said_on

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
            "Angaben können veraltet sein."
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
    made = aged(tmp_path, CHECKED + timedelta(days=days))
    assert notice_on(made, f"{language}{JOBCENTER}") == said


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
    assert said_on(aged(tmp_path), f"{language}{JOBCENTER}", ".row-age") == [note]


def test_later_every_field_says_so(tmp_path: Path) -> None:
    said = said_on(aged(tmp_path, date(2027, 6, 1)), JOBCENTER, ".row-age")
    late = "aus einer Quelle von November 2026 oder früher, nicht nachgeprüft"
    assert said == ["aus einer Quelle von März 2015, nicht nachgeprüft", late, late]


@pytest.mark.parametrize(
    ("page", "day", "word"),
    [
        ("glossar/bescheid", date(2029, 11, 23), ""),
        ("glossar/bescheid", date(2029, 11, 24), "Angaben können veraltet sein."),
        ("raeume/stadtbuero", date(2027, 11, 23), ""),
        ("raeume/stadtbuero", date(2027, 11, 24), "Bitte vorher nachfragen."),
        ("anlaufstellen/notruf", date(2027, 5, 24), "seitdem nicht geprüft."),
        ("termine/fest", date(2027, 5, 24), "seitdem nicht geprüft."),
    ],
)
def test_each_kind_has_its_time(page: str, day: date, word: str, tmp_path: Path) -> None:
    said = [one for one in notice_on(aged(tmp_path, day), page) if "ist vorbei" not in one]
    assert bool(said) is bool(word) and all(one.endswith(word) for one in said)


@pytest.mark.parametrize(
    ("days", "said"), [(10, []), (200, ["hat lange niemand"]), (800, ["seit über zwei Jahren"])]
)
def test_a_list_says_that_some_of_its_entries_are_old(
    days: int, said: list[str], tmp_path: Path
) -> None:
    made = aged(tmp_path, CHECKED + timedelta(days=days))
    told = notice_on(made, "anlaufstellen")
    assert len(told) == len(said) and all(
        part in text for part, text in zip(said, told, strict=True)
    )


def test_a_list_of_emergency_numbers_and_examples_sends_nobody_to_ask(tmp_path: Path) -> None:
    files = {"data__offices__jobcenter_yml": OFFICE + "example: true\n"}
    assert notice_on(aged(tmp_path, CHECKED + timedelta(days=800), **files), "anlaufstellen") == []


def test_nobody_is_told_to_ask_before_an_emergency_call(tmp_path: Path) -> None:
    page = aged(tmp_path, date(2027, 5, 24)).page("anlaufstellen/notruf")
    assert "vorher nachfragen" not in page


def test_a_guide_nobody_looked_at_for_two_years_may_be_outdated(tmp_path: Path) -> None:
    assert "veraltet" in " ".join(notice_on(aged(tmp_path, date(2028, 11, 24)), "verein/gruenden"))


def test_a_new_day_changes_no_page_while_no_age_changes(tmp_path: Path) -> None:
    """Only header and footer name the day: the store keeps the pages."""
    first = aged(tmp_path / "a", date(2026, 12, 1)).views["de"]
    later = aged(tmp_path / "b", date(2026, 12, 20)).views["de"]
    sections = ("anlaufstellen/", "glossar/", "raeume/", "verein/")
    assert {p for p in first if first[p] != later[p] and p.startswith(sections)} == set()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("", "Diese Kopie der Website ist vom 24. November 2026; Angaben können veraltet sein."),
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
    made = aged(tmp_path)
    for page in ("", JOBCENTER, "verein/gruenden", "termine", "glossar"):
        (notice,) = html.fromstring(made.page(f"{language}{page}")).cssselect("[data-built]")
        assert " ".join(notice.text_content().split()) == said
        assert notice.get("data-built") == "2026-11-24" and notice.get("hidden") is not None
