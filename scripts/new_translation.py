"""Lay out the translation of a page, with ids, markers and digests."""

from __future__ import annotations

import argparse

import _run
from _content import today
from _pages import file_of, page_parser, run, source_page
from _paths import ROOT
from werkstatt.knowledge import Knowledge
from werkstatt.translation import workflow


def main() -> int:
    """Write the file; 1 when the language is not in the table or the file exists."""
    parser = page_parser(
        "Legt die Übersetzung einer Seite an, mit Kennungen, Marken und Prüfsummen.",
        "scripts/new_translation.py ar antraege/foerderantrag",
    )
    return run(_new, parser.parse_args())


def _new(content: Knowledge, options: argparse.Namespace) -> str:
    if options.lang == content.library.languages.source.code:
        raise ValueError(f"{options.lang} ist die Sprache der Vorlage. So ist es richtig: ar")
    if options.lang not in content.library.languages.codes:
        raise ValueError(f"{options.lang} steht nicht in data/languages.yml.")
    file, source = file_of(options), source_page(content, options.page)
    if file.exists():
        raise ValueError(f"{file.relative_to(ROOT)} gibt es schon.")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(workflow.new_translation(source, today().isoformat()), "utf-8")
    return f"{file.relative_to(ROOT)}: Ersetzen Sie den deutschen Text; alles andere bleibt."


if __name__ == "__main__":
    _run.run(main)
