"""Spoil real files at random and see that nobody gets a traceback.

    python tests/benchmarks/fuzz.py --check 3000
    python tests/benchmarks/fuzz.py --build 60

The content of this repository (data/, docs/) is copied; some of its files are mutated (seeded:
bytes, lines, indentation, keys, values, truncation, other files), and the whole content is checked
or built. Every run uses up one seed: `--seed N` with `--check 1` shows that run again. `--batch`
files are spoiled in one run, since a run reads everything: 3,000 files are 600 runs of five.

A failure is an exception, more than `--limit` CPU seconds, a problem without file or line, or that
is not German; anything printed; a build that fails without the check having said an error, or that
ends well though it did; and a build that ends in a traceback. The templates are not spoiled, and
their texts are not collected: they are no files of contributors. A run that is ended (SIGTERM)
tells what it came to. Last figures: FUZZ.md.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import io
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from werkstatt.build.content import content_problems  # noqa: E402
from werkstatt.schema.problems import Problem, errors  # noqa: E402
from werkstatt.store import Stores  # noqa: E402

from tests.benchmarks.mutations import mutated  # noqa: E402

TODAY = date(2026, 12, 1)
_FEW = ("data/languages.yml", "data/site.yml", "data/addresses.yml", "data/locales/")
"""Files that the whole site hangs on: chosen more often than their number says."""

_QUOTED = re.compile(r"„[^“]*“|, nur:? .*|„.*")
"""What an editor wrote, and names of fields and values: these are English."""
_FOREIGN = re.compile(
    r"\b(should|must|input|valid|mapping|scalar|token|unable|string|error|while|cannot|could"
    r"|expected|unexpected|at least|at most|did not|not found|no such|directory|invalid|argument"
    r"|unknown|missing|keyword|Unknown|NoneType|None|True|False|dict|tuple|Error|Exception"
    r"|Traceback|object at)\b|<class|\{'|\['"
)


class TooSlow(BaseException):
    """A run took longer than it may; no handler of ours catches it."""


@dataclass(frozen=True)
class Spoiled:
    """One file of a run, before and after."""

    name: str
    how: str
    raw: bytes


class Tree:
    """A copy of the content, put back after each run."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.stores = Stores(root / ".cache/fuzz", b"fuzz")
        self._good = dict(_contents(root))
        self._often = [name for name in self._good if name.startswith(_FEW)]
        self._folders = collections.defaultdict(list)
        for name in self._good:
            self._folders[name.rsplit("/", 1)[0]].append(name)

    def spoil(self, chance: random.Random, count: int) -> list[Spoiled]:
        """Mutate some files."""
        names = {self._name(chance) for _ in range(count)}
        found = [self._spoiled(name, chance) for name in sorted(names)]
        for one in found:
            (self.root / one.name).write_bytes(one.raw)
        return found

    def _name(self, chance: random.Random) -> str:
        if chance.random() < 0.1:
            return chance.choice(self._often)
        return chance.choice(self._folders[chance.choice([*self._folders])])

    def _spoiled(self, name: str, chance: random.Random) -> Spoiled:
        how, raw = mutated(
            self._good[name], lambda: self._good[chance.choice([*self._good])], chance
        )
        return Spoiled(name, how, raw)

    def restore(self, names: Sequence[str]) -> None:
        """Undo it."""
        for name in names:
            (self.root / name).write_bytes(self._good[name])

    def problems(self) -> list[Problem]:
        """What the check says today of the whole content."""
        return content_problems(self.root, TODAY, stores=self.stores)


def _contents(root: Path) -> Iterator[tuple[str, bytes]]:
    files = [*(root / "data").rglob("*.yml"), *(root / "data/locales").glob("*.po")]
    files += [file for file in (root / "docs").rglob("*.md") if file.name != "STIL.md"]
    for file in sorted(files):
        yield file.relative_to(root).as_posix(), file.read_bytes()


def faults_of(problem: Problem, root: Path) -> Iterator[str]:
    """Why an editor could not work with this problem."""
    said = _QUOTED.sub("„“", problem.what)
    if found := _FOREIGN.search(said):
        yield f"no German ({found[0]})"
    file = root / problem.file
    # A list as the file itself writes it is no list of Python's.
    written = file.read_text("utf-8", "replace") if file.is_file() else ""
    found = re.search(r"<class|NoneType|\{'|\['|object at", problem.example)
    if found and found[0] not in written:
        yield f"no repair ({found[0]})"
    if "\n" in str(problem) or not problem.file:
        yield "more than a line, or no file"
    last = _lines(file) if file.is_file() else 1
    # 0 stands for a file as a whole: what it lacks.
    if not (0 if problem.severity or not file.is_file() else 1) <= problem.line <= last:
        yield f"line {problem.line} of {last}"


def _lines(file: Path) -> int:
    text = file.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return text.count(b"\n") + 1


