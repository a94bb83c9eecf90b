"""What 500 series cost over 24 months: expanding, writing one calendar, reading it again.

Example: .venv/bin/python tests/benchmarks/series.py
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

import icalendar
import recurring_ical_events

# At the end: tests/calendar must not stand in for the standard library's.
sys.path += [str(Path(__file__).parents[2] / "hooks"), str(Path(__file__).parents[1])]

from sample_events import EVENTS, FEED
from werkstatt.calendar.ical import calendar
from werkstatt.calendar.occurrence import HORIZON, coming
from werkstatt.schema.event import Event

Result = TypeVar("Result")
TODAY = date(2026, 11, 25)


def _timed(name: str, work: Callable[[], Result]) -> Result:
    start = time.perf_counter()
    found = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| {name} | {time.perf_counter() - start:.2f} | {peak:.0f} |")
    return found


def _read(data: bytes) -> int:
    parsed = icalendar.Calendar.from_ical(data)
    return len(recurring_ical_events.of(parsed).between(TODAY, TODAY + HORIZON + timedelta(days=1)))


def main() -> None:
    """Print a table: seconds and peak memory of each step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=int, default=500, help="how many")
    count: int = parser.parse_args().series
    ruled = [event for event in EVENTS if event.rule]
    series: list[Event] = [
        event.model_copy(update={"id": f"{event.id}-{number}"})
        for number, event in enumerate(islice(cycle(ruled), count))
    ]
    print("| Schritt | s | MB |\n| --- | ---: | ---: |")
    dates = _timed(f"{count} Reihen entfalten", lambda: sum(len(coming(e, TODAY)) for e in series))
    data = _timed("ein Kalender daraus", lambda: calendar(FEED, series, TODAY))
    shown = _timed("ihn lesen und entfalten", lambda: _read(data))
    print(f"\n{dates} Termine; der Kalender hat {len(data) / 1000:.0f} kB und zeigt {shown}.")


if __name__ == "__main__":
    main()
