"""Say that sections of a translation are up to date with the German page."""

from __future__ import annotations

import argparse

import _run
from _pages import file_of, own_page, page_parser, run, source_page
from werkstatt.knowledge import Knowledge
from werkstatt.schema.problems import ProblemsFound
from werkstatt.translation import workflow
from werkstatt.translation.front_matter import stamped


def main() -> int:
    """Write the digests; 1 when a section differs from the German one in structure."""
    parser = page_parser(
        "Sagt, dass Abschnitte einer Übersetzung dem deutschen Text entsprechen.",
        "scripts/accept_translation.py ar verein/gruenden satzung",
    )
    parser.add_argument("sections", nargs="*", help="Kennungen (sonst alle Abschnitte)")
    return run(_accept, parser.parse_args())


def _accept(content: Knowledge, options: argparse.Namespace) -> str:
    source, own = source_page(content, options.page), own_page(content, options)
    found = workflow.refusals(source, own, options.sections)
    if found:
        raise ProblemsFound(found)
    digests = workflow.accepted(source, own, options.sections)
    file = file_of(options)
    file.write_text(stamped(file.read_text("utf-8"), digests), "utf-8")
    return f"{own.file}: {', '.join(options.sections) or f'{len(digests)} Abschnitte'}"


if __name__ == "__main__":
    _run.run(main)
