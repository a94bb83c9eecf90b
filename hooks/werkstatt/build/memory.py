"""Memory that is free again, handed back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys


def give_back() -> None:
    """After each language: else a process keeps the most that any of them ever needed (glibc)."""
    gc.collect(1)
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
