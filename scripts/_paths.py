"""Where things are, for every script: importing this makes `werkstatt` importable."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))


def name_in_project(file: Path) -> str:
    """The file's path from the root; raises Refused when it lies elsewhere."""
    # Here, because _run itself needs the paths.
    from _run import Refused

    try:
        return file.resolve().relative_to(ROOT).as_posix()
    except ValueError as error:
        raise Refused(f"{file} liegt nicht in diesem Projekt ({ROOT}).") from error
