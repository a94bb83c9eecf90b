"""Old name of `weigh_change.py`, kept for one release because CONTRIBUTING named it."""

from __future__ import annotations

import _run
from weigh_change import main

if __name__ == "__main__":
    _run.run(main)