def _alarm(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow


def checked(tree: Tree, limit: int) -> tuple[list[Problem], list[str]]:
    """The problems, and what is wrong with them or with the run."""
    # Seconds of this process: other people's work on the machine is no failure.
    signal.signal(signal.SIGPROF, _alarm)
    signal.setitimer(signal.ITIMER_PROF, limit)
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            found = tree.problems()
    except TooSlow:
        return [], [f"more than {limit} s\n{traceback.format_exc(limit=-6)}"]
    except Exception:
        return [], [traceback.format_exc(limit=-6)]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    faults = [f"printed: {line}" for line in printed.getvalue().splitlines()[:1]]
    return found, faults + [
        f"{fault}: {problem}" for problem in found for fault in faults_of(problem, tree.root)
    ]


@dataclass
class Score:
    """What a series came to."""

    files: int = 0
    runs: int = 0
    refused: int = 0
    failures: int = 0

    def tell(self, seed: int, spoiled: Sequence[Spoiled], faults: Sequence[str]) -> None:
        """Print a run that failed, so that it can be looked at."""
        self.failures += bool(faults)
        for fault in list(dict.fromkeys(faults))[:6]:
            print(f"--- seed {seed}: {fault}", flush=True)
        if faults:
            print("    " + ", ".join(f"{one.name} ({one.how})" for one in spoiled), flush=True)


def run_checks(tree: Tree, options: argparse.Namespace, score: Score) -> None:
    """Spoil and check until enough files were spoiled."""
    seed = options.seed
    while score.files < options.check:
        chance = random.Random(f"check-{seed}")
        spoiled = tree.spoil(chance, options.batch)
        found, faults = checked(tree, options.limit)
        if options.keep:
            shutil.copytree(tree.root, options.keep, dirs_exist_ok=True)
        tree.restore([one.name for one in spoiled])
        score.tell(seed, spoiled, faults)
        score.files, score.runs = score.files + len(spoiled), score.runs + 1
        wrong = {problem.file for problem in errors(found)}
        score.refused += sum(one.name in wrong for one in spoiled)
        seed += 1


def run_builds(tree: Tree, options: argparse.Namespace, score: Score) -> None:
    """Spoil, check and build; three times of four only files that the check lets pass."""
    for seed in range(options.seed, options.seed + options.build):
        chance = random.Random(f"build-{seed}")
        spoiled = tree.spoil(chance, 4 * options.batch)
        found, faults = checked(tree, options.limit)
        if seed % 4:
            spoiled, found = _only_accepted(tree, spoiled, found, options.limit)
        faults += _built(tree.root, bool(errors(found)), options.limit)
        tree.restore([one.name for one in spoiled])
        score.tell(seed, spoiled, faults)
        score.files, score.runs = score.files + len(spoiled), score.runs + 1
        score.refused += bool(errors(found))


def _only_accepted(
    tree: Tree, spoiled: list[Spoiled], found: list[Problem], limit: int
) -> tuple[list[Spoiled], list[Problem]]:
    """Put files back until the check says no error."""
    while spoiled and (wrong := {problem.file for problem in errors(found)}):
        out = [one for one in spoiled if one.name in wrong] or spoiled
        tree.restore([one.name for one in out])
        spoiled = [one for one in spoiled if one not in out]
        found = checked(tree, limit)[0]
    return spoiled, found


def _built(root: Path, is_refused: bool, limit: int) -> Iterator[str]:
    environment = {**os.environ, "LANGS": "de,ar", "WERKSTATT_TODAY": TODAY.isoformat()}
    environment.pop("CI", None)
    command = [sys.executable, str(root / "scripts/build_site.py")]
    try:
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, text=True, timeout=6 * limit
        )
    except subprocess.TimeoutExpired:
        yield f"build: more than {6 * limit} s"
        return
    said = done.stdout + done.stderr
    if "Traceback" in said:
        yield f"build: {said[-1500:]}"
    if bool(done.returncode) != is_refused:
        what = "refused by the check" if is_refused else "let pass by the check"
        yield f"build ended with {done.returncode}, {what}: {said[-1500:]}"


def copied(folder: Path, build: bool) -> Path:
    """The content, and for builds the machinery around it, in a folder of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("data", "docs", *(("hooks", "overrides", "scripts") if build else ())):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def main() -> int:
    """Print failures as they come, and one line at the end; 1 if there was any."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", type=int, default=0, help="files to spoil and check")
    parser.add_argument("--build", type=int, default=0, help="builds of spoiled content")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first run")
    parser.add_argument("--batch", type=int, default=5, help="files spoiled in one run")
    parser.add_argument("--limit", type=int, default=30, help="CPU seconds for one check")
    parser.add_argument("--keep", type=Path, help="copy the spoiled content of each run there")
    options = parser.parse_args()
    score = Score()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(copied(Path(folder), bool(options.build)))
        started = time.process_time()
        with contextlib.suppress(KeyboardInterrupt):
            (run_builds if options.build else run_checks)(tree, options, score)
    print(
        f"seed {options.seed}: {score.files} files spoiled in {score.runs} runs, "
        f"{score.refused} {'builds' if options.build else 'files'} refused, "
        f"{score.failures} runs failed; {time.process_time() - started:.0f} s CPU"
    )
    return 1 if score.failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
