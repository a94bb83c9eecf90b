"""Build the site in strict mode, or a part of its languages, or join parts; say what it took."""

from __future__ import annotations

import gc
import json
import os
import resource
import runpy
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import _run
from _paths import ROOT
from werkstatt.build.exchange import Exchange
from werkstatt.build.parts import PartsDiffer, dealt, join, known_languages


def main() -> int:
    """Run MkDocs in this process; its exit code is ours."""
    parser = _run.Command(
        description="Baut die Website oder einen Teil ihrer Sprachen, oder fügt Teile zusammen.",
        epilog="Beispiel: LANGS=de,ar python scripts/build_site.py",
    )
    parser.add_argument("--site-dir", type=Path, default=ROOT / "site", help="Zielordner")
    parser.add_argument("--languages", help="nur diesen Teil schreiben, zum Beispiel ar,uk")
    parser.add_argument("--join", nargs="+", type=Path, help="Teile zusammenfügen statt bauen")
    parser.add_argument(
        "--list-parts", type=_run.count, help="die Sprachen für so viele Maschinen, JSON"
    )
    arguments = parser.parse_args()
    if arguments.list_parts is not None:
        print(json.dumps(dealt(known_languages(ROOT), arguments.list_parts)))
        return 0
    site = arguments.site_dir.resolve()
    if arguments.join:
        return _join(arguments.join, site)
    if arguments.languages:
        os.environ["PART"] = arguments.languages
    # A build ends before there is garbage worth looking for.
    gc.disable()
    started = time.monotonic()
    code = _mkdocs("build", "--strict", "--quiet", "--site-dir", str(site))
    if code == 0:
        print(f"{time.monotonic() - started:.1f} s, höchstens {_memory()} MB je Prozess")
    return code


def _join(parts: list[Path], site: Path) -> int:
    """Put parts together; they take the place of the old site at once."""
    exchange = None
    try:
        exchange = Exchange.begin(site, print)
        files = join(parts, exchange.new)
    except (PartsDiffer, ValueError, OSError) as error:
        if exchange:
            exchange.abandon()
        print(_run.told(error) if isinstance(error, OSError) else error)
        return 1
    exchange.finish()
    print(f"{files} Dateien aus {len(parts)} Teilen")
    return 0


def _mkdocs(*arguments: str) -> int:
    """What the command `mkdocs` does, without another interpreter."""
    signal.signal(signal.SIGINT, _interruption(os.getpid()))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    sys.argv = ["mkdocs", *arguments]
    try:
        runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    return 0


def _interruption(own: int) -> Callable[[int, object], NoReturn]:
    """MkDocs answers a KeyboardInterrupt itself, in English; the processes it forks need one."""

    def stop(_signal: int, _frame: object) -> NoReturn:
        raise _run.Interrupted if os.getpid() == own else KeyboardInterrupt

    return stop


def _memory() -> int:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def _leave(code: int) -> None:
    """End at once: giving back the memory of a whole site, piece by piece, takes half a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    _leave(_run.code_of(main))
