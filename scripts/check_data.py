"""Read data/ and docs/ and print every problem, without building the site."""

from __future__ import annotations

import os

import _run
from _annotations import commands, wanted
from _content import today
from _paths import ROOT
from werkstatt.build.content import content_problems
from werkstatt.schema.problems import errors, report


def main() -> int:
    """Print the report; 1 when something has to be mended."""
    parser = _run.Command(
        description="Prüft alle Daten und Texte und nennt jedes Problem, ohne zu bauen.",
        epilog="Beispiel: python scripts/check_data.py",
    )
    parser.add_argument(
        "root", nargs="?", type=_run.folder, default=ROOT, help="Ordner des Projekts"
    )
    parser.add_argument("--all", action="store_true", help="auch, was die Redaktion übernimmt")
    options = parser.parse_args()
    found = content_problems(options.root, today())
    print(report(found, with_upkeep=options.all))
    if wanted(os.environ):
        print("\n".join(commands(found)))
    return 1 if errors(found) else 0


if __name__ == "__main__":
    _run.run(main)
