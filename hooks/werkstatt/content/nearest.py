"""What was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

_NUMBER = re.compile(r"\d+")
_WORD_ENDS = re.compile(r"[-/]")
_SLIP = 0.8
"""Words less alike than this are two words: „amtsgericht“ is no slip for „arbeitsgericht“."""


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The known id that is most like a wrong one, or None: a wrong guess is worse than none.

    Ids that differ in a number are never taken for each other: § 55 is another law than § 54. Nor
    are those that differ in a word: a deadline without instructions is not one with them.
    """
    numbers = _NUMBER.findall(wrong)
    alike = (id for id in known if not numbers or _NUMBER.findall(id) == numbers)
    alike = (id for id in alike if " " in wrong or _is_slip(wrong.lower(), id))
    found = difflib.get_close_matches(wrong.lower(), sorted(alike), n=1, cutoff=0.7)
    return next(iter(found), None)


def _is_slip(wrong: str, id: str) -> bool:
    """Whether word by word nearly the same is written, or only hyphens or the ending differ."""
    ours, theirs = _WORD_ENDS.split(_stem(wrong)), _WORD_ENDS.split(_stem(id))
    is_alike = len(ours) == len(theirs) and all(map(_nearly, ours, theirs))
    return is_alike or "".join(ours) == "".join(theirs)


def _stem(name: str) -> str:
    """The name of a file without its ending."""
    return name.rpartition(".")[0] or name


def _nearly(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() > _SLIP
