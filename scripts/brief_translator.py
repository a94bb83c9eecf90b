"""Print all that is needed to translate a page: source, previous text, words, style."""

from __future__ import annotations

import argparse

import _run
from _pages import page_parser, run, source_page
from _paths import ROOT
from werkstatt.content.guides import STYLE_NOTES
from werkstatt.knowledge import Knowledge
from werkstatt.translation import workflow


def main() -> int:
    """Print the briefing; 1 when there is no such page."""
    parser = page_parser(
        "Druckt alles, was man zum Übersetzen einer Seite braucht.",
        "scripts/brief_translator.py uk verein/gruenden",
    )
    return run(_brief, parser.parse_args())


def _brief(content: Knowledge, options: argparse.Namespace) -> str:
    style = ROOT / "docs" / options.lang / STYLE_NOTES
    notes = style.read_text("utf-8") if style.is_file() else ""
    own = content.guides.translated(options.page, options.lang)
    source = source_page(content, options.page)
    return "\n".join(workflow.briefing(source, own, options.lang, content.library, notes))


if __name__ == "__main__":
    _run.run(main)
