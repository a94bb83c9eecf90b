"""Telephone numbers: German ones as dialled there, others with +, and short service numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberMatcher

from .problems import Slip

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


def check_phone(text: str) -> str:
    """Return the number; raises Slip when nobody could dial it."""
    if is_dialable(text):
        return text
    raise Slip(f"„{text[:60]}“ ist keine Telefonnummer, die es geben kann.", phone_meant(text))


def is_dialable(text: str) -> bool:
    """Whether the number is a service number, or one that the numbering plans allow."""
    if re.sub(r"[ /-]", "", text) in SERVICE_NUMBERS:
        return True
    if not re.match(r"\+|0", text):
        # Without area code nobody outside the town can dial it.
        return False
    number = _parsed(text)
    return number is not None and phonenumbers.is_valid_number(number)


def _parsed(text: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, COUNTRY)
    except NumberParseException:
        return None


def phone_meant(text: str) -> str:
    """The one number in `(0341) 123-0 (Herr X)`, as we write it; "" for none or several."""
    found = list(PhoneNumberMatcher(text, COUNTRY))
    if len(found) != 1:
        return ""
    number = found[0].number
    at_home = number.country_code == phonenumbers.country_code_for_region(COUNTRY)
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    plain: str = phonenumbers.format_number(number, form)
    return plain if plain != text and is_dialable(plain) else ""
