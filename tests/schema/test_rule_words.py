"""A rule in words or with slips becomes the rule that is surely meant, else nothing."""

from __future__ import annotations

from datetime import date

import pytest
from werkstatt.schema.recurrence import rule_fault
from werkstatt.schema.rule_words import rule_meant, unclear_rule

_MEANT = {
    "freq=weekly;byday=mo": "FREQ=WEEKLY;BYDAY=MO",
    "RRULE:FREQ=WEEKLY;BYDAY=MO": "FREQ=WEEKLY;BYDAY=MO",
    "rrule: freq=monthly; byday=1we;": "FREQ=MONTHLY;BYDAY=1WE",
    "FREQ = WEEKLY ; BYDAY = MO, WE": "FREQ=WEEKLY;BYDAY=MO,WE",
    "FREQ=WEEKLY BYDAY=MO": "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY,BYDAY=MO,WE": "FREQ=WEEKLY;BYDAY=MO,WE",
    "BYDAY=1WE;FREQ=MONTHLY": "FREQ=MONTHLY;BYDAY=1WE",
    "freq=weekly;byday=di": "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;BYDAY=Mittwoch": "FREQ=WEEKLY;BYDAY=WE",
    "freq=weekly;until=2027-12-31": "FREQ=WEEKLY;UNTIL=20271231",
    "jeden 1. Mittwoch": "FREQ=MONTHLY;BYDAY=1WE",
    "Jeden ersten Mittwoch im Monat.": "FREQ=MONTHLY;BYDAY=1WE",
    "jeden letzten Freitag": "FREQ=MONTHLY;BYDAY=-1FR",
    "am 1. und 3. Mittwoch im Monat": "FREQ=MONTHLY;BYDAY=1WE,3WE",
    "jeden 2. Mittwoch im Monat": "FREQ=MONTHLY;BYDAY=2WE",
    "jeden Montag": "FREQ=WEEKLY;BYDAY=MO",
    "jeden  Sonnabend": "FREQ=WEEKLY;BYDAY=SA",
    "montags": "FREQ=WEEKLY;BYDAY=MO",
    "Mo, Mi und Fr": "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "jede Woche dienstags": "FREQ=WEEKLY;BYDAY=TU",
    "alle zwei Wochen dienstags": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "alle 2 Wochen am Dienstag": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "alle 14 Tage": "FREQ=WEEKLY;INTERVAL=2",
    "14-tägig mittwochs": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "alle 3 Monate": "FREQ=MONTHLY;INTERVAL=3",
    "MO-FR": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "Montag bis Mittwoch": "FREQ=WEEKLY;BYDAY=MO,TU,WE",
    "every Wednesday": "FREQ=WEEKLY;BYDAY=WE",
    "täglich": "FREQ=DAILY",
    "jedes Jahr": "FREQ=YEARLY",
    "jeden Montag bis 31.12.2027": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20271231",
}


@pytest.mark.parametrize("text", _MEANT)
def test_what_is_surely_meant_is_offered(text: str) -> None:
    assert rule_meant(text) == _MEANT[text]
    assert rule_fault(_MEANT[text], date(2026, 12, 1)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "manchmal",
        "jeden 2. Mittwoch",
        "jeden vierten Montag",
        "am Montag",
        "jeden Montag außer in den Ferien",
        "jeden Montag bis auf Weiteres",
        "jeden Montag bis 31.2.2027",
        "alle 0 Wochen",
        "freq=hourly",
        "freq=weekly;byday=2mo",
        "freq=weekly;freq=daily",
        "freq=weekly;interval=2;wkst=su",
        "byday=mo",
        "jeden Montag bis " * 5000,
        "freq=weekly;" * 5000,
    ],
)
def test_what_may_be_meant_otherwise_is_not_offered(text: str) -> None:
    assert rule_meant(text) == ""


def test_what_may_mean_two_rules_is_asked() -> None:
    asked = unclear_rule("jeden zweiten Mittwoch")
    assert "FREQ=MONTHLY;BYDAY=2WE" in asked and "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE" in asked
    for text in ("jeden 1. Mittwoch", "jeden 2. Mittwoch im Monat", "jeden Montag", "FREQ=WEEKLY"):
        assert unclear_rule(text) == ""
