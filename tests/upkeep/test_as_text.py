"""The list is sorted, says everything once, fits an issue, and calls nobody."""

from __future__ import annotations

import csv
import io
import random
from datetime import date, timedelta

import pytest
from werkstatt.upkeep.as_text import as_csv, as_markdown
from werkstatt.upkeep.duty import Duty, DutyKind, Span, by_span, span_of

TODAY = date(2026, 12, 1)


def _duty(days: int | None, what: str = "Etwas", **fields: str) -> Duty:
    due = None if days is None else TODAY + timedelta(days=days)
    texts = {"file": "data/a.yml", "task": "Tun.", "who": "jemand", **fields}
    return Duty(due, DutyKind.FACT, what, texts["file"], 3, texts["task"], texts["who"])


@pytest.mark.parametrize(
    ("days", "span"),
    [
        (-400, Span.OVERDUE),
        (-1, Span.OVERDUE),
        (0, Span.DAYS_30),
        (30, Span.DAYS_30),
        (31, Span.DAYS_90),
        (90, Span.DAYS_90),
        (91, Span.DAYS_365),
        (365, Span.DAYS_365),
        (366, None),
        (None, Span.UNDATED),
    ],
)
def test_the_last_good_day_is_not_overdue(days: int | None, span: Span | None) -> None:
    assert span_of(_duty(days), TODAY) is span


def test_any_order_gives_the_same_list() -> None:
    duties = [_duty(days, f"Nummer {n}") for n, days in enumerate((5, 5, -3, None, 40, 300, 5))]
    shuffled = random.Random(3).sample(duties, len(duties))
    assert as_markdown(shuffled, TODAY) == as_markdown(duties, TODAY)
    assert as_csv(shuffled, TODAY) == as_csv(duties, TODAY)
    assert [span for span, group in by_span(duties, TODAY) if group] == list(Span)


def test_a_row_says_when_where_what_and_who() -> None:
    text = as_markdown([_duty(2)], TODAY, "https://forge.example/blob/main")
    place = "[data/a.yml:3](https://forge.example/blob/main/data/a.yml#L3)"
    assert f"| 03.12.2026 | Fakt | Etwas | {place} | Tun. | jemand |\n" in text
    assert "| In den nächsten 30 Tagen | 1 | Fakt 1 |" in text
    assert "| data/a.yml:3 |" in as_markdown([_duty(2)], TODAY)


def test_nothing_to_do_is_said() -> None:
    assert "Nichts ist fällig" in as_markdown([], TODAY)


def test_a_planted_text_breaks_no_table_and_calls_nobody() -> None:
    bad = "a | b\n<img src=x> [x](y) *c* #12 @alle info@example.org https://e.de/~a_b#c"
    text = as_markdown([_duty(2, bad)], TODAY)
    row = next(line for line in text.splitlines() if line.startswith("| 03.12.2026"))
    assert r"a \| b \<img src=x\> \[x\](y) \*c\* \#12" in row
    assert "@\u200balle info@example.org https://e.de/~a_b#c" in row


@pytest.mark.parametrize("most", [4_000, 65_000])
def test_a_long_list_fits_and_says_what_it_left_out(most: int) -> None:
    long = {"task": "t" * 300, "who": "w" * 300}
    days = [-1, 10, 60, 200, None]
    duties = [_duty(day, f"{'x' * 250} {n}", **long) for day in days for n in range(200)]
    text = as_markdown(duties, TODAY, "https://forge.example/blob/main", most)
    assert len(text) <= most
    assert text.count("weitere; alle zeigt `make upkeep`") == len(days)
    assert [text.count(f"## {span.value}\n") for span in Span] == [1] * len(days)


def test_a_table_has_every_row_and_no_formula() -> None:
    duties = [_duty(-5, "=1+1", who="+49 341 1"), _duty(None)]
    rows = list(csv.reader(io.StringIO(as_csv(duties, TODAY))))
    assert rows[1] == [
        *("2026-11-26", "Überfällig", "Fakt", "'=1+1"),
        *("data/a.yml", "3", "Tun.", "'+49 341 1"),
    ]
    assert rows[2][:2] == ["", "Ohne Tag: offen oder unbekannt"]
