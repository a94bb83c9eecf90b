"""An office, a term and an event that get older, and what their pages say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lxml import html

from .tiny import ROOT, TODAY, Made, made_with

_SHOWN = ["data/languages.yml", *(f"data/locales/{code}.po" for code in ("en", "ar", "uk"))]
REAL = {name: (ROOT / name).read_text("utf-8") for name in _SHOWN}
"""The interface as readers get it."""

OFFICE = """\
name: Jobcenter
plain_name: Amt für Arbeit
kind: authority
what_for: [Geld]
contact: {phone: 0341 1234567, email: amt@leipzig.de}
hours: Mo 9–12 Uhr
sources:
  - url: https://www.l-iz.de/artikel
    shown_on: 2015-03
    fields: [phone]
  - url: https://www.l-iz.de
    shown_on: 2026-11-20
  - url: https://www.leipzig.de/amt
    shown_on: 2026-10
checked_on: 2026-11-23
confidence: high
"""
TERM = """\
term: Bescheid
topic: procedure
explanation: Die Entscheidung eines Amtes.
sources: [{url: "https://www.gesetze-im-internet.de/vwvfg/__35.html"}]
checked_on: 2026-11-23
confidence: high
"""
EVENT = """\
title: Fest
date: 2026-11-01
sources: [{url: "https://www.leipzig.de/fest"}]
checked_on: 2026-11-23
confidence: high
"""
FILES = {
    **REAL,
    "data/offices/jobcenter.yml": OFFICE,
    "data/offices/notruf.yml": OFFICE.replace("authority", "emergency").replace(
        "Jobcenter", "Notruf"
    ),
    "data/glossary/bescheid.yml": TERM,
    "data/events/fest.yml": EVENT,
}
JOBCENTER = "anlaufstellen/jobcenter"
CHECKED = date(2026, 11, 23)


def aged(root: Path, day: date = TODAY, **changed: str) -> Made:
    """The tiny project with an office, a term and an event, as it is made on a day."""
    files = {
        name.replace("__", "/").replace("_yml", ".yml"): text for name, text in changed.items()
    }
    return made_with(root, {**FILES, **files}, day)


def said_on(made: Made, page: str, place: str) -> list[str]:
    """The text of each element that a selector finds on a page."""
    found = html.fromstring(made.page(page)).cssselect(place)
    return [" ".join(one.text_content().split()) for one in found]


def notice_on(made: Made, page: str) -> list[str]:
    """What a page says of its age."""
    return said_on(made, page, "main .notice-old")
