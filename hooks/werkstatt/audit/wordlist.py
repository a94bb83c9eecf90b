"""A set of words, written as one line."""

from __future__ import annotations


def words(line: str) -> frozenset[str]:
    """The words of a line, as a set: `words("a b")` is `{"a", "b"}`."""
    return frozenset(line.split())
