"""Random rules of the kinds that we take, expanded by five readers: prints each that differs."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from werkstatt.calendar.ical import calendar  # noqa: E402
from werkstatt.calendar.occurrence import coming  # noqa: E402
from werkstatt.schema.event import Event  # noqa: E402
from werkstatt.schema.recurrence import WEEKDAYS, falls_on, rule_fault  # noqa: E402

from tests.calendar.hard_events import TODAY, UNTIL, pair  # noqa: E402
from tests.calendar.readers import READERS  # noqa: E402
from tests.calendar.readers.moments import Dates, within  # noqa: E402
from tests.sample_events import FEED, event  # noqa: E402

_AT_ONCE = 15
_PLACES = ("1", "2", "3", "4", "5", "-1", "-2")


def rules(chance: random.Random) -> Iterator[tuple[str, date]]:
    """Rules that we take, each with a first day in the year ahead."""
    while True:
        rule, day = ";".join(_parts(chance)), TODAY + timedelta(days=chance.randrange(365))
        days = (day + timedelta(days=number) for number in range(800))
        first = next((one for one in days if falls_on(rule, day, one)), None)
        if first and not rule_fault(rule, first):
            yield rule, first


def _parts(chance: random.Random) -> Iterator[str]:
    frequency = chance.choice(("DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"))
    yield f"FREQ={frequency}"
    if frequency == "YEARLY" and chance.random() < 0.7:
        yield f"BYMONTH={chance.randint(1, 12)}"
    yield from _days(frequency, chance)
    if chance.random() < 0.4:
        yield f"INTERVAL={chance.choice((2, 3, 4, 6, 12))}"
    end = chance.random()
    if end < 0.2:
        yield f"COUNT={chance.randint(1, 30)}"
    elif end < 0.4:
        yield f"UNTIL={TODAY + timedelta(days=chance.randint(400, 1000)):%Y%m%d}"


def _days(frequency: str, chance: random.Random) -> Iterator[str]:
    kind = chance.random()
    if frequency != "DAILY" and kind < 0.6:
        days = chance.sample(WEEKDAYS, chance.randint(1, 3))
        if frequency != "WEEKLY" and chance.random() < 0.7:
            days = [chance.choice(_PLACES) + day for day in days]
        yield f"BYDAY={','.join(days)}"
    elif frequency == "MONTHLY" and kind < 0.8:
        yield f"BYMONTHDAY={','.join(chance.sample(('1', '13', '28', '29', '30', '31', '-1'), 2))}"


def _event(number: int, rule: str, first: date, timed: bool) -> Event:
    hours = {"start": "18:00", "end": "20:00"} if timed else {}
    return event(f"e{number}", date=first.isoformat(), rule=rule, **hours)


def _right(events: list[Event]) -> Dates:
    every = [pair(date) for one in events for date in coming(one, TODAY, ())]
    return within(every, TODAY, UNTIL)


def differing(events: list[Event]) -> Iterator[str]:
    """A line for each reader and event that come out otherwise than on the page."""
    for name, read in READERS.items():
        if read(calendar(FEED, events, TODAY), TODAY, UNTIL) == _right(events):
            continue
        for one in events:
            if read(calendar(FEED, [one], TODAY), TODAY, UNTIL) != _right([one]):
                yield f"{name}: {one.rule} ab {one.date}"


def main() -> int:
    """Print what differs; 1 when something does."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Beispiel: python tests/benchmarks/calendar_rules.py --rules 900 --seed 3",
    )
    parser.add_argument("--rules", type=int, default=900)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    source, found = rules(random.Random(given.seed)), []
    for _ in range(0, given.rules, _AT_ONCE):
        events = [_event(n, *next(source), timed=n % 2 == 0) for n in range(_AT_ONCE)]
        found += list(differing(events))
    print("\n".join([*found, f"{given.rules} Regeln, {len(READERS)} Leser: {len(found)} anders"]))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
