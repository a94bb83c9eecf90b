"""Build the site in strict mode and say how many files, how long and how much memory it took."""

from __future__ import annotations

import argparse
import os
import resource
import runpy
import sys
import time
from pathlib import Path

from _paths import ROOT


def main() -> int:
    """Run MkDocs in this process; its exit code is ours."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: LANGS=de,ar python scripts/build_site.py"
    )
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", help="Zielordner")
    site = parser.parse_args().site_dir.resolve()
    started = time.monotonic()
    code = _mkdocs("build", "--strict", "--quiet", "--site-dir", str(site))
    if code == 0:
        print(f"{time.monotonic() - started:.1f} s, höchstens {_memory()} MB je Prozess")
    return code


def _mkdocs(*arguments: str) -> int:
    """What the command `mkdocs` does, without another interpreter."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    sys.argv = ["mkdocs", *arguments]
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


def _memory() -> int:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


if __name__ == "__main__":
    raise SystemExit(main())
