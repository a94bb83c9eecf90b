"""libical, the C library, called directly: its own expansion is what GNOME and KDE show."""

from __future__ import annotations

import ctypes
import ctypes.util
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_long, c_void_p
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from .moments import Dates, later, within, written

_VEVENT = 4
"""ICAL_VEVENT_COMPONENT of icalenums.h."""


class _Time(Structure):
    """struct icaltimetype of libical 3."""

    _fields_ = (
        *((name, c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", c_int),
        ("is_daylight", c_int),
        ("zone", c_void_p),
    )


class _Span(Structure):
    """struct icaltime_span: seconds since 1970."""

    _fields_ = (("start", c_long), ("end", c_long), ("is_busy", c_int))


_Told = CFUNCTYPE(None, c_void_p, POINTER(_Span), c_void_p)


def lacking() -> str:
    """How to get it; "" when it is there."""
    return "" if ctypes.util.find_library("ical") else "apt-get install libical3"


@cache
def _library() -> Any:
    found = ctypes.CDLL(ctypes.util.find_library("ical"))
    for name, result, arguments in (
        ("icalparser_parse_string", c_void_p, [c_char_p]),
        ("icalcomponent_get_first_component", c_void_p, [c_void_p, c_int]),
        ("icalcomponent_get_next_component", c_void_p, [c_void_p, c_int]),
        ("icalcomponent_get_dtstart", _Time, [c_void_p]),
        ("icalcomponent_free", None, [c_void_p]),
        ("icaltime_from_string", _Time, [c_char_p]),
        ("icalcomponent_foreach_recurrence", None, [c_void_p, _Time, _Time, _Told, c_void_p]),
    ):
        function = getattr(found, name)
        function.restype, function.argtypes = result, arguments
    return found


def read(content: bytes, first: date, last: date) -> Dates:
    """Every date as (start, end)."""
    library, found = _library(), []
    calendar = library.icalparser_parse_string(content)
    window = [library.icaltime_from_string(f"{day:%Y%m%d}T000000Z".encode())
              for day in (first, later(last))]  # fmt: skip
    component = library.icalcomponent_get_first_component(calendar, _VEVENT)
    while component:
        is_date = bool(library.icalcomponent_get_dtstart(component).is_date)
        found += [_pair(span, is_date) for span in _spans(library, component, window)]
        component = library.icalcomponent_get_next_component(calendar, _VEVENT)
    library.icalcomponent_free(calendar)
    return within(found, first, last)


def _spans(library: Any, component: int, window: list[_Time]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []

    @_Told
    def told(_component: int, span: Any, _data: int) -> None:
        found.append((span.contents.start, span.contents.end))

    library.icalcomponent_foreach_recurrence(component, *window, told, None)
    return found


def _pair(span: tuple[int, int], is_date: bool) -> tuple[str, str]:
    begin, end = (datetime.fromtimestamp(seconds, UTC) for seconds in span)
    return (
        (written(begin.date()), written(end.date())) if is_date else (written(begin), written(end))
    )
