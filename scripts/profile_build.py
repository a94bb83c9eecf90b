"""Print where the time of a build goes, by step and language: one process, under the profiler."""

from __future__ import annotations

import cProfile
import pstats
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import _run
from _content import today
from _paths import ROOT
from werkstatt.build.content import open_source
from werkstatt.build.plan import Plan, Summary
from werkstatt.build.share import Share, write_common
from werkstatt.build.site import EMPTY

_STEPS: Mapping[str, tuple[str, str]] = {
    "Übersetzungen lesen": ("guides.py", "load_translations"),
    "mit Deutsch vergleichen": ("drift.py", "compared"),
    "Kataloge lesen": ("catalogue.py", "load_catalogues"),
    "Sichten": ("site_map.py", "views_of"),
    "Text der Ratgeber": ("guide_text.py", "guide_text"),
    "Vorlagen": ("templates.py", "rendered_page"),
    "Suche": ("search.py", "search_files"),
    "Kalender": ("feeds.py", "calendar_files"),
    "Bilder": ("pictures.py", "share_pictures"),
    "Codes": ("qr.py", "qr_svg"),
    "schreiben": ("share.py", "_write"),
}
"""What is printed: the file and the function that does it, with all that it calls."""


def main() -> int:
    """Print a table: a line for each step, a column for each language; seconds of CPU time."""
    parser = _run.Command(
        description="Zeigt, wohin die Zeit eines Baus geht, je Schritt und Sprache.",
        epilog="Beispiel: python scripts/profile_build.py",
    )
    parser.add_argument(
        "root", nargs="?", type=_run.folder, default=ROOT, help="Ordner des Projekts"
    )
    root = parser.parse_args().root
    started = time.process_time()
    knowledge = open_source(root, today())
    print(f"Daten und deutsche Seiten: {time.process_time() - started:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        _print(Plan(knowledge, knowledge.library.languages.codes, root, Path(folder)))
    return 0


def _print(plan: Plan) -> None:
    shares = {
        code: Share(plan, [code], part, len(plan.codes)) for part, code in enumerate(plan.codes)
    }
    profiles = {code: cProfile.Profile(time.process_time) for code in plan.codes}
    summary: Summary = EMPTY
    for code, share in shares.items():
        summary = summary.joined(profiles[code].runcall(share.summary))
    for code, share in shares.items():
        profiles[code].runcall(share.write, summary)
    print("".join(["Schritt".ljust(26), *(code.rjust(8) for code in plan.codes)]))
    for step, (file, name) in _STEPS.items():
        row = [f"{_seconds(profile, file, name):8.2f}" for profile in profiles.values()]
        print(step.ljust(26) + "".join(row))
    print(f"Gemeinsames: {_timed(lambda: write_common(plan, summary)):.2f} s")


def _seconds(profile: cProfile.Profile, file: str, name: str) -> float:
    """Cumulated time of a function; a generator's steps add up."""
    stats: dict[Any, Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    return sum(
        float(row[3]) for (path, _, found), row in stats.items()
        if found == name and path.endswith(f"/{file}")
    )  # fmt: skip


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    _run.run(main)
