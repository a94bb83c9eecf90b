"""Old name of `new_entry.py`, kept for one release because CONTRIBUTING named it."""

from __future__ import annotations

import _run
from new_entry import main

if __name__ == "__main__":
    _run.run(main)
