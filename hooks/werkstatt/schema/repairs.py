"""What was meant by a value in the wrong form: right for this very value, or "".

One function a form; each takes what was typed and returns what to type instead.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

_MONTHS = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
]
_WEEKDAYS = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
)  # fmt: skip
_MONTH = r"(?P<name>[^\W\d_]{3,9})\.?"
_DAY = re.compile(
    rf"(?:(?P<weekday>[^\W\d_]{{2,10}})[.,]?,?\s+)?(?P<day>\d{{1,2}})(?:\.\s*(?P<month>\d{{1,2}})\.|\.?\s*{_MONTH})"
    r"\s*(?P<year>\d{4}|\d{2})?(?!\d)"
)
"""As Germans write a day: `13.1.2027`, `Mi, 13. Januar 2027`, `30.09.`."""
_ISO_LIKE = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?:[T ].*)?")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_MONTH_OF_YEAR = re.compile(rf"(?:(?P<month>\d{{1,2}})[./-]|{_MONTH}\s)\s*(?P<year>\d{{4}})")
_NUMBER = re.compile(
    r"(?:ca\.\s*)?(?P<whole>\d{1,3}(?:[.' \u00a0]\d{3})+|\d+)(?:,(?:00?|-+))?"
    r"\s*(?:€|eur\w*|personen|plätze|menschen|stühle|sitzplätze)?"
)
_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?! )|(?<! )#)*")


def day_meant(text: str) -> str:
    """`13.1.2027` and `2027-1-13` as `2027-01-13`; "" where day, month or year is missing."""
    plain = _plainly(text)
    match = _DAY.fullmatch(plain) or _ISO_LIKE.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return "" if not match or not match["year"] or weekday_clash(text) else _real_day(match)


def weekday_clash(text: str) -> str:
    """What is wrong with `Donnerstag, 13.1.2027`, a Wednesday; "" where nothing is."""
    match = _DAY.fullmatch(_plainly(text))
    day = _real_day(match) if match and match["year"] else ""
    said = match["weekday"].lower() if match and match["weekday"] else ""
    named = [name for name in _WEEKDAYS if said and name.startswith(said)]
    if not day or len(named) != 1:
        return ""
    real = _WEEKDAYS[date.fromisoformat(day).weekday()]
    if named[0] == real:
        return ""
    return (
        f"Der {date.fromisoformat(day):%d.%m.%Y} ist ein {real.title()}, kein {named[0].title()}."
    )


def _plainly(text: str) -> str:
    """The same with the plain hyphens that Word makes long."""
    return re.sub("[‐‑‒–—−]", "-", text.strip())


def _real_day(match: re.Match[str]) -> str:
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    try:
        return date(int(year), _month(match), int(match["day"])).isoformat()
    except ValueError:
        return ""


def _month(match: re.Match[str]) -> int:
    """0, which no calendar has, for a word that is no month."""
    if match["month"]:
        return int(match["month"])
    word = (match.groupdict().get("name") or "").lower()
    found = [number for number, name in enumerate(_MONTHS, 1) if word and name.startswith(word)]
    return found[0] if len(found) == 1 else 0


def partial_day_meant(text: str) -> str:
    """`05/2024` and `Mai 2024` as `2024-05`, `17.5.2024` as `2024-05-17`."""
    match = _MONTH_OF_YEAR.fullmatch(text.strip())
    if match and 1 <= _month(match) <= 12:
        return f"{match['year']}-{_month(match):02}"
    return day_meant(text)


def year_meant(text: str) -> str:
    """`2015-05-01`, `Mai 2015`, `ca. 2015` and `2015 gegründet` as `2015`; "" for `vor 2015`."""
    if day := partial_day_meant(text) or partial_day_meant(f"1.{text.strip()}"):
        return day[:4]
    match = re.fullmatch(
        r"(?:ca\.|etwa|seit|im jahr)?\s*(\d{4})\s*(?:gegründet)?\.?", text.strip().lower()
    )
    return match[1] if match else ""


def month_day_meant(text: str) -> str:
    """`30.09.` and `30. September` as `09-30`."""
    match = _DAY.fullmatch(text.strip())
    if not match or match["year"] or not 1 <= _month(match) <= 12:
        return ""
    month_and_day = f"{_month(match):02}-{int(match['day']):02}"
    try:
        date.fromisoformat(f"2027-{month_and_day}")
    except ValueError:
        return ""
    return month_and_day


def number_meant(text: str) -> str:
    """`5.000 €`, `40 Personen` and `5000,00` as bare digits."""
    match = _NUMBER.fullmatch(text.strip().lower())
    return re.sub(r"\D", "", match["whole"]) if match else ""


_DECIMAL = re.compile(
    r"(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}))?"
    r"\s*(?:€|%|eur\w*|prozent|stunden?|tagen?|tage|wochen?|monate?n?|jahre?n?)?"
)


def decimal_meant(text: str) -> str:
    """`13,90 €`, `1 Monat` and `1.000` as `13.90`, `1` and `1000`."""
    match = _DECIMAL.fullmatch(text.strip().lower())
    if not match:
        return ""
    whole, part = re.sub(r"\D", "", match["whole"]), match["part"]
    found = f"{whole}.{part}" if part else whole
    return "" if found == text else found


def yes_or_no_meant(text: str) -> str:
    """`yes`, `wahr` and `x` as `true`; `no` and `falsch` as `false`."""
    yes, no = ("yes", "y", "wahr", "on", "1", "j", "x"), ("no", "n", "falsch", "off", "0")
    word = text.strip().lower().rstrip(".!")
    return "true" if word in yes else "false" if word in no else ""


def slug_meant(text: str) -> str:
    """A name as an id: `Stadtbüro` as `stadtbuero`; nothing for what has no Latin letter."""
    # macOS writes ü as u with a mark of its own.
    plain = unicodedata.normalize("NFC", text).strip().lower()
    plain = re.sub(r"\.(?:ya?ml|md|markdown)$", "", plain)
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(letter, letters)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))[:80].strip("-")


def path_meant(text: str) -> str:
    """A guide: `docs/de/verein/gruenden.md` as `verein/gruenden`; nothing is guessed."""
    path = text.strip().removeprefix("docs/de/").removesuffix(".md").strip("/")
    return path if re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", path) else ""


def page_meant(text: str) -> str:
    """The same as the address of a page, with a slash behind it."""
    path = path_meant(re.sub(r"^https?://[^/]+/", "", text.strip()))
    return f"{path}/" if path else ""


def postcode_meant(text: str) -> str:
    """`D-04109` and `04109 Leipzig` as `04109`."""
    found = re.findall(r"(?<!\d)\d{5}(?!\d)", text)
    return found[0] if len(found) == 1 and not re.search(r"\d.*\d{5}|\d{5}.*\d", text) else ""


def degrees_meant(text: str) -> str:
    """`51,3397` and `51.3397°` as `51.3397`."""
    match = re.fullmatch(r"(-?\d{1,3})[.,](\d{2,7})\s*°?\s*[NEOno]?", text.strip())
    return f"{match[1]}.{match[2]}" if match else ""


def one_line_meant(text: str) -> str:
    """The same text without its line breaks."""
    return " ".join(text.split()) if len(text) <= 300 else ""


def near(wrong: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """The one that is most like a wrong word, or ""; never its opposite („inactive“, „active“)."""
    plain = wrong.strip().lower()
    found = difflib.get_close_matches(plain, list(known), n=1, cutoff=cutoff)
    return next((one for one in found if not is_denied(plain, one)), "")


def is_denied(wrong: str, known: str) -> bool:
    """Whether letters before a known word make another of it: `unconfirmed`, `non-emergency`."""
    return wrong.endswith(known) and len(wrong) > len(known) + 1


_FIELD = re.compile(r"\s*(?:- )?(?P<field>[\w-]+):\s+(?P<value>\S.*)")
_ITEM = re.compile(r"\s*- (?P<value>\S.*)")


def in_quotes(line: str) -> str:
    """The same line with its whole text in quotes: `title: 'Workshop: Anträge'`."""
    if match := _FIELD.fullmatch(line):
        return written(match["field"], _unquoted(match["value"].strip()))
    match = _ITEM.fullmatch(line)
    return written(0, _unquoted(match["value"].strip())) if match else ""


def _unquoted(value: str) -> str:
    """A text that was in quotes already, or should be: without a lone one at its beginning."""
    sign = value[0]
    if sign not in "'\"":
        return value
    if value.endswith(sign) and len(value) > 1:
        return value[1:-1]
    is_apostrophe = re.match(r"'(?:n|s|ne|nen|ner)\b", value)
    return value if sign in value[1:] or is_apostrophe else value[1:]


def without_comment(line: str) -> str:
    """`date: 2027-01-13 # Mittwoch` without its note."""
    match = _FIELD.fullmatch(line)
    value = re.split(r"\s+#", match["value"])[0] if match else ""
    return written(match["field"], value) if match and value != match["value"] else ""


def written(field: str | int, value: Any) -> str:
    """A line as the file holds it: `start: "17:00"`, or `- advice` in a list."""
    shown = quoted(value) if isinstance(value, str) else ""
    return f"- {shown}" if isinstance(field, int) else f"{field}: {shown}".rstrip()


def as_list(field: str | int, items: Iterable[str]) -> str:
    """A field with a list below it, in words that `schema/proven.py` can follow."""
    return f"„{field}:“, darunter eingerückt je Zeile " + ", ".join(
        f"„{written(0, one)}“" for one in items
    )


def quoted(value: str) -> str:
    """A text as YAML reads it back, in quotes only where it needs them."""
    if re.fullmatch(r"\d{1,2}:\d{2}", value):
        return f'"{value}"'
    if _PLAIN.fullmatch(value) and value == value.strip() and not value.endswith(":"):
        return value
    return "'" + value.replace("'", "''") + "'"
