"""Build the site in strict mode and say how many pages, how long and how much memory it took."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from _paths import ROOT
from werkstatt.schema.languages import LanguageTable
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import read_yaml


def main() -> int:
    """Run MkDocs; its exit code is ours."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: LANGS=de,ar python scripts/build_site.py"
    )
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", help="Zielordner")
    site = parser.parse_args().site_dir.resolve()
    started = time.monotonic()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    # Not --quiet: that drops warnings before strict mode has counted them.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
    code = _run(command, environment)
    if code == 0:
        print(_summary(site, time.monotonic() - started))
    return code


def _run(command: Sequence[str | Path], environment: Mapping[str, str]) -> int:
    """Run a command and pass on what it says, except for progress."""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        for line in process.stderr or ():
            if not line.startswith("INFO "):
                print(line, end="", file=sys.stderr)
    return process.returncode


def _summary(site: Path, seconds: float) -> str:
    pages = Counter(_languages(site, _codes()))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    each = ", ".join(f"{code} {count}" for code, count in sorted(pages.items()))
    return f"{pages.total()} Seiten ({each}) in {seconds:.1f} s, höchstens {memory:.0f} MB Speicher"


def _codes() -> set[str]:
    source, _ = read_yaml(ROOT / "data/languages.yml", "data/languages.yml")
    table = validate(LanguageTable, source)[0] if source else None
    return set(table.codes) if table else set()


def _languages(site: Path, codes: set[str]) -> Iterable[str]:
    for page in site.rglob("*.html"):
        first = page.relative_to(site).parts[0]
        yield first if first in codes else "de"


if __name__ == "__main__":
    raise SystemExit(main())
