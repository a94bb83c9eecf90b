"""Five calendar programs' own libraries, asked which dates a file holds.

Each reader takes the bytes of a calendar and a window of days and gives every date in it as
(start, end), sorted: moments in UTC as 2027-01-06T17:00Z, whole days as 2027-01-06 with the day
after the last as end, as in RFC 5545. A reader does nothing that a program would have to add: it
expands each VEVENT by itself, so a file that only a clever program understands comes out wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from . import icaljs, libical, python_libraries
from .moments import Dates

Reader = Callable[[bytes, date, date], Dates]

READERS: Mapping[str, Reader] = {
    "ical.js": icaljs.read,
    "libical": libical.read,
    "vobject": python_libraries.read_vobject,
    "ical": python_libraries.read_ical,
    "recurring-ical-events": python_libraries.read_recurring,
}
USED_BY: Mapping[str, str] = {
    "ical.js": "Thunderbird, Nextcloud",
    "libical": "GNOME Kalender, KOrganizer, Evolution",
    "vobject": "Radicale",
    "ical": "Home Assistant",
    "recurring-ical-events": "Open Web Calendar",
}


def lacking() -> dict[str, str]:
    """Readers that this machine does not have, with how to get each."""
    found = {"ical.js": icaljs.lacking(), "libical": libical.lacking()}
    return {name: how for name, how in found.items() if how}
