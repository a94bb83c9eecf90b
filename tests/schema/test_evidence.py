"""From when a field is: what its sources show, and no more."""

from __future__ import annotations

from datetime import date

import pytest
from werkstatt.schema.evidence import (
    Evidence,
    Known,
    evidence,
    newest,
    reviewed_last,
    stale_evidence,
)
from werkstatt.schema.office import Office
from werkstatt.schema.review import SourcedField

PHONE, ADDRESS = SourcedField.PHONE, SourcedField.ADDRESS


def _office(*sources: str, reviewed: str = "") -> Office:
    """Each source as „2015-03“, „?“ for none, „2015 phone“ when it names the field."""
    parts = (one.split() for one in sources)
    level, _, day = reviewed.partition(" ")
    review = {"reviewed": {"level": level, "by": "Redaktion", "on": day}} if level else {}
    return Office.model_validate(
        {
            "id": "amt",
            "name": "Amt",
            "plain_name": "Amt",
            "kind": "authority",
            "what_for": ["Anträge"],
            "contact": {"phone": "0341 1234567"},
            "sources": [
                {
                    "url": "https://www.leipzig.de/a",
                    "fields": fields,
                    **({} if day == "?" else {"shown_on": day}),
                }
                for day, *fields in parts
            ],
            "checked_on": "2026-11-23",
            "confidence": "medium",
            **review,
        }
    )


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["2015-03"], Evidence(Known.EXACT, "2015-03")),
        (["2015-03", "2018"], Evidence(Known.AT_MOST, "2018")),
        (["2018", "2018-05-04"], Evidence(Known.AT_MOST, "2018")),
        (["?"], Evidence(Known.UNDATED)),
        (["?", "?"], Evidence(Known.UNDATED)),
        (["?", "2018"], Evidence(Known.UNKNOWN)),
        (["?", "2015 phone"], Evidence(Known.EXACT, "2015")),
        (["2026-11", "2015 phone", "2012 phone"], Evidence(Known.EXACT, "2015")),
        (["2026-11", "? phone"], Evidence(Known.UNDATED)),
        (["2026-11 address"], Evidence(Known.UNKNOWN)),
        (["2026-11 address", "2015"], Evidence(Known.EXACT, "2015")),
    ],
)
def test_evidence_of_the_phone(sources: list[str], found: Evidence) -> None:
    assert evidence(_office(*sources), PHONE) == found


@pytest.mark.parametrize(
    ("source", "today", "is_stale"),
    [
        ("2026-06-01", "2026-12-01", False),
        ("2026-06-01", "2026-12-02", True),
        ("2015", "2026-11-30", True),
        ("?", "2026-11-30", True),
    ],
)
def test_a_phone_is_stale_after_half_a_year(source: str, today: str, is_stale: bool) -> None:
    found = stale_evidence(_office(source), PHONE, date.fromisoformat(today))
    assert (found is not None) is is_stale


def test_each_field_has_its_own_rule() -> None:
    office, today = _office("2026-01"), date(2026, 11, 30)
    assert stale_evidence(office, PHONE, today) and not stale_evidence(office, ADDRESS, today)


def test_what_was_asked_is_as_old_as_the_question() -> None:
    asked = _office("2015", reviewed="asked 2026-11-28")
    assert stale_evidence(asked, PHONE, date(2026, 11, 30)) is None
    assert reviewed_last(asked) == (date(2026, 11, 28), True)


def test_a_mere_comparison_proves_no_more_than_its_sources() -> None:
    compared = _office("2015", reviewed="compared_with_sources 2026-11-28")
    assert stale_evidence(compared, PHONE, date(2026, 11, 30)) == Evidence(Known.EXACT, "2015")
    assert reviewed_last(compared) == (date(2026, 11, 23), False)


def test_a_comparison_after_the_question_is_the_newest_look() -> None:
    assert reviewed_last(_office("2015", reviewed="asked 2026-11-01")) == (
        date(2026, 11, 23),
        False,
    )


def test_the_newest_source_counts_with_its_last_day() -> None:
    assert newest(_office("2018-05-04", "2018", "2017-12").sources) == "2018"
    assert newest(_office("?").sources) is None
