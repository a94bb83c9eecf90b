"""The C library's memory is given back: a build parses thousands of texts in one process."""

from __future__ import annotations

import resource

import pytest
from werkstatt.markdown.parse import html_of

TEXT = "## Fristen\n\n- **eins** [zwei](drei.md)\n\n| a | b |\n| --- | --- |\n| c | d |\n\n" * 200
MOST_KILOBYTES = 8_000


def _largest() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize("positions", [False, True])
def test_parsing_again_and_again_needs_no_more_memory(positions: bool) -> None:
    for _ in range(10):
        html_of(TEXT, positions)
    before = _largest()
    for _ in range(100):
        html_of(TEXT, positions)
    assert _largest() - before < MOST_KILOBYTES


def test_an_entity_for_a_noncharacter_stops_nothing() -> None:
    """The library writes bytes that are no UTF-8 for it; the check of characters names it."""
    assert html_of("[x](a.md) &#xffff;").startswith("<p>")
