"""What a build costs after one change, and whether it is, byte for byte, what a cold build makes.

    python tests/benchmarks/warm.py /tmp/bench-80x12/werkstatt --runs 3

SITE is a project as `make_corpus.py layout` writes it, or this repository; it is copied first. A
fact that one guide uses in every language, and an event, are added when it has none.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FACT = """about: Betrag der Probe
value: "100"
unit: eur
sources:
  - url: https://www.leipzig.de/
checked_on: 2026-11-23
confidence: high
"""
EVENT = """title: Probetermin
date: 2027-01-13
start: 18:00
end: 20:00
rule: FREQ=MONTHLY;BYDAY=2WE
place:
  name: Probehaus
organiser_name: Probeverein
topics:
  - work
sources:
  - url: https://www.leipzig.de/
checked_on: 2026-11-23
confidence: medium
"""


@dataclass(frozen=True)
class Cost:
    """CPU seconds of a build with all its processes, and wall seconds."""

    cpu: float
    wall: float


def build(root: Path, site: Path) -> Cost:
    """Build once; raises CalledProcessError when it fails."""
    command = [sys.executable, "scripts/build_site.py", "--site-dir", str(site)]
    environment = {**os.environ, "WERKSTATT_TODAY": "2026-11-24", "PYTHONPATH": "hooks"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, started = os.times(), os.times().elapsed
    subprocess.run(
        command,
        cwd=root,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = os.times()
    cpu = after.children_user - before.children_user
    cpu += after.children_system - before.children_system
    return Cost(cpu, after.elapsed - started)


def changes(root: Path) -> Iterator[tuple[str, Callable[[int], None]]]:
    """One change of each kind; the number makes it another one each time."""
    guide = _guide(root)
    yield "nichts", lambda number: None
    yield "ein Ratgeber, deutsch", lambda number: _append(guide, f"\nProbesatz {number}.\n")
    own = root / "docs/ar" / guide.relative_to(root / "docs/de")
    yield "ein Ratgeber, arabisch", lambda number: _append(own, "\nجملة للتجربة.\n")
    fact, event = root / "data/facts/probe-betrag.yml", root / "data/events/probe.yml"
    yield (
        "ein Fakt, den ein Ratgeber in allen Sprachen nennt",
        lambda number: _sub(fact, r'value: "\d+"', f'value: "{200 + number}"'),
    )
    yield "ein Termin", lambda number: _sub(event, r"end: .*", f"end: 2{number % 3}:30")
    catalogue = root / "data/locales/ar.po"
    yield (
        "ein Text im arabischen Katalog",
        lambda number: _sub(
            catalogue,
            r'(msgid "Zur Startseite"\nmsgstr ").*"',
            rf'\g<1>إلى البداية {"." * number}"',
        ),
    )


def _guide(root: Path) -> Path:
    """A guide that every language has."""
    german = root / "docs/de"
    languages = [folder for folder in (root / "docs").iterdir() if (folder / "index.md").is_file()]
    return next(
        file
        for file in sorted(german.rglob("*.md"))
        if all((folder / file.relative_to(german)).is_file() for folder in languages)
        and len(file.relative_to(german).parts) > 1
        and file.name != "index.md"
    )


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def _sub(file: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1)
    assert count, f"{file}: {pattern}"
    file.write_text(text, "utf-8")


def _prepare(source: Path, root: Path) -> None:
    ignored = shutil.ignore_patterns("site", ".cache", ".git", ".venv", "node_modules", ".site.*")
    shutil.copytree(source, root, ignore=ignored)
    for name, text in {"facts/probe-betrag": FACT, "events/probe": EVENT}.items():
        file = root / f"data/{name}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    guide = _guide(root)
    for file in (root / "docs").glob(f"*/{guide.relative_to(root / 'docs/de')}"):
        _append(file, "\n{fakt:probe-betrag}\n")


def main() -> None:
    """Print a table: CPU and wall seconds, their share of a cold build, and files that differ."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Beispiel: warm.py . --runs 1")
    parser.add_argument("source", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="warm-") as folder:
        root = Path(folder) / "project"
        _prepare(arguments.source.resolve(), root)
        _measure(root, Path(folder) / "site", arguments.runs)


def _measure(root: Path, site: Path, runs: int) -> None:
    build(root, site)
    shutil.rmtree(root / ".cache")
    cold = build(root, site)
    print(f"kalt: {cold.cpu:.1f} s CPU, {cold.wall:.1f} s")
    number = 0
    for name, change in changes(root):
        costs = []
        for _ in range(runs):
            number += 1
            change(number)
            costs.append(build(root, site))
        cpu = statistics.median(cost.cpu for cost in costs)
        wall = statistics.median(cost.wall for cost in costs)
        print(f"{name}: {cpu:.2f} s CPU ({cpu / cold.cpu:.3f}), {wall:.2f} s; ", end="")
        print(f"{_differing(root, site)} Dateien anders als kalt gebaut", flush=True)


def _differing(root: Path, site: Path) -> int:
    """How many files a cold build of the same content makes otherwise."""
    kept, other = root / ".cache", site.with_name("cold")
    kept.rename(site.with_name("kept"))
    build(root, other)
    shutil.rmtree(root / ".cache")
    site.with_name("kept").rename(kept)
    names = [
        {file.relative_to(place).as_posix() for file in place.rglob("*") if file.is_file()}
        for place in (site, other)
    ]
    _, differ, failed = filecmp.cmpfiles(site, other, names[0] & names[1], shallow=False)
    return len(differ) + len(failed) + len(names[0] ^ names[1])


if __name__ == "__main__":
    main()
