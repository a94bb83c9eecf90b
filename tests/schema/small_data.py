"""Small data trees for the tests of the data core: a faultless one, to put single files into."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from werkstatt.content.guides import Guides
from werkstatt.content.library import Library, load_library
from werkstatt.content.references import reference_problems
from werkstatt.markdown.guard import check_plain
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import Problem

LANGUAGES = """\
languages:
  - {code: de, tag: de, name: Deutsch, name_de: Deutsch, dir: ltr, locale: de, texts_level: source}
  - {code: uk, tag: uk, name: Українська, name_de: Ukrainisch, dir: ltr, locale: uk,
     texts_level: machine}
"""

SITE = """\
name: Werkstatt-Wissen
url: https://werkstatt.example/
description: Wissen für Vereine.
carrier: Musterträger gGmbH
funding_line: Gefördert von einem Muster.
region: {city: Leipzig, country: DE, subdivision: SN,
  south: 51.10, north: 51.60, west: 12.00, east: 12.80}
operator: {name: '', street: '', postcode: '', city: '', represented_by: '', register_entry: '',
  email: '', phone: '', editor: ''}
legal: {privacy_email: '', accessibility_email: '', hosting: ''}
donations: {holder: '', iban: '', bic: '', purpose: ''}
forge: {repository: '', branch: main}
contact_email: ''
"""

PROOF = """\
sources:
  - url: https://www.leipzig.de/
checked_on: 2026-11-23
confidence: high
"""
"""What every entry has to say about its own truth."""

ROOM = f"""\
name: Musterraum
status: open
suited_for: Treffen
{PROOF}"""

ORGANISATION = f"""\
name: Musterverein e. V.
kind: mo
status: active
description: Der Verein hilft bei Briefen vom Amt.
{PROOF}"""

EVENT = f"""\
title: Mustertreffen
date: 2026-12-02
{PROOF}"""

TERM = f"""\
term: Bescheid
topic: procedure
explanation: Ein Bescheid ist die schriftliche Entscheidung eines Amtes.
{PROOF}"""


BASIS: Mapping[str, str | bytes] = {
    "data/languages.yml": LANGUAGES,
    "data/site.yml": SITE,
    "data/addresses.yml": "published: []\n",
}


def write_data(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the faultless language table and settings, then `files` over them."""
    for name, text in {**BASIS, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return root


def load(root: Path, files: Mapping[str, str | bytes]) -> tuple[Library, list[Problem]]:
    """What library and references say to a tree with these files, with the real guard of markup."""
    library, problems = load_library(write_data(root, files), models(), check_plain)
    problems += reference_problems(library, Guides({}, {}, "de", frozenset()))
    return library, problems


def complaints(root: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Every problem as it is printed, sorted as in the report."""
    return [str(problem) for problem in sorted(set(load(root, files)[1]))]
