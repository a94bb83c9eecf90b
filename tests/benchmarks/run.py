"""Build the reference corpus with stock Material and with our machinery, and compare.

    python tests/benchmarks/run.py --today 2026-11-24

The reference run (80 guides, 12 languages, both sides) writes FIGURES.md; any other only prints.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from prose import Corpus, Kind

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "FIGURES.md"
LIMIT = 0.5
"""Our build may take at most this share of the stock build's time."""

_NAMES = {Kind.STOCK: "stock Material", Kind.OURS: "ours"}
_HEADER = (
    "| build | wall s | CPU s | pages | ms per page | peak memory MB | output MB |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)


@dataclass(frozen=True)
class Figures:
    """What one build took and left behind."""

    kind: Kind
    wall: float
    cpu: float
    memory: float
    pages: int
    size: float

    @property
    def row(self) -> str:
        """The line of the table."""
        per_page = 1000 * self.wall / self.pages
        return (
            f"| {_NAMES[self.kind]} | {self.wall:.1f} | {self.cpu:.1f} | {self.pages} "
            f"| {per_page:.1f} | {self.memory:.0f} | {self.size:.1f} |"
        )


def main() -> int:
    """Measure, print and keep; 1 when ours takes more than half of stock's time."""
    options = _options()
    corpus = Corpus(options.guides, options.languages)
    rounds = [measure(kind, corpus, options.today) for kind in _schedule(options)]
    best = _fastest(rounds)
    text = report(best, corpus, options)
    print(text)
    if set(best) == set(Kind) and corpus == Corpus():
        FIGURES.write_text(text, encoding="utf-8")
    return 1 if set(best) == set(Kind) and _ratio(best) > LIMIT else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--guides", type=int, default=Corpus.guides)
    parser.add_argument("--languages", type=int, default=Corpus.languages, choices=range(1, 13))
    parser.add_argument("--repeat", type=int, default=1, help="the fastest of so many counts")
    parser.add_argument("--only", type=Kind, choices=list(Kind), help="measure one side only")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="YYYY-MM-DD")
    options = parser.parse_args()
    options.today = options.today or date.fromisoformat(_git("log", "-1", "--format=%cs"))
    return options


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=HERE, capture_output=True, text=True, check=True
    ).stdout.strip()


def _schedule(options: argparse.Namespace) -> list[Kind]:
    """Both sides in turn, so that a slow minute of the machine hits both."""
    return [options.only] * options.repeat if options.only else list(Kind) * options.repeat


def measure(kind: Kind, corpus: Corpus, today: date) -> Figures:
    """Build in a fresh folder; raises CalledProcessError with the output if that fails."""
    with tempfile.TemporaryDirectory(prefix=f"benchmark-{kind}-") as folder:
        root = Path(folder) / "project"
        _write_project(kind, root, corpus)
        log = Path(folder) / "build.log"
        started = time.monotonic()
        code, used = _run(_command(kind), root, _environment(today), log)
        wall = time.monotonic() - started
        if code:
            sys.stderr.write(log.read_text("utf-8"))
            raise subprocess.CalledProcessError(code, _command(kind))
        return _figures(kind, wall, used, root / "site")


def _write_project(kind: Kind, root: Path, corpus: Corpus) -> None:
    """In a process of its own: a child's peak memory is never below its parent's."""
    size = [f"--guides={corpus.guides}", f"--languages={corpus.languages}"]
    command = [sys.executable, HERE / "corpus.py", kind.value, root, *size]
    subprocess.run(command, check=True)


def _figures(kind: Kind, wall: float, used: resource.struct_rusage, site: Path) -> Figures:
    files = [file for file in site.rglob("*") if file.is_file()]
    return Figures(
        kind,
        wall,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        sum(file.suffix == ".html" for file in files),
        sum(file.stat().st_size for file in files) / 1e6,
    )


def _command(kind: Kind) -> list[str]:
    """What a user of stock types, and what scripts/build_site.py runs."""
    command = [sys.executable, "-m", "mkdocs", "build"]
    return command if kind is Kind.STOCK else [*command, "--strict"]


def _environment(today: date) -> dict[str, str]:
    """No language choice or foreign hooks from outside, and the same day for every run."""
    left_out = {"LANGS", "WERKSTATT_PREVIEW", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "WERKSTATT_TODAY": today.isoformat()}


def _run(
    command: Sequence[str], root: Path, environment: Mapping[str, str], log: Path
) -> tuple[int, resource.struct_rusage]:
    """Run a command; its exit code, and what it and its children used."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, used


def _fastest(rounds: Iterable[Figures]) -> dict[Kind, Figures]:
    """The fastest build of each side: what slows a build down is the rest of the machine."""
    ordered = sorted(rounds, key=lambda figures: figures.wall, reverse=True)
    return {figures.kind: figures for figures in ordered}


def _ratio(best: Mapping[Kind, Figures]) -> float:
    return best[Kind.OURS].wall / best[Kind.STOCK].wall


def report(best: Mapping[Kind, Figures], corpus: Corpus, options: argparse.Namespace) -> str:
    """The text of FIGURES.md."""
    lines = [
        "# Build time on the reference corpus",
        "",
        "Written by `tests/benchmarks/run.py`; do not edit.",
        "",
        *_circumstances(corpus, options),
        "",
        *_HEADER,
        *(best[kind].row for kind in Kind if kind in best),
    ]
    if set(best) == set(Kind):
        lines += ["", *_verdict(best)]
    return "\n".join(lines) + "\n"


def _circumstances(corpus: Corpus, options: argparse.Namespace) -> list[str]:
    codes = " ".join(tongue.code for tongue in corpus.tongues)
    return [
        f"- Date: {options.today}, commit {_git('describe', '--always', '--dirty')}",
        f"- Corpus: {corpus.guides} guides of about 700 words, the same text for both, in "
        f"{corpus.languages} languages ({codes}); seed {corpus.seed}",
        f"- Machine: {os.cpu_count()} cores ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}",
        f"- Command: `python {' '.join(['tests/benchmarks/run.py', *sys.argv[1:]])}` "
        f"(fastest of {options.repeat})",
    ]


def _verdict(best: Mapping[Kind, Figures]) -> list[str]:
    stock, ours = best[Kind.STOCK], best[Kind.OURS]
    per_page = (ours.wall / ours.pages) / (stock.wall / stock.pages)
    word = "within" if _ratio(best) <= LIMIT else "above"
    return [
        f"Ours takes {_ratio(best):.2f} of stock's time ({per_page:.2f} per page), "
        f"{word} the limit of {LIMIT:.2f}; {ours.cpu / stock.cpu:.2f} of its CPU time, "
        f"{ours.memory / stock.memory:.2f} of its memory.",
    ]


if __name__ == "__main__":
    raise SystemExit(main())
