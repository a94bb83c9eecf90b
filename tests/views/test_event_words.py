"""Rules in words: what cannot be said rightly is not said."""

from __future__ import annotations

import pytest
from werkstatt.views.event_words import rule_in_words

from tests.sample import desk
from tests.sample_events import event


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=MONTHLY;BYDAY=1WE", "Jeden Monat: 1. Mittwoch"),
        ("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231", "Jeden Monat: letzter Freitag"),
        ("FREQ=WEEKLY", "Jede Woche: Mittwoch"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", "Jede Woche: Montag und Mittwoch"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=5", "Alle zwei Wochen: Dienstag"),
        ("FREQ=YEARLY", "Jedes Jahr"),
        ("FREQ=MONTHLY;BYDAY=1WE;BYMONTH=1,2,3", None),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE", None),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", None),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", None),
        ("FREQ=WEEKLY;INTERVAL=3", None),
        ("FREQ=YEARLY;BYDAY=1MO", None),
        ("FREQ=DAILY", None),
    ],
)
def test_a_rule_is_said_rightly_or_not_at_all(rule: str, said: str | None) -> None:
    one = event("x", date="2026-12-02", start="18:00", end="20:00", rule=rule)
    found = rule_in_words(one, desk())
    assert (found.text if found else None) == said
