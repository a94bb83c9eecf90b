"""Tiny projects, one per situation, built by the real command in a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from werkstatt.translation.sections import sections

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = "2026-11-24"

LANGUAGES = """\
languages:
  - {code: de, tag: de, name: Deutsch, name_de: Deutsch, dir: ltr, locale: de, texts_level: source}
  - {code: en, tag: en, name: English, name_de: Englisch, dir: ltr, locale: en_GB,
     texts_level: machine}
  - {code: ar, tag: ar, name: العربية, name_de: Arabisch, dir: rtl, locale: ar,
     texts_level: machine}
"""

ROOM = """\
name: Stadtbüro
status: open
suited_for: Treffen und Beratung
contact: {phone: 0341 1234567}
address: {street: Burgplatz 1, postcode: 04109}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""

GUIDE = """\
---
id: verein/gruenden
title: Einen Verein gründen
summary: So gründen Sie einen Verein.
kind: guide
audience: [organisations]
checked_on: 2026-11-23
checked_by: Redaktion
review_by: 2027-05-23
sources: [{title: § 21 BGB, url: "https://www.gesetze-im-internet.de/bgb/__21.html"}]
---
## Satzung { #satzung }

Schreiben Sie eine Satzung. Mehr unter [Räume](../raeume/stadtbuero.md).
"""

INDEX = """\
---
id: index
title: Wissen
summary: Wissen für Vereine.
kind: page
checked_on: 2026-11-23
checked_by: Redaktion
review_by: 2027-05-23
---
Siehe [Verein](verein/gruenden.md).
"""


def stamps(german: str) -> str:
    """The lines of front matter that say: made from this German page."""
    found = sections(german.split("---\n", 2)[2])
    return "  sections:\n" + "".join(f"    {part.id}: {part.digest}\n" for part in found)


ENGLISH = f"""\
---
title: Founding an association
summary: How to found an association.
translation:
  level: machine
  translated_on: 2026-11-24
{stamps(GUIDE)}---
## Statutes {{ #satzung }}

Write statutes. See [rooms](../raeume/stadtbuero.md).
"""

# The pages that header, footer and home link to.
_STANDARD = (
    "aemter/brief-verstehen",
    "antraege/foerderantrag",
    "aemter/index",
    "antraege/index",
    "verein/index",
    "ueber-uns",
    "mitmachen",
    "spenden",
    "impressum",
    "datenschutz",
    "barrierefreiheit",
)


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    code: int
    output: str

    def page(self, name: str) -> str:
        """The HTML of a page."""
        return (self.folder / name / "index.html").read_text("utf-8")

    @property
    def everything(self) -> str:
        """The text of all files that a reader could fetch."""
        files = sorted(file for file in self.folder.rglob("*") if file.is_file())
        return "\n".join(file.read_text("utf-8") for file in files)


def tiny_files() -> dict[str, str]:
    """A faultless project: German, a guide also in English, Arabic without any translation."""
    files = {
        "data/languages.yml": LANGUAGES,
        "data/site.yml": (ROOT / "data/site.yml").read_text("utf-8"),
        "data/rooms/stadtbuero.yml": ROOM,
        "docs/de/index.md": INDEX,
        "docs/de/verein/gruenden.md": GUIDE,
        "docs/en/verein/gruenden.md": ENGLISH,
    }
    for path in _STANDARD:
        files[f"docs/de/{path}.md"] = INDEX.replace("id: index", f"id: {path}").replace(
            "Siehe [Verein](verein/gruenden.md).", "Text."
        )
    for path in ("aemter", "antraege"):
        guide = "brief-verstehen" if path == "aemter" else "foerderantrag"
        files[f"docs/de/{path}/index.md"] += f"\n[Ratgeber]({guide}.md)\n"
    return files


def write_project(root: Path, files: dict[str, str]) -> Path:
    """The machinery of this repository around the given files; returns the project's folder."""
    for folder in ("hooks", "overrides", "docs/assets"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, root / folder, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text.encode("utf-8"))
    return root


def build(root: Path, **environment: str) -> Built:
    """Build a project strictly, as `make build` does."""
    site = root / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
    kept = {key: value for key, value in os.environ.items() if key not in {"LANGS", "CI"}}
    done = subprocess.run(
        command,
        cwd=root,
        env={**kept, "WERKSTATT_TODAY": DAY, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(site, done.returncode, done.stdout + done.stderr)


def build_with(root: Path, changes: dict[str, str], **environment: str) -> Built:
    """Build the faultless project with some files put in or replaced."""
    return build(write_project(root, {**tiny_files(), **changes}), **environment)
