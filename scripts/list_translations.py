"""Show language by page by state, and what is missing in the catalogues."""

from __future__ import annotations

from collections import Counter

import _run
from _content import checked_content
from _paths import ROOT
from babel.messages.catalog import Catalog
from werkstatt.knowledge import Knowledge
from werkstatt.messages import Gaps, gaps, interface_catalog, read, template_catalog
from werkstatt.schema.languages import Language
from werkstatt.translation.drift import page_status
from werkstatt.translation.status import State


def main() -> int:
    """Print the tables; 1 when the content has errors, or (--strict) when interface words lack."""
    parser = _run.Command(
        description="Zeigt je Sprache und Seite, was fehlt oder veraltet ist.",
        epilog="Beispiel: python scripts/list_translations.py --strict",
    )
    parser.add_argument("--strict", action="store_true", help="Lücken der Oberfläche sind Fehler")
    strict = parser.parse_args().strict
    content = checked_content()
    if content is None:
        return 1
    languages = content.library.languages.languages[1:]
    _print_pages(content, languages)
    lacking = [_print_texts(language, content) for language in languages]
    return 1 if strict and any(lacking) else 0


def _print_pages(content: Knowledge, languages: tuple[Language, ...]) -> None:
    """One line per page: for each language the sections by state."""
    print("Seite".ljust(28) + "".join(language.code.ljust(34) for language in languages))
    totals = {language.code: Counter[State]() for language in languages}
    for path in content.guides.sources:
        cells = []
        for language in languages:
            states = page_status(content.guides, path, language.code).states
            found = Counter(section.state for section in states)
            totals[language.code] += found
            cells.append(_cell(found))
        print(path.ljust(28) + "".join(cell.ljust(34) for cell in cells))
    print("alle Abschnitte".ljust(28) + "".join(_cell(t).ljust(34) for t in totals.values()))


def _cell(states: Counter[State]) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(states.items())) or "fehlt"


def _print_texts(language: Language, content: Knowledge) -> int:
    """The catalogue of one language; returns how many interface words it lacks."""
    catalog = read(ROOT, language)[0] or Catalog()
    interface = gaps(catalog, interface_catalog(ROOT), language.code)
    everything = gaps(catalog, template_catalog(ROOT, content.library), language.code)
    print(f"\n{language.name_de} ({language.code})")
    print(f"  Oberfläche: {interface.done} von {interface.total}")
    print(f"  alle Texte: {everything.done} von {everything.total}")
    _print_missing(everything)
    return len(interface.missing) + len(interface.fuzzy)


def _print_missing(found: Gaps) -> None:
    for text in (*found.missing[:20], *found.fuzzy[:20]):
        print(f"  fehlt: {text[:90]}")


if __name__ == "__main__":
    _run.run(main)
