"""The rule of a series: the part of RFC 5545, 3.3.10, that page and every calendar read alike.

tests/benchmarks/CALENDARS.md has the readers that were asked.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
RULE_FORM = r"^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$"
"""The form of every rule; `rule_fault` says which are taken."""

_PARTS: Mapping[str, tuple[str, ...]] = {
    "DAILY": (),
    "WEEKLY": ("BYDAY",),
    "MONTHLY": ("BYDAY", "BYMONTHDAY"),
    "YEARLY": ("BYDAY", "BYMONTH"),
}
"""What each FREQ may be narrowed by; INTERVAL, COUNT and UNTIL go with all.

ical.js reads MONTHLY with BYMONTH wrong (said with except_dates instead), and YEARLY with
BYMONTHDAY (needless: the first day says it).
"""

_ANYWHERE = ("INTERVAL", "COUNT", "UNTIL")
_WEEKDAY = "|".join(WEEKDAYS)
_FORMS: Mapping[str, tuple[str, str]] = {
    "INTERVAL": (r"[1-9][0-9]?", "INTERVAL ist eine Zahl von 1 bis 99."),
    "COUNT": (r"[1-9][0-9]{0,2}", "COUNT ist eine Zahl von 1 bis 999."),
    "UNTIL": (r"[0-9]{8}", "UNTIL nennt den letzten Tag mit acht Ziffern: Jahr, Monat, Tag."),
    "BYDAY": (
        rf"((-[12]|[1-5])?({_WEEKDAY}))(,(-[12]|[1-5])?({_WEEKDAY}))*",
        "BYDAY nennt Wochentage: MO, TU, WE, TH, FR, SA, SU, davor 1 bis 5, -1 oder -2.",
    ),
    "BYMONTHDAY": (
        r"(-1|[1-9]|[12][0-9]|3[01])(,(-1|[1-9]|[12][0-9]|3[01]))*",
        "BYMONTHDAY nennt Tage von 1 bis 31, oder -1 für den letzten.",
    ),
    "BYMONTH": (r"[1-9]|1[0-2]", "BYMONTH nennt einen Monat von 1 bis 12."),
}
_DAY = dt.timedelta(days=1)
_SEARCHED = 366 * 8
"""How many days before and after a day are searched: 29 February comes in every eight years."""


def rule_fault(rule: str, first: dt.date) -> str:
    """Why calendars would not read the rule of a series alike, in German; "" for a good one."""
    named = [part.split("=", 1)[0] for part in rule.split(";")]
    parts = _parts(rule)
    faults = (
        *(f"{name} steht zweimal in der Regel." for name in named if named.count(name) > 1),
        *(_part_fault(parts["FREQ"], name, value) for name, value in parts.items()),
        _clash(parts),
        _end_fault(parts, first),
    )
    return next((fault for fault in faults if fault), "")


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def _part_fault(frequency: str, name: str, value: str) -> str:
    allowed = (*_PARTS[frequency], *_ANYWHERE)
    if name == "FREQ":
        return ""
    if name not in allowed:
        return (
            f"{name} liest nicht jeder Kalender gleich. Zu FREQ={frequency} "
            f"passen nur {', '.join(allowed)}."
        )
    form, sentence = _FORMS[name]
    return "" if re.fullmatch(form, value) else sentence


def _clash(parts: Mapping[str, str]) -> str:
    frequency = parts["FREQ"]
    if "COUNT" in parts and "UNTIL" in parts:
        return "COUNT und UNTIL zusammen liest nicht jeder Kalender gleich: nur eins von beiden."
    if "BYDAY" in parts and "BYMONTHDAY" in parts:
        return "BYDAY und BYMONTHDAY zusammen liest nicht jeder Kalender gleich."
    if frequency == "WEEKLY" and re.search("[0-9]", parts.get("BYDAY", "")):
        return "FREQ=WEEKLY kennt nur Wochentage ohne Zahl: BYDAY=WE."
    if len({day[:-2] == "" for day in parts.get("BYDAY", "MO").split(",")}) > 1:
        return "BYDAY mit und ohne Zahl zusammen liest nicht jeder Kalender gleich."
    if frequency == "YEARLY" and "BYDAY" in parts and "BYMONTH" not in parts:
        return "FREQ=YEARLY braucht zum Wochentag auch den Monat: BYMONTH=9."
    return ""


def _end_fault(parts: Mapping[str, str], first: dt.date) -> str:
    until = parts.get("UNTIL")
    if until is None:
        return ""
    last = _day(until)
    if last is None:
        return f"Den Tag UNTIL={until} gibt es nicht."
    return (
        "" if last >= first else f"Der letzte Tag (UNTIL) liegt vor dem ersten, {first:%d.%m.%Y}."
    )


def _day(text: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        return None


_OTHER_DAYS: Mapping[str, str] = {
    "DI": "TU", "MI": "WE", "DO": "TH", "SO": "SU",
    "MONTAG": "MO", "DIENSTAG": "TU", "MITTWOCH": "WE", "DONNERSTAG": "TH", "FREITAG": "FR",
    "SAMSTAG": "SA", "SONNABEND": "SA", "SONNTAG": "SU",
    "MONDAY": "MO", "TUESDAY": "TU", "WEDNESDAY": "WE", "THURSDAY": "TH", "FRIDAY": "FR",
    "SATURDAY": "SA", "SUNDAY": "SU",
}  # fmt: skip
_OF_THE_HOUR = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND", "WKST"})
"""The hour stands in `start`; the day on which a week begins only counts with INTERVAL."""


def plain_rule(text: str) -> str:
    """A rule in small letters, with blanks, another order or the name of its line (RRULE:), as it
    is meant; "" for a text that is no rule.
    """
    bare = re.sub(r"[;,\s]+(?=[A-Z]+\s*=)", ";", text.strip().strip("\"'").upper())
    bare = re.sub(r"\s+|^RRULE[:;]", "", bare).strip(";")
    parts = sorted(bare.split(";"), key=lambda part: not part.startswith("FREQ="))
    rule = ";".join(parts)
    return _without_slips(rule) if re.fullmatch(RULE_FORM, rule) else ""


def mended(rule: str, first: dt.date) -> str:
    """The rule as it was meant, where that is plain: else "", for nobody knows what to leave out.

    Plain are other names of weekdays, a last day with signs or an hour, and parts that name no
    day.
    """
    meant = _without_slips(rule)
    is_other = meant not in {"", rule}
    is_right = is_other and not rule_fault(meant, first) and falls_on(meant, first, first)
    return meant if is_right else ""


def _without_slips(rule: str) -> str:
    """The rule with what is plain set right; "" where a part stands twice or a week matters."""
    parts = {n: _meant(n, text) for n, text in _parts(rule).items() if n not in _OF_THE_HOUR}
    is_doubled = len(_parts(rule)) < rule.count(";") + 1
    if is_doubled or ("WKST" in rule and "INTERVAL" in parts):
        return ""
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _meant(name: str, value: str) -> str:
    if name == "BYDAY":
        day = "|".join(sorted(_OTHER_DAYS, key=len, reverse=True))
        return re.sub(rf"({day})\b", lambda found: _OTHER_DAYS[found[1]], value)
    if name == "UNTIL":
        found = re.fullmatch(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:T[0-9]{6}Z?)?", value)
        return "".join(found.groups()) if found else value
    return value


def last_day(rule: str) -> dt.date | None:
    """The day that UNTIL names."""
    return _day(_parts(rule).get("UNTIL", ""))


def falls_on(rule: str, first: dt.date, day: dt.date) -> bool:
    """Whether the rule of a series that begins on `first` names `day`, its INTERVAL apart."""
    parts = _parts(rule)
    return _in_month(parts, first, day) and _in_days(parts, first, day)


def _in_month(parts: Mapping[str, str], first: dt.date, day: dt.date) -> bool:
    if "BYMONTH" in parts:
        return str(day.month) == parts["BYMONTH"]
    return parts["FREQ"] != "YEARLY" or day.month == first.month


def _in_days(parts: Mapping[str, str], first: dt.date, day: dt.date) -> bool:
    frequency = parts["FREQ"]
    if "BYDAY" in parts:
        return bool(_weekday_names(day) & set(parts["BYDAY"].split(",")))
    if "BYMONTHDAY" in parts:
        named = parts["BYMONTHDAY"].split(",")
        return str(day.day) in named or ("-1" in named and (day + _DAY).day == 1)
    if frequency == "WEEKLY":
        return day.weekday() == first.weekday()
    return frequency == "DAILY" or day.day == first.day


def _weekday_names(day: dt.date) -> set[str]:
    """What BYDAY may call a day: WE, 2WE, -3WE, with its place in the month."""
    name = WEEKDAYS[day.weekday()]
    following = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    from_end = (following - day - _DAY).days // 7 + 1
    return {name, f"{(day.day - 1) // 7 + 1}{name}", f"-{from_end}{name}"}


def nearest_days(rule: str, near: dt.date) -> tuple[dt.date, ...]:
    """The last day before `near` and the first after it on which the series could begin.

    One of them where UNTIL leaves no more, none for a rule that never falls.
    """
    until = last_day(rule) or dt.date.max
    steps = [_DAY * number for number in range(1, _SEARCHED)]
    before = next((near - step for step in steps if falls_on(rule, near, near - step)), None)
    after = next((near + step for step in steps if falls_on(rule, near, near + step)), None)
    return tuple(day for day in (before, after) if day and day <= until)


def is_leap_day_rule(rule: str, first: dt.date) -> bool:
    """Whether the rule repeats 29 February."""
    parts = _parts(rule)
    by_date = parts["FREQ"] in {"MONTHLY", "YEARLY"} and "BYDAY" not in parts
    return by_date and (first.month, first.day) == (2, 29)
