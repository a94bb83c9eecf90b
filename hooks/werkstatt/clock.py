"""The day of the build: an argument, never the clock of whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

LEIPZIG = ZoneInfo("Europe/Berlin")


def build_day(environ: Mapping[str, str], now: datetime) -> date:
    """WERKSTATT_TODAY (YYYY-MM-DD), else SOURCE_DATE_EPOCH (seconds), else `now` in Leipzig.

    Raises NoDay, in German, for a variable that is no date or number.
    """
    for name, read in _VARIABLES.items():
        if given := environ.get(name):
            try:
                return read(given)
            except (ValueError, OverflowError, OSError):
                example = now.astimezone(LEIPZIG).date() if read is _day else int(now.timestamp())
                raise NoDay(
                    f"„{given}“ ist kein Tag für {name}. So ist es richtig: {name}={example}"
                ) from None
    return now.astimezone(LEIPZIG).date()


class NoDay(ValueError):
    """A variable of the environment that names no day."""


def _day(given: str) -> date:
    return date.fromisoformat(given)


def _moment(given: str) -> date:
    return datetime.fromtimestamp(int(given), UTC).astimezone(LEIPZIG).date()


_VARIABLES: Mapping[str, Callable[[str], date]] = MappingProxyType(
    {"WERKSTATT_TODAY": _day, "SOURCE_DATE_EPOCH": _moment}
)
