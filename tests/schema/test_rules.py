"""Rules between fields do not wait until every other field is in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from .small_data import EVENT, ORGANISATION, complaints

ORG, DAY = "data/organisations/a.yml", "data/events/a.yml"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        (
            ORG,
            f"{ORGANISATION}founded: 2020\nlast_seen: 2015\ncontact: {{phone: '12'}}\n",
            "Gegründet",
        ),
        (ORG, f"{ORGANISATION.replace('high', 'low')}founded: bald\n", "confidence ist low"),
        (DAY, f"{EVENT}end_date: 2026-12-01\nseats: viele\n", "end_date liegt vor date"),
        (DAY, f"{EVENT}end: '20:00'\nlanguages: [xx]\n", "gehört auch ein Beginn"),
        (DAY, f"{EVENT}rule: FREQ=WEEKLY;COUNT=0\nseats: viele\n", "COUNT"),
    ],
)
def test_a_planted_clash_is_told_beside_other_faults(
    file: str, text: str, words: str, tmp_path: Path
) -> None:
    told = complaints(tmp_path, {file: text})
    assert len(told) == 2 and sum(words in one for one in told) == 1


def test_all_clashes_come_at_once(tmp_path: Path) -> None:
    text = f"{EVENT.replace('high', 'low')}end_date: 2026-12-01\nend: '20:00'\nlearned: Viel\n"
    assert len(complaints(tmp_path, {DAY: text})) == 2


def test_a_rule_of_a_field_that_is_not_in_order_is_left_out(tmp_path: Path) -> None:
    """Nothing is said of what nobody knows."""
    text = f"{EVENT.replace('2026-12-02', 'bald')}end_date: 2026-12-01\nrule: FREQ=DAILY\n"
    (told,) = complaints(tmp_path, {DAY: text})
    assert "„bald“ ist kein Datum" in told
