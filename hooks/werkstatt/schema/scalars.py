"""The sorts of a single value: dates, numbers, addresses, names. Each refuses what cannot be meant,
and says what was meant where that is plain.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum, auto
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from .language_codes import check_language
from .problems import Slip
from .repairs import day_meant, number_meant, weekday_clash, year_meant, yes_or_no_meant
from .telephone import check_phone, one_number
from .web_address import check_email, check_web_address


class Role(Enum):
    """What a date tells, which decides in which years it may lie; see `content/days.py`."""

    DONE = auto()
    """Something was done: checked, translated, seen, agreed. Never in the future."""
    SHOWN = auto()
    """A source shows this date. Never in the future, but it may be an old law."""
    NEAR = auto()
    """An event, a deadline, holidays: not far from today."""
    REVIEW = auto()
    """To be looked at again until then."""
    LAW = auto()
    """A law, a decision or an amount holds from or until then."""
    FOUNDED = auto()
    """A body was founded."""


def _plain_date(value: Any) -> Any:
    """Accept only YYYY-MM-DD, so that a bare number is never read as seconds since 1970."""
    if isinstance(value, str) and (clash := weekday_clash(value)):
        raise Slip(f"„{value}“ widerspricht sich: {clash}")
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        what = f"„{value}“ ist kein Datum in der Form Jahr-Monat-Tag."
        raise Slip(what, day_meant(value))
    return value


def _digits_only(value: Any) -> Any:
    """Refuse 5.000, which a German means as five thousand and Python reads as five."""
    if isinstance(value, str) and value and not re.fullmatch(r"[0-9]+", value):
        what = f"„{value}“ ist keine ganze Zahl; schreiben Sie nur Ziffern, ohne Punkt."
        raise Slip(what, number_meant(value))
    return value


def _year(value: Any) -> Any:
    """Four digits; a day or month of the year is no year."""
    if isinstance(value, str) and value and not re.fullmatch(r"[0-9]{4}", value):
        if len(set(re.findall(r"(?<!\d)[0-9]{4}(?!\d)", value))) > 1:
            raise Slip(f"„{value}“ nennt mehrere Jahre; hier kann nur eines stehen.")
        what = f"„{value}“ ist kein Jahr; schreiben Sie nur vier Ziffern."
        raise Slip(what, year_meant(value))
    return value


def real_day(text: str, month_and_day: str) -> str:
    """Return `text` if MM-DD names a day that every year has; raises Slip otherwise."""
    try:
        date.fromisoformat(f"2027-{month_and_day}")
    except ValueError as error:
        raise Slip(f"„{text}“ ist kein Tag, den es in jedem Jahr gibt.") from error
    return text


def _real_partial_date(text: str) -> str:
    try:
        date.fromisoformat(text + "2024-01-01"[len(text) :])
    except ValueError as error:
        raise Slip(f"„{text}“ gibt es im Kalender nicht.") from error
    return text


def _yes_or_no(value: Any) -> Any:
    words = {"true": True, "ja": True, "false": False, "nein": False}
    if isinstance(value, str):
        if value.lower() not in words:
            what = f"„{value}“ ist weder true (ja) noch false (nein)."
            raise Slip(what, yes_or_no_meant(value))
        return words[value.lower()]
    return value


def german_postcode(text: str) -> str:
    """Return the postcode; raises Slip outside 01001 to 99998, which Deutsche Post gives out."""
    if not re.fullmatch(r"[0-9]{5}", text) or not "01001" <= text <= "99998":
        raise Slip(f"Eine Postleitzahl „{text}“ gibt es nicht.")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n]*$")]
"""One line of text that is the same in every language: a name, a street."""

MaybeEmpty = Annotated[str, StringConstraints(max_length=2000)]
"""Site settings may stay empty while nobody has supplied them; see `make release-check`."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""An id: it is the file name and part of the address, so ASCII only, and it never changes."""

_ADDRESS = r"://[^\s<>\x22'`{}|\\^]+$"
Url = Annotated[
    str,
    StringConstraints(pattern=rf"^https{_ADDRESS}", max_length=500),
    AfterValidator(check_web_address),
]
CitedUrl = Annotated[
    str,
    StringConstraints(pattern=rf"^https?{_ADDRESS}", max_length=500),
    AfterValidator(check_web_address),
]
"""The address at which a source was read. With http it is shown as text, never as a link."""

Email = Annotated[
    str,
    StringConstraints(pattern=r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", max_length=120),
    AfterValidator(check_email),
]
Phone = Annotated[
    str,
    StringConstraints(pattern=r"^\+?[0-9][0-9 /\-]{1,24}$"),
    AfterValidator(check_phone),
    BeforeValidator(one_number),
]
"""A number as one dials it in Germany, grouped with spaces or hyphens."""

Postcode = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{5}$"),
    AfterValidator(german_postcode),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{5}$"}),
]
"""Five digits; editors' tools may read 04103 as a number, ours never does."""


class Spoken:
    """Marks the code of a language, whose name stands on pages in every reader's language."""


LanguageCode = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
    AfterValidator(check_language),
    Spoken(),
]
"""A BCP 47 language tag that CLDR has a name for."""

_DAY = BeforeValidator(_plain_date)
Date = Annotated[date, _DAY, Role.NEAR]
LawDate = Annotated[date, _DAY, Role.LAW]
ReviewDate = Annotated[date, _DAY, Role.REVIEW]
DoneOn = Annotated[date, _DAY, Role.DONE]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$"),
    AfterValidator(_real_partial_date),
]
"""A date as exact as the source shows it: 2024, 2024-05 or 2024-05-17."""
DoneAbout = Annotated[PartialDate, Role.SHOWN]

DIGITS = BeforeValidator(_digits_only)
"""Goes behind the limits of a number: before them it would hide them in the JSON Schema."""

_Year = Annotated[int, Field(ge=1900, le=9999), BeforeValidator(_year)]
"""How late it may be, the role says: see `content/days.py`."""
FoundedIn = Annotated[_Year, Role.FOUNDED]
SeenIn = Annotated[_Year, Role.DONE]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
