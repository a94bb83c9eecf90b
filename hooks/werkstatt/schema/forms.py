"""How to call the form of a text value in a message: pydantic only shows the pattern."""

from __future__ import annotations

from typing import Any, get_args

from .addresses import PagePath
from .base import CitedUrl, Email, LanguageCode, Line, PartialDate, Phone, Postcode, Slug, Url
from .event import ClockTime, RecurrenceRule, StartTime
from .funding import MonthDay
from .guide import Digest, PageId
from .site import Country, Subdivision

_FORMS: tuple[tuple[Any, str], ...] = (
    (Line, "alles in einer Zeile"),
    (Slug, "eine Kennung: nur kleine Buchstaben von a bis z, Ziffern und Bindestriche"),
    (Url, "eine Adresse, die mit https:// beginnt"),
    (CitedUrl, "eine Adresse, die mit https:// oder http:// beginnt"),
    (Email, "eine einzige E-Mail-Adresse"),
    (Phone, "nur Ziffern, dazwischen Leerzeichen oder Bindestriche"),
    (Postcode, "genau fünf Ziffern"),
    (LanguageCode, "das kleingeschriebene Kürzel der Sprache"),
    (PartialDate, "Jahr, Jahr-Monat oder Jahr-Monat-Tag in Ziffern"),
    (ClockTime, "Stunde und Minute, je zwei Ziffern mit Doppelpunkt, bis 24:00"),
    (StartTime, "Stunde und Minute, je zwei Ziffern mit Doppelpunkt, 00:00 bis 23:59"),
    (
        RecurrenceRule,
        "eine Wiederholung, wie sie in Kalender-Dateien steht",
    ),
    (MonthDay, "Monat und Tag, je zwei Ziffern mit Bindestrich"),
    (PageId, "Ordner und Dateiname, mit / getrennt"),
    (PagePath, "Ordner und Seite, jeweils mit / dahinter"),
    (Country, "zwei große Buchstaben"),
    (Subdivision, "höchstens drei große Buchstaben oder Ziffern"),
    (Digest, "eine Prüfsumme; sie schreibt nur ein Skript"),
)


def _pattern(kind: Any) -> str:
    return next(str(part.pattern) for part in get_args(kind) if getattr(part, "pattern", None))


FORM_OF: dict[str, str] = {_pattern(kind): words for kind, words in _FORMS}
"""Pattern to German words."""
