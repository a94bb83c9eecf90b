"""Refuse publishing while examples or unfilled site settings remain, naming each."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from _paths import ROOT
from werkstatt.clock import build_day
from werkstatt.knowledge import load_knowledge
from werkstatt.release import advice, obstacles
from werkstatt.schema.problems import ProblemsFound


def main() -> int:
    """Print each obstacle; 1 when there is one."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python scripts/release_check.py"
    )
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="Ordner des Projekts")
    root = parser.parse_args().root
    try:
        knowledge = load_knowledge(root, build_day(os.environ, datetime.now(UTC)))
    except ProblemsFound as found:
        print(found)
        return 1
    lines = list(obstacles(knowledge))
    print("\n".join([*lines, *(f"Hinweis: {line}" for line in advice(knowledge))]))
    print(f"{len(lines)} Hindernisse" if lines else "Bereit zur Veröffentlichung.")
    return 1 if lines else 0


if __name__ == "__main__":
    raise SystemExit(main())
