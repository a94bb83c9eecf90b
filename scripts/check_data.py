"""Read data/ and docs/ and print every problem, without building the site."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from _paths import ROOT
from werkstatt.clock import build_day
from werkstatt.knowledge import load_knowledge
from werkstatt.schema.problems import ProblemsFound, report


def main() -> int:
    """Print the report; 1 when something has to be mended."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python scripts/check_data.py"
    )
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="Ordner des Projekts")
    root = parser.parse_args().root
    try:
        knowledge = load_knowledge(root, build_day(os.environ, datetime.now(UTC)))
    except ProblemsFound as found:
        print(found)
        return 1
    print(report(knowledge.warnings))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
