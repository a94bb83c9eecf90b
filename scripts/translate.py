"""Lay out a translation (new), say that sections are up to date (accept), or print a briefing."""

from __future__ import annotations

import argparse
from pathlib import Path

from _content import today
from _paths import ROOT
from werkstatt.content.guides import STYLE_NOTES, Guide, TranslatedGuide
from werkstatt.knowledge import Knowledge, load_content
from werkstatt.schema.problems import ProblemsFound
from werkstatt.translation import workflow
from werkstatt.translation.front_matter import stamped


def main() -> int:
    """Run one of the three; 1 when it cannot be done, with the reason."""
    options = _options()
    try:
        content = load_content(ROOT, today())
        print({"new": _new, "accept": _accept, "brief": _brief}[options.verb](content, options))
    except (ProblemsFound, ValueError) as error:
        print(error)
        return 1
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Beispiel: python scripts/translate.py new ar antraege/foerderantrag",
    )
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, purpose in (
        ("new", "Datei anlegen, mit Kennungen, Marken und Prüfsummen"),
        ("accept", "Abschnitte sind auf dem Stand der deutschen Seite"),
        ("brief", "alles ausgeben, was man zum Übersetzen braucht"),
    ):
        command = verbs.add_parser(verb, help=purpose, description=purpose)
        command.add_argument("lang", help="Kürzel der Sprache, zum Beispiel ar")
        command.add_argument("page", help="Seite, zum Beispiel antraege/foerderantrag")
        if verb == "accept":
            command.add_argument("sections", nargs="*", help="Kennungen (sonst alle Abschnitte)")
    return parser.parse_args()


def _source(content: Knowledge, page: str) -> Guide:
    found = content.guides.sources.get(page)
    if found is None:
        raise ValueError(f"docs/de/{page}.md gibt es nicht.")
    return found


def _own(content: Knowledge, options: argparse.Namespace) -> TranslatedGuide:
    found = content.guides.translated(options.page, options.lang)
    if found is None:
        raise ValueError(f"docs/{options.lang}/{options.page}.md gibt es nicht.")
    return found


def _file(options: argparse.Namespace) -> Path:
    return Path(ROOT, "docs", str(options.lang), f"{options.page}.md")


def _new(content: Knowledge, options: argparse.Namespace) -> str:
    if options.lang not in content.library.languages.codes[1:]:
        raise ValueError(f"{options.lang} steht nicht in data/languages.yml.")
    file, source = _file(options), _source(content, options.page)
    if file.exists():
        raise ValueError(f"{file.relative_to(ROOT)} gibt es schon.")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(workflow.new_translation(source, today().isoformat()), "utf-8")
    return f"{file.relative_to(ROOT)}: Ersetzen Sie den deutschen Text; alles andere bleibt."


def _accept(content: Knowledge, options: argparse.Namespace) -> str:
    source, own = _source(content, options.page), _own(content, options)
    found = workflow.refusals(source, own, options.sections)
    if found:
        raise ProblemsFound(found)
    digests = workflow.accepted(source, own, options.sections)
    file = _file(options)
    file.write_text(stamped(file.read_text("utf-8"), digests), "utf-8")
    return f"{own.file}: {', '.join(options.sections) or f'{len(digests)} Abschnitte'}"


def _brief(content: Knowledge, options: argparse.Namespace) -> str:
    style = ROOT / "docs" / options.lang / STYLE_NOTES
    notes = style.read_text("utf-8") if style.is_file() else ""
    own = content.guides.translated(options.page, options.lang)
    source = _source(content, options.page)
    return "\n".join(workflow.briefing(source, own, options.lang, content.library, notes))


if __name__ == "__main__":
    raise SystemExit(main())
