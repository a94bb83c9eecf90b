"""Beginning and end of an event, local time: what is taken, and what was meant by the rest."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from .clock_words import MIDNIGHT, is_after_midnight, readings
from .problems import Misfit, Slip

THINKABLE = range(1900, 2200)
"""Other years are refused by content/days.py; here they must not reach the ends of time."""

_LATE = (
    "Das Ende liegt nicht nach dem Beginn. Geht es über Mitternacht, "
    "nennen Sie den nächsten Tag als end_date."
)
_SWAPPED = dt.timedelta(days=31)
"""Two days further apart were not swapped: one of the years is wrong."""


def _ask(value: Any) -> Any:
    """Refuse what may be meant for the morning and the evening: nobody else knows."""
    found = readings(value) if isinstance(value, str) else ()
    if len(found) > 1:
        raise Slip(f"„{value}“ kann {' oder '.join(found)} sein. Schreiben Sie, was gemeint ist.")
    return value


ClockTime = Annotated[
    str,
    StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"),
    BeforeValidator(_ask),
]
"""HH:MM; 24:00 is midnight at the end of the day."""

StartTime = Annotated[
    str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"), BeforeValidator(_ask)
]
"""HH:MM; a day begins at 00:00."""


def check_midnight(value: Any, day: dt.date | None, last: dt.date | None) -> Any:
    """Refuse „0 Uhr“ as an end: after one day it is 24:00, after several 00:00 of the last."""
    if isinstance(value, str) and value != "00:00" and readings(value) == ("00:00",):
        meant = MIDNIGHT if last in {None, day} else "00:00"
        raise Slip(f"„{value}“ ist so nicht eindeutig.", meant if day else "")
    return value


def check_days(day: dt.date, last: dt.date | None) -> None:
    """Raise Misfit when an event ends on a day before its first."""
    if last and last < day:
        meant = f"date: {last} und end_date: {day}" if day - last <= _SWAPPED else ""
        raise Misfit("end_date", "end_date liegt vor date.", meant)


def check_times(day: dt.date, start: str | None, end: str | None, is_one_day: bool) -> None:
    """Raise Misfit when an event has an end alone, or one that is not after its beginning."""
    if end and not start:
        raise Misfit("end", "Zum Ende (end) gehört auch ein Beginn (start).", "")
    if not (is_one_day and start and end) or end > start:
        return
    if end == "00:00" < start:
        what = "Um 00:00 beginnt der Tag; um 24:00 ist er zu Ende."
        raise Misfit("end", what, f'end: "{MIDNIGHT}"')
    raise Misfit("end", _LATE, f"end_date: {_next(day)}" if _is_next(day, start, end) else "")


def _is_next(day: dt.date, start: str, end: str) -> bool:
    return is_after_midnight(start, end) and day.year in THINKABLE


def _next(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1)


def check_change(
    index: int, day: dt.date, start: str | None, end: str | None, is_one_day: bool
) -> None:
    """The same of a changed date, the item `index` of its list."""
    shown = f"Am {day:%d.%m.%Y}"
    if end and not start:
        what = f"{shown} fehlt zum Ende (end) ein Beginn (start)."
        raise Misfit("changed_dates", what, "", index)
    if is_one_day and start and end and end <= start:
        what = f"{shown} läge das Ende ({end}) nicht nach dem Beginn ({start})."
        if is_after_midnight(start, end) and end != "00:00":
            what += " Endet nur dieser Tag nach Mitternacht, tragen Sie ihn als eigenen Termin"
            what += " ein und hier unter except_dates."
        is_midnight = end == "00:00" < start
        raise Misfit("changed_dates", what, f'end: "{MIDNIGHT}"' if is_midnight else "", index)
