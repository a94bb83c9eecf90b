"""Findings: what a check over the built site complains about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of fault it is, in the words of the report."""

    BROKEN_LINK = "Link ins Leere"
    MISSING_ANCHOR = "Sprungziel fehlt"
    DOUBLE_ID = "id doppelt"
    ALTERNATE = "hreflang im Kopf"
    PICKER = "Sprachauswahl"
    CANONICAL = "canonical"
    SITEMAP = "sitemap.xml"
    PAGE_LANGUAGE = "lang oder dir der Seite"
    OTHER_ORIGIN = "fremde Quelle"
    WEIGHT = "zu schwer für ein billiges Telefon"
    UNUSED_RULE = "Regel ohne Nutzen im Style Sheet"
    UNSAFE = "Skript, Stil oder Adresse im Markup"
    ORPHAN = "von der Startseite nicht erreichbar"
    WRONG_LANGUAGE = "Sprache falsch ausgezeichnet"
    WRONG_DIRECTION = "Schreibrichtung falsch ausgezeichnet"


@dataclass(frozen=True, order=True)
class Finding:
    """One fault: the file below the site folder, the kind, and what exactly."""

    page: str
    kind: Kind
    what: str

    def __str__(self) -> str:
        return f"{self.page}: {self.kind}: {self.what}"
