"""Sample content of its own for tests of single packages: a small project in four languages."""

from __future__ import annotations

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from sample_events import READING, SERIES
from sites.tiny import GUIDE, INDEX, ROOM, ROOT, tiny_files, write_project
from werkstatt.build.content import open_content
from werkstatt.knowledge import Knowledge
from werkstatt.pages.icons import Icons
from werkstatt.pages.site_map import SiteMap, facts_of, views_of
from werkstatt.pages.templates import Templates
from werkstatt.schema.languages import LanguageTable
from werkstatt.views.desk import Desk

TODAY = date(2026, 11, 24)
UKRAINIAN = """\
  - {code: uk, tag: uk, name: Українська, name_de: Ukrainisch, dir: ltr, locale: uk,
     texts_level: machine}
"""
OFFICE = """\
name: Jobcenter Leipzig
plain_name: Amt für Geld zum Leben
kind: authority
what_for: [Geld zum Leben]
contact: {website: "https://www.leipzig.de/"}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
JOURNEY = """\
title: Vom Brief zum Verein
summary: Ein Weg durch zwei Ratgeber.
steps: [aemter/brief, verein/gruenden, verein/feiern]
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""


def sample_files() -> dict[str, str]:
    """The tiny project with events, an office, a journey, and Ukrainian."""
    files = tiny_files()
    files["data/languages.yml"] += UKRAINIAN
    guide = (
        GUIDE.replace("id: verein/gruenden", "id: {id}")
        .replace("{ #", "{{ #")
        .replace("#satzung }", "#satzung }}")
    )
    files["docs/de/aemter/brief.md"] = guide.format(id="aemter/brief").replace(
        "kind: guide", "kind: guide\nsituations: [letter]\noffices: [jobcenter-leipzig]"
    )
    files["docs/de/verein/feiern.md"] = guide.format(id="verein/feiern")
    for path in ("aemter", "antraege", "verein"):
        files[f"docs/de/{path}/index.md"] = (
            INDEX.replace("id: index", f"id: {path}/index")
            .replace("kind: page", "kind: section")
            .replace("Siehe [Verein](verein/gruenden.md).", "<!-- werkstatt:ratgeber -->")
        )
    return {
        **files,
        "data/events/treffen.yml": SERIES,
        "data/events/lesung.yml": READING,
        "data/offices/jobcenter-leipzig.yml": OFFICE,
        "data/journeys/weg.yml": JOURNEY,
        "data/rooms/haus.yml": ROOM.replace("Stadtbüro", "Haus"),
        "docs/de/mitmachen.md": files["docs/de/mitmachen.md"],
    }


@cache
def sample() -> Knowledge:
    """The content, read once for all tests of a process."""
    root = Path(tempfile.mkdtemp(prefix="werkstatt-sample-"))
    return open_content(write_project(root, sample_files()), TODAY)


def desk(code: str = "de") -> Desk:
    """A desk of the sample."""
    return Desk.of(sample(), code)


def table() -> LanguageTable:
    """The sample's languages."""
    return sample().library.languages


@cache
def site_map() -> SiteMap:
    """The sample as a site, in all its languages."""
    known = sample()
    codes = known.library.languages.codes
    facts = {code: facts_of(views_of(desk(code)), table()[code]) for code in codes}
    return SiteMap(known, facts)


def templates() -> Templates:
    """The real templates."""
    return Templates.in_folder(ROOT / "overrides", Icons.bundled())
