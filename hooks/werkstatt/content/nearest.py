"""What was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The known id that is most like a wrong one, or None: a wrong guess is worse than none."""
    found = difflib.get_close_matches(wrong.lower(), sorted(known), n=1, cutoff=0.7)
    return next(iter(found), None)
