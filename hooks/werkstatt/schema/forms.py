"""How to call the form of a text value, and what was meant by one in another form.

pydantic only shows the pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from . import repairs
from .addresses import PagePath
from .clock_words import clock_meant, end_meant
from .event import RecurrenceRule
from .event_times import ClockTime, StartTime
from .funding import MonthDay
from .guide import Digest, PageId
from .guide_answer import OwnPlace
from .language_codes import language_meant
from .rule_words import rule_meant
from .scalars import CitedUrl, Email, LanguageCode, Line, PartialDate, Phone, Postcode, Slug, Url
from .site import Country, PostcodeStart, Subdivision
from .telephone import phone_meant
from .web_address import email_meant, web_address_meant

Meant = Callable[[str], str]


def _unknown(text: str) -> str:
    return ""


_FORMS: tuple[tuple[Any, str, Meant], ...] = (
    (Line, "alles in einer Zeile", repairs.one_line_meant),
    (
        Slug,
        "eine Kennung: nur kleine Buchstaben von a bis z, Ziffern und Bindestriche",
        _unknown,
    ),
    (Url, "eine Adresse, die mit https:// beginnt, ohne Leerzeichen", web_address_meant),
    (
        CitedUrl,
        "eine Adresse, die mit https:// oder http:// beginnt, ohne Leerzeichen",
        web_address_meant,
    ),
    (Email, "eine einzige E-Mail-Adresse", email_meant),
    (Phone, "nur Ziffern, dazwischen Leerzeichen oder Bindestriche", phone_meant),
    (Postcode, "genau fünf Ziffern", repairs.postcode_meant),
    (LanguageCode, "das kleingeschriebene Kürzel der Sprache", language_meant),
    (
        PartialDate,
        "Jahr, Jahr-Monat oder Jahr-Monat-Tag in Ziffern",
        repairs.partial_day_meant,
    ),
    (
        ClockTime,
        "Stunde und Minute, je zwei Ziffern mit Doppelpunkt, bis 24:00",
        end_meant,
    ),
    (
        StartTime,
        "Stunde und Minute, je zwei Ziffern mit Doppelpunkt, 00:00 bis 23:59",
        clock_meant,
    ),
    (RecurrenceRule, "eine Wiederholung, wie sie in Kalender-Dateien steht", rule_meant),
    (MonthDay, "Monat und Tag, je zwei Ziffern mit Bindestrich", repairs.month_day_meant),
    (PageId, "Ordner und Dateiname, mit / getrennt", repairs.path_meant),
    (OwnPlace, "Ordner und Dateiname, mit / getrennt, dahinter höchstens #Abschnitt", _unknown),
    (PagePath, "Ordner und Seite, jeweils mit / dahinter", repairs.page_meant),
    (PostcodeStart, "zwei bis fünf Ziffern", _unknown),
    (Country, "zwei große Buchstaben", _unknown),
    (Subdivision, "höchstens drei große Buchstaben oder Ziffern", _unknown),
    (Digest, "eine Prüfsumme; sie schreibt nur ein Skript", _unknown),
)


def _pattern(kind: Any) -> str:
    return next(str(part.pattern) for part in get_args(kind) if getattr(part, "pattern", None))


FORM_OF: dict[str, str] = {_pattern(kind): words for kind, words, _ in _FORMS}
"""Pattern to German words."""

MEANT_BY: dict[str, Meant] = {_pattern(kind): meant for kind, _, meant in _FORMS}
"""Pattern to what a text was meant to be."""
