"""What people write in a form, as the files of data/ say it: days, times, series, languages, names.

An answer that is not understood stays as it is: the checks of the entry say what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from anyascii import anyascii
from babel import Locale

_GERMAN = Locale("de")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST_NAME = 60
_DOTTED = re.compile(r"(?:\w+,?\s+)?(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d\d)")
_WRITTEN = re.compile(r"(?:\w+,?\s+)?(\d{1,2})\.?\s*([a-zäöü]+)\.?\s+(\d{4})", re.IGNORECASE)
_SORTED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(
    r"(?:um|ab|gegen|bis)?\s*(\d{1,2})(?:\s*[:.h]\s*(\d\d))?\s*(?:uhr|h)?\s*(\d\d)?", re.IGNORECASE
)
_SPAN = re.compile(r"\s*(?:-|–|—|bis)\s*")
_TICKED = re.compile(r"- \[[xX]\] (.+?)(?= - \[[ xX]\]|$)")
_BOX = re.compile(r"- \[[ xX]\]")
_DAYS = dict(
    zip(
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
        ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
        strict=True,
    )
)
_ORDINALS = {
    "1.": 1, "ersten": 1, "2.": 2, "zweiten": 2, "3.": 3, "dritten": 3, "4.": 4, "vierten": 4,
    "letzten": -1,
}  # fmt: skip
_SERIES = re.compile(rf"(?:jeden\s+)?(?:({'|'.join(map(re.escape, _ORDINALS))})\s+)?(\w+?)s?"
                     r"(?:\s+im\s+monat)?", re.IGNORECASE)  # fmt: skip
_FORTNIGHT = re.compile(r"alle\s+(?:14\s+tage|zwei\s+wochen|2\s+wochen)", re.IGNORECASE)
_ONCE = {"nein", "nur einmal", "einmalig"}


def slug(title: str) -> str:
    """A file name: ASCII, lower case, hyphens; umlauts as two letters, other scripts as they sound.

    "" where nothing of the title can be written so.
    """
    plain = anyascii(title.lower().translate(_UMLAUTS)).lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_NAME].strip("-")


def day_of(text: str) -> str:
    """„13.1.2027“, „Mittwoch, 13. Januar 2027“ as 2027-01-13; else the text itself."""
    text = text.strip()
    if found := _SORTED.fullmatch(text):
        return _day(*found.groups())
    if found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
        return _day(year, month, day)
    found = _WRITTEN.fullmatch(text)
    month_number = _months().get(found[2].lower()) if found else None
    return _day(found[3], str(month_number), found[1]) if found and month_number else text


def _day(year: str, month: str, day: str) -> str:
    return f"{int(year) if len(year) == 4 else 2000 + int(year)}-{int(month):02}-{int(day):02}"


@cache
def _months() -> Mapping[str, int]:
    """German names of months, long and short."""
    widths = (_GERMAN.months["format"][width] for width in ("wide", "abbreviated"))
    return {name.lower().rstrip("."): number for width in widths for number, name in width.items()}


def times_of(start: str, end: str) -> tuple[str, str]:
    """Beginning and end; „18 bis 20 Uhr“ as the beginning says both."""
    parts = _SPAN.split(start.strip(), maxsplit=1)
    if len(parts) == 2 and parts[0] and not end:
        start, end = parts
    return time_of(start), time_of(end)


def time_of(text: str) -> str:
    """„18 Uhr“, „18.30“ as 18:00, 18:30; else the text itself."""
    found = _TIME.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or found[3] or '00'}" if found else text.strip()


def rule_of(text: str) -> str:
    """„jeden 1. Mittwoch“ as a rule of RFC 5545; "" for once; else the text itself."""
    text = text.strip()
    if text.lower() in _ONCE:
        return ""
    if text.lower() == "jede woche":
        return "FREQ=WEEKLY"
    if _FORTNIGHT.fullmatch(text):
        return "FREQ=WEEKLY;INTERVAL=2"
    found = _SERIES.fullmatch(text)
    day = _DAYS.get(found[2].lower()) if found else None
    if found is None or day is None:
        return text
    return f"FREQ=MONTHLY;BYDAY={_ORDINALS[found[1].lower()]}{day}" if found[1] else (
        f"FREQ=WEEKLY;BYDAY={day}"
    )  # fmt: skip


def languages_of(text: str) -> list[str]:
    """Codes of what is ticked or named, „Deutsch und Arabisch“ as de, ar; else the words."""
    if _BOX.search(text):
        names = _TICKED.findall(text)
    else:
        names = re.split(r"\s*(?:[,;/]|\bund\b)\s*|\s+", text)
    codes = [_codes().get(name.strip().lower(), name.strip()) for name in names]
    return list(dict.fromkeys(filter(None, codes)))


@cache
def _codes() -> Mapping[str, str]:
    """German names of languages, and what people call them besides."""
    common = {"farsi": "fa", "kurmandschi": "kmr", "sorani": "ckb"}
    names = {name.lower(): code.replace("_", "-") for code, name in _GERMAN.languages.items()}
    return {**names, **common}


def id_of(text: str, labels: Mapping[str, str]) -> str:
    """The id of what somebody names, by id or by a part of its name; else the text itself."""
    said = text.strip()
    for id, label in labels.items():
        if said.lower() in {id, label.lower()}:
            return id
    words = re.compile(rf"\b{re.escape(said.lower())}\b")
    found = [id for id, label in labels.items() if said and words.search(label.lower())]
    return found[0] if len(found) == 1 else said
