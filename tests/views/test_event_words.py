"""Rules in words: what cannot be said rightly is not said."""

from __future__ import annotations

import pytest
from werkstatt.views.event_words import rule_in_words

from tests.sample import desk
from tests.sample_events import event


@pytest.mark.parametrize(
    ("rule", "first", "said"),
    [
        ("FREQ=MONTHLY;BYDAY=1WE", "2026-12-02", "Jeden Monat: 1. Mittwoch"),
        ("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231", "2026-12-25", "Jeden Monat: letzter Freitag"),
        ("FREQ=WEEKLY", "2026-12-02", "Jede Woche: Mittwoch"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", "2026-12-02", "Jede Woche: Montag und Mittwoch"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=5", "2026-12-01", "Alle zwei Wochen: Dienstag"),
        ("FREQ=YEARLY", "2026-12-02", "Jedes Jahr"),
        ("FREQ=MONTHLY;BYMONTHDAY=2", "2026-12-02", None),
        ("FREQ=MONTHLY;BYDAY=-2WE", "2026-12-23", None),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE", "2026-12-02", None),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-12-07", None),
        ("FREQ=WEEKLY;INTERVAL=3", "2026-12-02", None),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=1WE", "2026-12-02", None),
        ("FREQ=DAILY", "2026-12-02", None),
    ],
)
def test_a_rule_is_said_rightly_or_not_at_all(rule: str, first: str, said: str | None) -> None:
    one = event("x", date=first, start="18:00", end="20:00", rule=rule)
    found = rule_in_words(one, desk())
    assert (found.text if found else None) == said
