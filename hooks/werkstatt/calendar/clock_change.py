"""The two nights in which Leipzig's clocks are changed: hours that are missing or come twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from ..clock import LEIPZIG


def moment(day: date, clock: str) -> datetime:
    """The moment of HH:MM on a day in Leipzig; 24:00 is midnight at its end.

    In the autumn night 02:30 is the first of the two, in the spring night the moment one hour
    after 01:30 (RFC 5545, 3.3.5).
    """
    if clock == "24:00":
        return datetime.combine(day + timedelta(days=1), time(), LEIPZIG)
    return datetime.combine(day, time.fromisoformat(clock), LEIPZIG)


def is_missing(at: datetime) -> bool:
    """Whether the clock never shows this time: 02:00 to 02:59 of the night in March."""
    return _offset(at, 0) < _offset(at, 1)


def comes_twice(at: datetime) -> bool:
    """Whether the clock shows this time twice: 02:00 to 02:59 of the night in October."""
    return _offset(at, 0) > _offset(at, 1)


def is_plain(begin: datetime, end: datetime | None) -> bool:
    """Whether both times are unambiguous, and as long apart as the clock on the wall says."""
    moments = [one for one in (begin, end) if one]
    if any(is_missing(one) or comes_twice(one) for one in moments):
        return False
    return begin.utcoffset() == moments[-1].utcoffset()


def in_utc(at: datetime) -> datetime:
    """The same moment, which no calendar can take for another."""
    return at.astimezone(UTC)


def _offset(at: datetime, fold: int) -> timedelta:
    return at.replace(fold=fold).utcoffset() or timedelta()
