"""How the readers write down a date, so that they can be compared."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

Dates = list[tuple[str, str]]


def written(moment: date) -> str:
    """A whole day as it is, a moment in UTC to the minute."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


def within(found: Dates, first: date, last: date) -> Dates:
    """Those that begin from `first` to `last`, both included, in UTC; sorted."""
    return sorted(one for one in found if f"{first}" <= one[0][:10] <= f"{last}")


def later(last: date) -> date:
    """A day by which every date that begins in the window has begun, in any zone."""
    return last + timedelta(days=2)
