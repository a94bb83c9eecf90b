"""Sample content of its own for tests of single packages: a small project in four languages."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from werkstatt.build.content import open_content
from werkstatt.knowledge import Knowledge
from werkstatt.language.rules import plural_forms
from werkstatt.schema.languages import LanguageTable
from werkstatt.views.desk import Desk

from tests.good_guide import BODY, HEAD
from tests.sites.tiny import TODAY, Made, write_files
from tests.sites.tiny_texts import INDEX, stamps, tiny_files

_UKRAINIAN = """\
  - {code: uk, tag: uk, name: Українська, name_de: Ukrainisch, dir: ltr, locale: uk,
     texts_level: machine}
"""
_PROOF = """\
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
_EXAMPLE = "example: true\nchecked_on: 2026-11-22\nconfidence: medium\n"

# The series is made up, the reading is real and the party is over.
_SERIES = f"""\
title: Werkstatt-Treffen
summary: Wir sprechen miteinander.
date: 2026-12-02
start: 18:00
end: 20:00
rule: FREQ=WEEKLY;COUNT=13
place: {{room: haus}}
topics: [funding]
{_EXAMPLE}"""
_READING = f"""\
title: Lesung
date: 2026-12-10
start: 17:00
place: {{name: Stadtbibliothek}}
organiser: verein
guides: [verein/gruenden]
{_PROOF}"""
_PARTY = f"""\
title: Sommerfest
date: 2026-08-15
learned: Früh fragen lohnt sich.
{_PROOF}"""

_ENTRIES = {
    "data/events/treffen.yml": _SERIES,
    "data/events/lesung.yml": _READING,
    "data/events/sommerfest.yml": _PARTY,
    "data/organisations/verein.yml": f"""\
name: Musterverein e. V.
kind: mo
status: active
description: Der Verein hilft bei Briefen vom Amt.
{_PROOF}""",
    "data/organisations/spur.yml": f"""\
name: Nur eine Spur
kind: mo
status: unknown
description: Wer das ist, weiß noch niemand.
listed: false
{_PROOF.replace("high", "low")}""",
    "data/offices/jobcenter-leipzig.yml": f"""\
name: Jobcenter Leipzig
plain_name: Amt für Geld zum Leben
kind: authority
what_for: [Geld zum Leben]
contact: {{website: "https://www.leipzig.de/"}}
{_PROOF}""",
    "data/offices/standesamt.yml": f"""\
name: Standesamt
plain_name: Amt für Heirat und Geburt
kind: authority
what_for: [Heiraten]
{_PROOF}""",
    "data/journeys/weg.yml": f"""\
title: Vom Brief zum Verein
summary: Ein Weg durch drei Ratgeber.
steps: [aemter/brief, verein/gruenden, verein/feiern]
{_PROOF}""",
    "data/journeys/zuerst.yml": f"""\
title: Ein Brief ist gekommen
summary: Vom Umschlag zum Antrag.
steps: [aemter/brief, antraege/geld]
{_PROOF}""",
    "data/rooms/haus.yml": f"""\
name: Haus der Vereine
status: open
suited_for: Treffen
{_PROOF}""",
    "data/glossary/bescheid.yml": f"""\
term: Bescheid
topic: procedure
explanation: Ein Bescheid ist die schriftliche Entscheidung eines Amtes.
{_PROOF}""",
    "data/facts/frist.yml": f"about: Frist\nvalue: 2\nunit: weeks\n{_PROOF}",
    "data/wishes/geld.yml": f"title: Geld finden\norganisations: [verein]\n{_PROOF}",
}

CATALOGUES: Mapping[str, Mapping[str, str]] = {
    "en": {"Schritt %(num)s von %(total)s": "Step %(num)s of %(total)s", "Beispiel": "Example"},
    "ar": {"Schritt %(num)s von %(total)s": "الخطوة %(num)s من %(total)s", "Beispiel": "مثال"},
    "uk": {"Schritt %(num)s von %(total)s": "Крок %(num)s із %(total)s", "Beispiel": "Приклад"},
}
"""What the sample says in other languages; everything else comes out in German."""


