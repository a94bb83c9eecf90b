"""Show what is missing in which language: pages, interface words, texts of entries."""

from __future__ import annotations

import argparse

from _content import checked_content
from _paths import ROOT
from babel.messages.catalog import Catalog
from werkstatt.knowledge import Knowledge
from werkstatt.messages import gaps, interface_catalog, read, template_catalog
from werkstatt.schema.languages import Language


def main() -> int:
    """Print the table; 1 when the content has errors, or (--strict) when interface words lack."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python scripts/translations.py --strict"
    )
    parser.add_argument("--strict", action="store_true", help="Lücken der Oberfläche sind Fehler")
    strict = parser.parse_args().strict
    knowledge = checked_content()
    if knowledge is None:
        return 1
    lacking = [_row(language, knowledge) for language in knowledge.library.languages.languages[1:]]
    return 1 if strict and any(lacking) else 0


def _row(language: Language, knowledge: Knowledge) -> int:
    """Print one language; returns how many interface words it lacks."""
    guides, code = knowledge.guides, language.code
    missing = [path for path in guides.sources if not guides.exists(path, code)]
    catalog = read(ROOT / f"data/locales/{code}.po") or Catalog()
    interface = gaps(catalog, interface_catalog(ROOT), code)
    everything = gaps(catalog, template_catalog(ROOT, knowledge.library), code)
    print(f"{language.name_de} ({code})")
    print(f"  Seiten:     {len(guides.sources) - len(missing)} von {len(guides.sources)}")
    print(f"  Oberfläche: {interface.done} von {interface.total}")
    print(f"  alle Texte: {everything.done} von {everything.total}")
    for path in missing:
        print(f"  fehlt: docs/{code}/{path}.md")
    for text in (*everything.missing[:20], *everything.fuzzy[:20]):
        print(f"  fehlt: {text[:90]}")
    return len(interface.missing) + len(interface.fuzzy)


if __name__ == "__main__":
    raise SystemExit(main())
