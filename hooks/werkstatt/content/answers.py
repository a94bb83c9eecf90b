"""What people write in a form, as the files of data/ say it: days, times, series, languages, names.

An answer that is not understood stays as it is: the checks of the entry say what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii
from babel import Locale

from ..schema.clock_words import MIDNIGHT, is_after_midnight, readings
from ..schema.language_codes import EVERYDAY_NAMES
from ..schema.problems import Problem, Slip
from ..schema.repairs import weekday_clash
from ..schema.rule_words import rule_meant
from ..schema.web_address import check_email, web_address_meant

_GERMAN = Locale("de")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST_NAME = 60
_DOTTED = re.compile(r"(?:\w+,?\s+)?(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d\d)")
_WRITTEN = re.compile(r"(?:\w+,?\s+)?(\d{1,2})\.?\s*([a-zäöü]+)\.?\s+(\d{4})", re.IGNORECASE)
_SORTED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SPAN = re.compile(r"\s*(?:-|–|—|bis)\s*")
_TICKED = re.compile(r"- \[[xX]\] (.+?)(?= - \[[ xX]\]|$)")
_BOX = re.compile(r"- \[[ xX]\]")
_ISO_TIME = re.compile(r"\d\d:\d\d")
_BARE_HOUR = re.compile(r"(?:von\s+)?\d{1,2}(?:[.:]\d\d)?")
_LEADING_HOUR = re.compile(r"^[\d.:\s]+(?:uhr\s*)?", re.IGNORECASE)
SPOKEN = (
    "Deutsch", "Englisch", "Arabisch", "Ukrainisch", "Russisch", "Persisch", "Paschtu", "Kurdisch",
    "Türkisch", "Tigrinya", "Vietnamesisch", "Französisch", "Spanisch", "Portugiesisch",
    "Polnisch", "Rumänisch", "Georgisch", "Somali", "Urdu", "Chinesisch",
)  # fmt: skip
"""The languages to tick in the forms; any other is written beside them."""
_OWN_NAMES = ("ar", "uk", "ru", "fa", "ps", "tr", "vi", "fr", "es", "pt", "pl", "ro", "ka")
_COMMON = {
    **EVERYDAY_NAMES,
    "dt.": "de", "dtsch.": "de", "en.": "en", "frz.": "fr", "ukr.": "uk", "rum.": "ro",
}  # fmt: skip
"""The same with short forms."""
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
    if weekday_clash(text):
        return text
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


@dataclass(frozen=True)
class Times:
    """Beginning and end as HH:MM, or as they were typed; and whether the end is of the next day."""

    start: str
    end: str

    @property
    def is_over_midnight(self) -> bool:
        """Whether the end is surely one of the following night."""
        known = _ISO_TIME.fullmatch(self.start) and _ISO_TIME.fullmatch(self.end)
        return bool(known) and is_after_midnight(self.start, self.end)


def times_of(start: str, end: str) -> Times:
    """Beginning and end; „18 bis 20 Uhr“, „22–2 Uhr“ as the beginning says both."""
    parts = _SPAN.split(start.strip(), maxsplit=1)
    if len(parts) == 2 and parts[0] and not end:
        start, end = parts
    until = readings(end)
    begin = time_of(_with_the_part_of(end, start, until[0]) if until else start)
    return Times(begin, _end(end, begin))


def _with_the_part_of(end: str, start: str, until: str) -> str:
    """„6–8 pm“: what is said of the end holds for the beginning, if it comes before the end."""
    part = _LEADING_HOUR.sub("", end.strip())
    found = readings(f"{start} {part}") if part and _BARE_HOUR.fullmatch(start.strip()) else ()
    return found[0] if len(found) == 1 and found[0] < until else start


def _end(text: str, begin: str) -> str:
    """An end of two readings has one, where the other comes before the beginning."""
    found = readings(text)
    if found == ("00:00",) and begin > "00:00":
        return MIDNIGHT
    later = tuple(one for one in found if one > begin) if _ISO_TIME.fullmatch(begin) else ()
    left = later if len(found) > 1 else found
    return left[0] if len(left) == 1 else text.strip()


def time_of(text: str) -> str:
    """„18 Uhr“, „18.30“, „6 pm“ as 18:00, 18:30, 18:00; else the text itself: „halb 8“ is asked."""
    found = readings(text)
    return found[0] if len(found) == 1 and found[0] != MIDNIGHT else text.strip()


def rule_of(text: str) -> str:
    """„jeden 1. Mittwoch“ as a rule of RFC 5545; "" for once; else the text itself."""
    text = text.strip()
    return "" if text.lower() in _ONCE else rule_meant(text) or text


def languages_of(text: str) -> list[str]:
    """Codes of what is ticked or named, „Deutsch und arab.“ as de, ar; else the words."""
    if _BOX.search(text):
        names = _TICKED.findall(text)
    else:
        names = re.split(r"\s*(?:[,;/&+]|\b(?:und|sowie|and)\b)\s*|\s+", text)
    codes = [_code(name.strip()) for name in names]
    return list(dict.fromkeys(filter(None, codes)))


def _code(name: str) -> str:
    """The code of a language by its name, or by the beginning of one of SPOKEN („arab.“)."""
    said = name.lower()
    if known := _codes().get(said):
        return known
    begins = [one for one in SPOKEN if len(said) > 3 and one.lower().startswith(said[:-1])]
    is_short = said.endswith(".") and len(begins) == 1
    return _codes()[begins[0].lower()] if is_short else name


@cache
def _codes() -> Mapping[str, str]:
    """German names of languages, and what people call them besides."""
    tables = Locale("en").languages, _GERMAN.languages
    names = {name.lower(): code.replace("_", "-") for one in tables for code, name in one.items()}
    own = {(Locale(code).get_language_name() or "").lower(): code for code in _OWN_NAMES}
    return {**names, **own, **_COMMON}


def id_of(text: str, labels: Mapping[str, str]) -> str:
    """The id of what somebody names, by id or by a part of its name; else the text itself."""
    said = text.strip()
    for id, label in labels.items():
        if said.lower() in {id, label.lower()}:
            return id
    words = re.compile(rf"\b{re.escape(said.lower())}\b")
    found = [id for id, label in labels.items() if said and words.search(label.lower())]
    return found[0] if len(found) == 1 else said


def source_of(text: str) -> str:
    """„www.verein.de“ with the https:// that it lacks; else the text itself."""
    text = text.strip()
    return text if "://" in text else web_address_meant(text) or text


def answer_problems(answers: Mapping[str, str], file: str) -> Iterator[Problem]:
    """What the file made of the answers could not show: one of two places, half an address."""
    if "room" in answers and "place" in answers:
        what = "„room“ und „place“ sind beide ausgefüllt. Nennen Sie nur eins von beiden."
        yield Problem(file, 0, what, "")
    said = answers.get("registration", "")
    for word in re.findall(r"[^\s<>(),;]+@[^\s<>(),;]*|@[^\s<>(),;]+", said):
        address = word.rstrip(".!?:")
        try:
            check_email(address)
        except Slip as slip:
            meant = said.replace(address, slip.meant) if slip.meant else ""
            example = f"registration: {meant}" if meant else ""
            yield Problem(file, 0, f"„registration“: {slip}", example)