def _guide(id: str, head: str = "") -> str:
    title = {
        "brief": "Einen Brief verstehen",
        "feiern": "Ein Fest feiern",
        "geld": "Geld",
        "gruenden": "Einen Verein gründen",
        "notfall": "Im Notfall",
    }[id.rsplit("/", 1)[1]]
    named = HEAD.replace("verein/gruenden", id).replace("Einen Verein gründen", title)
    return named.replace("{extra}", head) + BODY


_GUIDES = {
    "aemter/brief": _guide("aemter/brief", "situations: [letter]\noffices: [jobcenter-leipzig]\n"),
    "aemter/notfall": _guide("aemter/notfall", "situations: [emergency]\n"),
    "antraege/geld": _guide("antraege/geld", "situations: [project]\n"),
    "verein/gruenden": _guide("verein/gruenden", "situations: [new-association]\n"),
    "verein/feiern": _guide("verein/feiern", "situations: [celebration]\n"),
}
_TITLES = {
    "en": {
        "aemter/brief": "Understanding a letter",
        "verein/gruenden": "Founding an association",
        "verein/feiern": "Celebrating",
    },
    "uk": {"aemter/brief": "Зрозуміти лист", "verein/gruenden": "Заснувати об’єднання"},
}


_KEPT = re.compile(r"(\{[^}]*\}|\]\([^)]*\)|\[!\w+\])")
_WORDS = {"en": "word", "uk": "слово"}


def _translation(german: str, code: str, title: str) -> str:
    """The page with one word of the language for every German one."""
    parts = _KEPT.split(german.split("---\n", 2)[2])
    parts[::2] = [re.sub(r"[^\W\d_]+", _WORDS[code], part) for part in parts[::2]]
    return f"""\
---
title: {title}
summary: {title}!
translation:
  level: machine
  translated_on: 2026-11-24
{stamps(german)}---
""" + "".join(parts)


def catalogue(code: str, texts: Mapping[str, str]) -> str:
    """A .po file."""
    head = f'"Language: {code}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    head += f'"Plural-Forms: {plural_forms(code)}\\n"'
    entries = (f'msgid "{german}"\nmsgstr "{text}"\n' for german, text in texts.items())
    return f'msgid ""\nmsgstr ""\n{head}\n\n' + "\n".join(entries)


def sample_files() -> dict[str, str]:
    """The tiny project with events, offices, journeys, more guides, and Ukrainian."""
    files = tiny_files() | _ENTRIES
    files["data/languages.yml"] += _UKRAINIAN
    files |= {f"docs/de/{id}.md": text for id, text in _GUIDES.items()}
    for section in ("aemter", "antraege", "verein"):
        files[f"docs/de/{section}/index.md"] = (
            INDEX.replace("id: index", f"id: {section}/index")
            .replace("kind: page", "kind: section")
            .replace("Siehe [Verein](verein/gruenden.md).", "<!-- werkstatt:ratgeber -->")
        )
    for code, titles in _TITLES.items():
        for id, title in titles.items():
            german = files[f"docs/de/{id}.md"]
            files[f"docs/{code}/{id}.md"] = _translation(german, code, title)
    for code, texts in CATALOGUES.items():
        files[f"data/locales/{code}.po"] = catalogue(code, texts)
    return files


@cache
def sample() -> Knowledge:
    """The content, read once for all tests of a process."""
    with tempfile.TemporaryDirectory(prefix="werkstatt-sample-") as folder:
        return open_content(write_files(Path(folder), sample_files()), TODAY)


@cache
def made() -> Made:
    """The sample as a site, in all its languages."""
    return Made(sample())


def sample_with(root: Path, changes: Mapping[str, str]) -> Knowledge:
    """The sample with some files put in or replaced; raises ProblemsFound."""
    return open_content(write_files(root, {**sample_files(), **changes}), TODAY)


def desk(code: str = "de") -> Desk:
    """A desk of the sample."""
    return Desk.of(sample(), code)


def table() -> LanguageTable:
    """The sample's languages."""
    return sample().library.languages
