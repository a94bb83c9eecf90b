"""Bring data/locales/*.po and the template up to date with the German texts of pages and data."""

from __future__ import annotations

from collections.abc import Iterator

import _run
from _content import today
from _paths import ROOT
from babel.messages.catalog import Catalog
from werkstatt.content.library import load_library
from werkstatt.markdown.guard import check_plain
from werkstatt.messages import (
    TEMPLATE,
    catalogue_name,
    gaps,
    head_of,
    read,
    template_catalog,
    template_text,
    text_of,
    updated,
)
from werkstatt.pages.kinds import models
from werkstatt.schema.languages import Language
from werkstatt.schema.problems import ProblemsFound, errors


def main() -> int:
    """Write the catalogues and print what is missing; with --check only compare."""
    parser = _run.Command(
        description="Bringt die Kataloge data/locales/*.po auf den Stand der deutschen Texte.",
        epilog="Beispiel: python scripts/update_messages.py --check",
    )
    parser.add_argument("--check", action="store_true", help="nur prüfen, nichts schreiben")
    check = parser.parse_args().check
    library, problems = load_library(ROOT, models(), check_plain)
    if errors(problems):
        print(ProblemsFound(problems))
        return 1
    languages = library.languages.languages[1:]
    # A text that cannot be read would be dropped without a word.
    found = {language: read(ROOT, language) for language in languages}
    broken = [problem for _, bad in found.values() for problem in errors(bad)]
    if broken:
        print(ProblemsFound(broken))
        return 1
    known = {language: catalog for language, (catalog, _) in found.items()}
    files = dict(_files(template_catalog(ROOT, library), known))
    stale = [name for name, text in files.items() if _on_disk(name) != text]
    if check and stale:
        names = ", ".join(stale)
        print(f"Nicht auf dem Stand: {names}. So bringen Sie sie dorthin: make messages")
        return 1
    for name in stale:
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(files[name], encoding="utf-8")
    return 0


def _files(template: Catalog, known: dict[Language, Catalog | None]) -> Iterator[tuple[str, str]]:
    """Name and text of each file."""
    yield TEMPLATE, template_text(template)
    for language, existing in known.items():
        catalog = updated(existing, template, language)
        found = gaps(catalog, template, language.code)
        print(f"{found.code}: {found.done} von {found.total} Texten, {len(found.missing)} fehlen")
        yield catalogue_name(language), text_of(catalog, head_of(ROOT, language, today()))


def _on_disk(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).is_file() else ""


if __name__ == "__main__":
    _run.run(main)
