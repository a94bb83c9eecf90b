"""The table of tests/benchmarks/CALENDARS.md: what five readers make of our calendars."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from werkstatt.calendar.ical import calendar, single  # noqa: E402
from werkstatt.calendar.occurrence import coming  # noqa: E402
from werkstatt.schema.event import Event  # noqa: E402

from tests.calendar.hard_events import HARD, HOLIDAYS, TODAY, UNTIL, listed, pair  # noqa: E402
from tests.calendar.readers import READERS, USED_BY, lacking  # noqa: E402
from tests.calendar.readers.moments import Dates  # noqa: E402
from tests.sample_events import FEED  # noqa: E402

_FEED = replace(FEED, holidays=HOLIDAYS)


def table() -> Iterator[str]:
    """The lines of the Markdown table."""
    missing = lacking()
    yield "| Termin | Tage | " + " | ".join(READERS) + " |"
    yield "| --- | ---: |" + " --- |" * len(READERS)
    for one in HARD:
        content, right = calendar(_FEED, [one], TODAY), listed(one)
        cells = [_cell(name, content, right, missing) for name in READERS]
        yield f"| {one.id} | {len(right)} | " + " | ".join(cells) + " |"
    cells = [_alone(name, missing) for name in READERS]
    yield (
        "| jeder einzelne Tag als Datei | "
        + str(sum(map(_singles, HARD)))
        + " | "
        + " | ".join(cells)
        + " |"
    )


def _cell(name: str, content: bytes, right: Dates, missing: dict[str, str]) -> str:
    if name in missing:
        return "fehlt"
    found = READERS[name](content, TODAY, UNTIL)
    if found == right:
        return "gleich"
    return f"{len(set(right) - set(found))} fehlen, {len(set(found) - set(right))} falsch"


def _singles(one: Event) -> int:
    return len(coming(one, TODAY, HOLIDAYS)[:_FEW])


_FEW = 3


def _alone(name: str, missing: dict[str, str]) -> str:
    """Each of the first dates of every event, as a file of its own."""
    if name in missing:
        return "fehlt"
    dates = [date for one in HARD for date in coming(one, TODAY, HOLIDAYS)[:_FEW]]
    wrong = [d for d in dates if READERS[name](single(_FEED, d), TODAY, d.last_day) != [pair(d)]]
    return f"{len(wrong)} anders" if wrong else "gleich"


def main() -> None:
    """Print the table."""
    argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python tests/benchmarks/calendars.py"
    ).parse_args()
    print("\n".join(table()))
    print("\n" + "\n".join(f"- {name}: {programs}" for name, programs in USED_BY.items()))


if __name__ == "__main__":
    main()
