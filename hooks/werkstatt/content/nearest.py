"""What was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+")


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The known id that is most like a wrong one, or None: a wrong guess is worse than none.

    Ids that differ in a number are never taken for each other: § 55 is another law than § 54.
    """
    numbers = _NUMBER.findall(wrong)
    alike = (id for id in known if not numbers or _NUMBER.findall(id) == numbers)
    found = difflib.get_close_matches(wrong.lower(), sorted(alike), n=1, cutoff=0.7)
    return next(iter(found), None)
