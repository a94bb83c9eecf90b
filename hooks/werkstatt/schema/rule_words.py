"""The rule of a series as people write it: „jeden 1. Mittwoch“, „freq=weekly; byday=mo“."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from .recurrence import WEEKDAYS, plain_rule, rule_fault
from .repairs import day_meant

_NAMES = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_DAYS: Mapping[str, str] = {
    **{form: day for name, day in zip(_NAMES, WEEKDAYS, strict=True)
       for form in (name, f"{name}s", name[:2], f"{name[:2]}.")},
    "sonnabend": "SA", "sonnabends": "SA",
    "monday": "MO", "tuesday": "TU", "wednesday": "WE", "thursday": "TH", "friday": "FR",
    "saturday": "SA", "sunday": "SU",
}  # fmt: skip
_ORDINALS: Mapping[str, int] = {
    "1.": 1, "ersten": 1, "2.": 2, "zweiten": 2, "3.": 3, "dritten": 3, "4.": 4, "vierten": 4,
    "5.": 5, "fünften": 5, "letzten": -1, "vorletzten": -2,
}  # fmt: skip
_NUMBERS: Mapping[str, int] = {"zwei": 2, "drei": 3, "vier": 4, "sechs": 6, "acht": 8}
_UNITS: Mapping[str, str] = {
    "tage": "DAILY", "wochen": "WEEKLY", "monate": "MONTHLY", "jahre": "YEARLY",
}  # fmt: skip
_STEADY: Mapping[str, str] = {
    "täglich|jeden tag|daily": "FREQ=DAILY",
    "wöchentlich|jede woche|einmal (?:pro|in der) woche|weekly": "FREQ=WEEKLY",
    "alle 14 tage|alle vierzehn tage|(?:14-?|vierzehn|zwei-?|2-?)(?:täg|wöchent)(?:ig|lich)"
    "|jede (?:zweite|2\\.) woche|14-tägig|vierzehntägig": "FREQ=WEEKLY;INTERVAL=2",
    "monatlich|jeden monat|einmal (?:pro|im) monat|monthly": "FREQ=MONTHLY",
    "jährlich|jedes jahr|einmal (?:pro|im) jahr|yearly": "FREQ=YEARLY",
}  # fmt: skip
_AND = r"(?:\s*,\s*|\s*&\s*|\s+und\s+|\s*/\s*)"
_DAY = "|".join(sorted(map(re.escape, _DAYS), key=len, reverse=True))
_ORDINAL = "|".join(map(re.escape, _ORDINALS))
_OF_A_MONTH = re.compile(
    rf"(?:immer )?(?:jeden |am |jeweils am )?(?P<which>(?:{_ORDINAL})(?:{_AND}(?:{_ORDINAL}))*)"
    rf"\s*(?P<day>{_DAY})(?P<month> im monat| (?:jeden|jedes|des) monats?)?"
)
_OF_A_WEEK = re.compile(
    rf"(?:immer )?(?:jeden |jeweils |every )?(?P<days>(?:{_DAY})(?:{_AND}(?:jeden )?(?:{_DAY}))*)"
)
_SPAN = re.compile(rf"(?P<first>{_DAY})\s*(?:-|–|bis)\s*(?P<last>{_DAY})")
_EVERY = re.compile(
    rf"alle (?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>{'|'.join(_UNITS)})"
)
_UNTIL = re.compile(r"(?P<rule>.+?),? bis (?:zum )?(?P<day>.*\d.*)")
_LONGEST = 120
"""Whatever is longer is no rule, and costly to look through."""
_SURE_ALONE = frozenset({1, -1, -2})
"""„jeden 2. Mittwoch“ may be every other Wednesday; „im Monat“ tells."""


def rule_meant(text: str) -> str:
    """The rule (RFC 5545, 3.3.10) that is surely meant by a text that is none; else ""."""
    if len(text) > _LONGEST:
        return ""
    return _in_words(_plain(text)) or _right(plain_rule(_with_digits(text)))


def _with_digits(rule: str) -> str:
    """Its last day as RFC 5545 has it, where somebody wrote 13.1.2027."""

    def day(found: re.Match[str]) -> str:
        return day_meant(found[0].strip()).replace("-", "") or found[0]

    return re.sub(r"(?<=UNTIL=)[^;]+", day, rule, flags=re.IGNORECASE)


def unclear_rule(text: str) -> str:
    """The two rules that „jeden 2. Mittwoch“ can mean, in a German sentence; "" for other texts."""
    found = _OF_A_MONTH.fullmatch(_plain(text))
    number = _ORDINALS.get(found["which"], 0) if found and not found["month"] else 0
    if not found or number < 2:
        return ""
    day = _DAYS[found["day"]]
    monthly = f"FREQ=MONTHLY;BYDAY={number}{day}"
    weekly = f"FREQ=WEEKLY;INTERVAL={number};BYDAY={day}"
    what = f"„{text}“ ist nicht eindeutig: Der {number}. im Monat ist {monthly}, "
    return what + f"alle {number} Wochen ist {weekly}."


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".!") if len(text) <= _LONGEST else ""


def _in_words(said: str) -> str:
    if until := _UNTIL.fullmatch(said):
        rule, day = _in_words(until["rule"]), day_meant(until["day"])
        return f"{rule};UNTIL={day.replace('-', '')}" if rule and day else ""
    return _of_a_month(said) or _of_weeks(said)


def _of_a_month(said: str) -> str:
    found = _OF_A_MONTH.fullmatch(said)
    if not found:
        return ""
    which = [_ORDINALS[one] for one in re.findall(_ORDINAL, found["which"])]
    if not found["month"] and not _SURE_ALONE.issuperset(which):
        return ""
    day = _DAYS[found["day"]]
    return "FREQ=MONTHLY;BYDAY=" + ",".join(f"{one}{day}" for one in which)


def _of_weeks(said: str) -> str:
    """How often, and on which days of the week."""
    if rule := _often(said):
        return rule
    for cut in (found.start() for found in re.finditer(" ", said)):
        often, days = _often(said[:cut]), _days(said[cut + 1 :])
        if days and often.startswith("FREQ=WEEKLY"):
            return f"{often};BYDAY={days}"
    days = _days(said)
    return f"FREQ=WEEKLY;BYDAY={days}" if days else ""


def _often(said: str) -> str:
    said = said.rstrip(", ").removesuffix(" am")
    for form, rule in _STEADY.items():
        if re.fullmatch(form, said):
            return rule
    if not (found := _EVERY.fullmatch(said)):
        return ""
    number = _NUMBERS.get(found["number"]) or int(found["number"])
    return f"FREQ={_UNITS[found['unit']]};INTERVAL={number}" if number else ""


def _days(said: str) -> str:
    if span := _SPAN.fullmatch(said):
        first, last = (WEEKDAYS.index(_DAYS[span[end]]) for end in ("first", "last"))
        return ",".join(WEEKDAYS[first : last + 1])
    found = _OF_A_WEEK.fullmatch(said)
    if not found:
        return ""
    names = re.split(rf"{_AND}(?:jeden )?", found["days"])
    return ",".join(dict.fromkeys(_DAYS[name] for name in names))


def _right(rule: str) -> str:
    return "" if not rule or rule_fault(rule, dt.date.min) else rule
