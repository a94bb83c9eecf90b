"""The table of ages, at its edges."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest
from werkstatt.pages.kinds import KINDS, models
from werkstatt.schema.base import Entry
from werkstatt.schema.partial import first_day, last_day
from werkstatt.schema.review import Age, ReviewRule, age_of, due_on

PEOPLE, PLACES, WORDS = ReviewRule.PEOPLE, ReviewRule.PLACES, ReviewRule.WORDS


@pytest.mark.parametrize(
    ("day", "rule", "today", "age"),
    [
        ("2026-11-23", PEOPLE, "2027-05-23", Age.FRESH),
        ("2026-11-23", PEOPLE, "2027-05-24", Age.CHECK_FIRST),
        ("2026-11-23", PEOPLE, "2028-11-23", Age.CHECK_FIRST),
        ("2026-11-23", PEOPLE, "2028-11-24", Age.OUTDATED),
        ("2026-11-23", PLACES, "2027-11-23", Age.FRESH),
        ("2026-11-23", PLACES, "2027-11-24", Age.CHECK_FIRST),
        ("2026-11-23", WORDS, "2029-11-23", Age.FRESH),
        ("2026-11-23", WORDS, "2029-11-24", Age.OUTDATED),
        ("2026-08-31", PEOPLE, "2027-02-28", Age.FRESH),
        ("2026-08-31", PEOPLE, "2027-03-01", Age.CHECK_FIRST),
        ("2024-02-29", PLACES, "2025-02-28", Age.FRESH),
        ("2026-12-24", PEOPLE, "2026-11-30", Age.FRESH),
        (None, WORDS, "2026-11-30", Age.CHECK_FIRST),
        # A partial date may mean its first day: fresh only while that one is.
        ("2026", PEOPLE, "2026-07-01", Age.FRESH),
        ("2026", PEOPLE, "2026-07-02", Age.CHECK_FIRST),
        ("2025", PLACES, "2026-11-30", Age.CHECK_FIRST),
        ("2024", PLACES, "2026-11-30", Age.OUTDATED),
        ("2026-06", PEOPLE, "2026-12-01", Age.FRESH),
        ("2026-06", PEOPLE, "2026-12-02", Age.CHECK_FIRST),
        ("2015", PLACES, "2026-11-30", Age.OUTDATED),
    ],
)
def test_age(day: str | None, rule: ReviewRule, today: str, age: Age) -> None:
    assert age_of(day, rule, date.fromisoformat(today)) is age


def test_a_date_and_its_text_are_the_same_age() -> None:
    assert due_on(date(2026, 11, 23), PEOPLE) == due_on("2026-11-23", PEOPLE) == date(2027, 5, 23)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_what_a_partial_date_can_mean(day: str, first: str, last: str) -> None:
    assert (first_day(day).isoformat(), last_day(day).isoformat()) == (first, last)


def test_every_kind_has_its_rule() -> None:
    rules = {model.folder: model.review for model in models()}
    assert rules == {
        "events": PEOPLE,
        "offices": PEOPLE,
        "organisations": PEOPLE,
        "rooms": PLACES,
        "funding": PLACES,
        "facts": PLACES,
        "wishes": PLACES,
        "school-holidays": PLACES,
        "glossary": WORDS,
        "journeys": WORDS,
    }
    assert {kind.review for kind in KINDS} <= set(ReviewRule)


def test_a_kind_without_a_rule_is_refused() -> None:
    with pytest.raises(TypeError, match="Timeless has a folder, but no review rule"):

        class Timeless(Entry):
            folder: ClassVar[str] = "timeless"
