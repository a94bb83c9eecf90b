"""Was an event changed so that calendars must hear of it, and is its revision higher?

RFC 5545, 3.8.7.4: a calendar takes a change of time, place or status only with a higher SEQUENCE.
"""

from __future__ import annotations

from ..content.library import Located
from ..schema.event import Event
from ..schema.problems import Problem

_WATCHED = (
    "date",
    "end_date",
    "start",
    "end",
    "rule",
    "extra_dates",
    "except_dates",
    "except_school_holidays",
    "changed_dates",
    "status",
    "place",
)


def forgotten_revision(before: Event, item: Located) -> Problem | None:
    """The problem of an event whose time, place or status changed under its old revision."""
    now = item.entry
    assert isinstance(now, Event)
    changed = [name for name in _WATCHED if getattr(before, name) != getattr(now, name)]
    if not changed or now.revision > before.revision:
        return None
    what = (
        f"Geändert ist {', '.join(changed)}, aber revision ist nicht höher als vorher. "
        "Wer den Kalender abonniert hat, sieht die Änderung sonst vielleicht nicht."
    )
    return item.problem((changed[0],), what, f"revision: {before.revision + 1}")
