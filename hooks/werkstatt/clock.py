"""The day of the build: an argument, never the clock of whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LEIPZIG = ZoneInfo("Europe/Berlin")


def build_day(environ: Mapping[str, str], now: datetime) -> date:
    """WERKSTATT_TODAY (YYYY-MM-DD), else SOURCE_DATE_EPOCH (seconds), else `now` in Leipzig.

    Raises ValueError for a variable that is no date or number.
    """
    if environ.get("WERKSTATT_TODAY"):
        return date.fromisoformat(environ["WERKSTATT_TODAY"])
    if environ.get("SOURCE_DATE_EPOCH"):
        moment = datetime.fromtimestamp(int(environ["SOURCE_DATE_EPOCH"]), UTC)
        return moment.astimezone(LEIPZIG).date()
    return now.astimezone(LEIPZIG).date()
