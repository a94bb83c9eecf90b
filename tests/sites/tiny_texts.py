"""What a tiny faultless project says: one guide in two languages, one room, the standard pages."""

from __future__ import annotations

from werkstatt.translation.sections import sections

LANGUAGES = """\
languages:
  - {code: de, tag: de, name: Deutsch, name_de: Deutsch, dir: ltr, locale: de, texts_level: source}
  - {code: en, tag: en, name: English, name_de: Englisch, dir: ltr, locale: en_GB,
     texts_level: machine}
  - {code: ar, tag: ar, name: العربية, name_de: Arabisch, dir: rtl, locale: ar,
     texts_level: machine}
"""

SITE = """\
name: Werkstatt-Wissen
url: https://werkstatt-wissen.example/
description: Wissen für Vereine.
carrier: Musterträger gGmbH
funding_line: >-
  Diese Maßnahme wird mitfinanziert mit Steuermitteln auf Grundlage des vom Sächsischen Landtag
  beschlossenen Haushalts.
region: {city: Leipzig, country: DE, subdivision: SN,
  south: 51.10, north: 51.60, west: 12.00, east: 12.80}
operator: {name: '', street: '', postcode: '', city: '', represented_by: '', register_entry: '',
  email: '', phone: '', editor: ''}
legal: {privacy_email: '', accessibility_email: '', hosting: ''}
donations: {holder: '', iban: '', bic: '', purpose: ''}
forge: {repository: '', branch: main}
contact_email: ''
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
reviewed: {level: compared_with_sources, by: Redaktion, on: 2026-11-23}
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
reviewed: {level: compared_with_sources, by: Redaktion, on: 2026-11-23}
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


def tiny_files() -> dict[str, str]:
    """A faultless project: German, a guide also in English, Arabic without any translation."""
    files = {
        "data/languages.yml": LANGUAGES,
        "data/site.yml": SITE,
        "data/addresses.yml": "published: []\n",
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
