"""Times of the day as people say them: „18 Uhr“, „6 pm“, „halb 8 abends“, „Mitternacht“."""

from __future__ import annotations

import re
from collections.abc import Mapping

MIDNIGHT = "24:00"
"""The end of a day; its beginning is 00:00."""

_WORDS = ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
          "elf", "zwölf")  # fmt: skip
_PARTS: Mapping[str, tuple[range, ...]] = {
    r"a\.?m\.?": (range(720),),
    r"p\.?m\.?": (range(720, 1440),),
    r"morgens|früh|(?:am )?vormittags?|am morgen|in der früh": (range(60, 720),),
    r"mittags|am mittag": (range(660, 871),),
    r"nachmittags|am nachmittag": (range(720, 1140),),
    r"abends|am abend": (range(1020, 1441),),
    r"nachts|in der nacht": (range(1, 361), range(1260, 1441)),
}
"""The parts of a day, with the minutes that they may mean."""
_ANY = (range(1, 1440),)
_BEFORE = r"(?:(?:um|ab|gegen|bis|von)\s+)?"
_HOUR = rf"(?P<hour>\d{{1,2}}|ein|{'|'.join(_WORDS)})"
_PART = rf"(?:\s*(?P<part>{'|'.join(_PARTS)}))?"
_FULL = re.compile(
    rf"{_BEFORE}(?:(?P<four>\d\d)(?P<two>\d\d)|{_HOUR}(?:\s*[.:,h]\s*(?P<minute>\d\d))?)"
    rf"\s*(?:h|uhr(?:\s+(?P<after>\d\d))?)?{_PART}"
)
_HALF = re.compile(
    rf"{_BEFORE}(?P<said>halb|viertel nach|viertel vor|dreiviertel)\s+{_HOUR}(?:\s*uhr)?{_PART}"
)
"""„viertel acht“ is left out: 7:15 in Leipzig, and elsewhere nobody says it."""
_MINUTES: Mapping[str, int] = {
    "halb": -30, "viertel nach": 15, "viertel vor": -15, "dreiviertel": -15,
}  # fmt: skip
_UNTIL = re.compile(r"\s*bis\s+", re.IGNORECASE)
"""It says when something ends: no beginning is meant."""
_LONGEST = 60
_NIGHT_ENDS, _NOON = "06:00", "12:00"


def readings(text: str) -> tuple[str, ...]:
    """What the words can mean, as HH:MM: nothing, one time, or two („halb 8“: 07:30, 19:30).

    24:00 is midnight, which only an end may be.
    """
    said = " ".join(text.lower().split()) if len(text) <= _LONGEST else ""
    if re.fullmatch(rf"{_BEFORE}mitternachts?", said):
        return (MIDNIGHT,)
    if found := _HALF.fullmatch(said):
        hour, minutes = _number(found["hour"]), _MINUTES[found["said"]]
        return _within(_both(hour, minutes), found["part"]) if 1 <= hour <= 12 else ()
    return _full(found) if (found := _FULL.fullmatch(said)) else ()


def _full(found: re.Match[str]) -> tuple[str, ...]:
    hour = _number(found["four"] or found["hour"])
    minutes = int(found["two"] or found["minute"] or found["after"] or 0)
    if minutes > 59 or hour * 60 + minutes > 1440:
        return ()
    if not found["part"]:
        return (_written(hour * 60 + minutes),)
    return _within(_both(hour, minutes) if hour <= 12 else {hour * 60 + minutes}, found["part"])


def _number(hour: str) -> int:
    if hour.isdigit():
        return int(hour)
    return 1 if hour == "ein" else _WORDS.index(hour) + 1


def _both(hour: int, minutes: int) -> set[int]:
    """The times of a day at which a clock with twelve hours shows this."""
    return {hour % 12 * 60 + minutes + half for half in (0, 720, 1440)}


def _within(times: set[int], part: str | None) -> tuple[str, ...]:
    spans = next((one for form, one in _PARTS.items() if re.fullmatch(form, part or "")), _ANY)
    return tuple(_written(time) for time in sorted(times) if any(time in span for span in spans))


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def clock_meant(text: str) -> str:
    """`17.00`, `17 Uhr`, `1700`, `17`, `5 pm` as `17:00`; "" where nobody knows, and for midnight.

    A bare number is an hour only after noon: `5` may be five in the afternoon. `bis 18 Uhr` is no
    beginning.
    """
    bare = text.strip()
    is_open = bare.isdigit() and len(bare) < 3 and int(bare) <= 12
    found = () if is_open or _UNTIL.match(bare) else readings(text)
    return found[0] if len(found) == 1 and found[0] != MIDNIGHT else ""


def end_meant(text: str) -> str:
    """The same of an end: `24 Uhr` and `Mitternacht` are 24:00; "" for `0 Uhr`, of either day."""
    meant = MIDNIGHT if readings(text) == (MIDNIGHT,) else clock_meant(_UNTIL.sub("", text))
    return "" if meant == "00:00" else meant


def is_after_midnight(start: str, end: str) -> bool:
    """Whether an end that comes before its beginning is surely one of the following night."""
    return end < start and end <= _NIGHT_ENDS and start >= _NOON
