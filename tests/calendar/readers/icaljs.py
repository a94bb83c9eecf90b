"""ical.js from npm, in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

from .moments import Dates, later, within

_SCRIPT = Path(__file__).with_name("icaljs.mjs")
_LIBRARY = _SCRIPT.parents[3] / "node_modules/ical.js/dist/ical.js"


def lacking() -> str:
    """How to get it; "" when it is there."""
    return "" if shutil.which("node") and _LIBRARY.is_file() else "npm ci --ignore-scripts"


def read(content: bytes, first: date, last: date) -> Dates:
    """Every date as (start, end)."""
    command = ["node", str(_SCRIPT), str(_LIBRARY), later(last).isoformat()]
    done = subprocess.run(command, input=content, check=True, capture_output=True, timeout=60)
    return within([(start, end) for start, end in json.loads(done.stdout)], first, last)
