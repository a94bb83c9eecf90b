"""Bring data/locales/*.po up to date with the German texts of templates and data."""

from __future__ import annotations

import _run
from _paths import ROOT
from werkstatt.content.library import load_library
from werkstatt.markdown.guard import check_plain
from werkstatt.messages import gaps, read, template_catalog, text_of, updated
from werkstatt.pages.kinds import models
from werkstatt.schema.problems import ProblemsFound, errors


def main() -> int:
    """Write the catalogues and print what is missing; with --check only compare."""
    parser = _run.Command(
        description=__doc__, epilog="Beispiel: python scripts/update_messages.py --check"
    )
    parser.add_argument("--check", action="store_true", help="nur prüfen, nichts schreiben")
    check = parser.parse_args().check
    library, problems = load_library(ROOT, models(), check_plain)
    if library is None or errors(problems):
        print(ProblemsFound(problems))
        return 1
    template, stale = template_catalog(ROOT, library), []
    for language in library.languages.languages[1:]:
        file = ROOT / f"data/locales/{language.code}.po"
        catalog = updated(read(file), template, language)
        found = gaps(catalog, template, language.code)
        print(f"{found.code}: {found.done} von {found.total} Texten, {len(found.missing)} fehlen")
        text = text_of(catalog, language)
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            stale.append(file)
        if not check:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    if check and stale:
        names = ", ".join(file.name for file in stale)
        print(f"Nicht auf dem Stand: {names}. So bringen Sie sie dorthin: make messages")
    return 1 if check and stale else 0


if __name__ == "__main__":
    _run.run(main)
