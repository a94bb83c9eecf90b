"""Telephone numbers: German ones as dialled there, others with +, and short service numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .problems import Slip

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

COUNTRY = "DE"

SERVICE_NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "110": "https://amt24.sachsen.de/",
        "112": "https://amt24.sachsen.de/",
        "115": "https://www.115.de/",
        "116000": "https://eur-lex.europa.eu/eli/dec/2007/116/oj",
        "116006": "https://eur-lex.europa.eu/eli/dec/2007/116/oj",
        "116016": "https://www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html",
        "116111": "https://eur-lex.europa.eu/eli/dec/2007/116/oj",
        "116116": "https://www.maerkische-bank.de/privatkunden/girokonto-kreditkarten/sicherheit/"
        "karte-sperren.html",
        "116117": "https://eur-lex.europa.eu/eli/dec/2007/116/oj",
        "116123": "https://eur-lex.europa.eu/eli/dec/2007/116/oj",
    }
)
"""Short numbers without area code, and where each is named. Decision 2007/116/EC of the European
Commission, as amended, reserves the numbers that begin with 116 for all member states."""


_BETWEEN = re.compile(r"\s*[/;,|&]\s*|\s+\+\s+|\s+(?:oder|und|bzw\.|u\.|or|[-–])\s+")
"""What people write between two numbers; a slash may also stand behind the area code."""
_FORM = re.compile(r"\+?[0-9][0-9 /\-]{1,24}")
_FULL, _RANGE = 9, 2
"""Digits of a number with area code, and of the end that shall replace its last: 1232691/92."""


def check_phone(text: str) -> str:
    """Return the number; raises Slip when nobody could dial it."""
    if fault := phone_fault(text):
        raise Slip(fault, phone_meant(text), is_whole=True)
    return text


def one_number(value: Any) -> Any:
    """Refuse several numbers in one value, which a link to call could not follow."""
    if isinstance(value, str) and (fault := _several(value)):
        raise Slip(fault, is_whole=True)
    return value


def phone_fault(text: str) -> str:
    """Why nobody could dial this, in German; "" for a number that can be dialled."""
    if fault := _several(text):
        return fault
    if not _FORM.fullmatch(text) or not is_dialable(text):
        return f"„{text[:60]}“ ist keine Telefonnummer, die es geben kann."
    if _has_needless_zero(text):
        return f"In „{text[:60]}“ steht hinter der Vorwahl des Landes eine 0 zu viel."
    return ""


def _several(text: str) -> str:
    found = [part for part in _BETWEEN.split(text.strip()) if is_dialable(part)]
    if len(found) > 1:
        listed = " und ".join(f"„{one}“" for one in found)
        return f"Das sind mehrere Telefonnummern, {listed}: Hier kann nur eine stehen."
    if _is_range(text.strip()):
        return f"„{text[:60]}“ meint mehrere Telefonnummern: Hier kann nur eine stehen."
    return ""


def _is_range(text: str) -> bool:
    number, slash, rest = text.rpartition("/")
    is_end = bool(slash) and rest.strip().isdigit() and len(rest.strip()) <= _RANGE
    return is_end and len(re.sub(r"\D", "", number)) >= _FULL and is_dialable(number)


def _has_needless_zero(text: str) -> bool:
    """+49 0341: the 0 before the area code is only dialled without the code of the country."""
    typed = re.sub(r"\D", "", text)
    if not text.startswith("+"):
        if not typed.startswith("00"):
            return False
        typed = typed[2:]
    import phonenumbers as plans

    number = _parsed(text)
    whole = plans.format_number(number, plans.PhoneNumberFormat.E164) if number else ""
    return typed != whole.lstrip("+")


def is_dialable(text: str) -> bool:
    """Whether the number is a service number, or one that the numbering plans allow."""
    if re.sub(r"[ /-]", "", text) in SERVICE_NUMBERS:
        return True
    if not re.match(r"\+|0", text):
        # Without area code nobody outside the town can dial it.
        return False
    import phonenumbers as plans

    number = _parsed(text)
    return number is not None and plans.is_valid_number(number)


def _parsed(text: str) -> PhoneNumber | None:
    # Loaded for a value that is checked: most builds check none.
    import phonenumbers as plans

    try:
        return plans.parse(text, COUNTRY)
    except plans.NumberParseException:
        return None


def phone_meant(text: str) -> str:
    """The one number in `(0341) 123-0 (Herr X)`, as we write it; "" for none or several."""
    if _several(text):
        return ""
    # The matcher does not know of the needless zero; parsing drops it.
    text = re.sub(r"^\s*(\+|00)49[ /-]*0", r"+49 ", text)
    import phonenumbers as plans

    found = list(plans.PhoneNumberMatcher(text, COUNTRY))
    if len(found) != 1:
        return ""
    if re.search(r"\d{3}", text[: found[0].start] + text[found[0].end :]):
        # What remains is another number.
        return ""
    number = found[0].number
    at_home = number.country_code == plans.country_code_for_region(COUNTRY)
    forms = plans.PhoneNumberFormat
    plain: str = plans.format_number(number, forms.NATIONAL if at_home else forms.INTERNATIONAL)
    return plain if plain != text and not phone_fault(plain) else ""
