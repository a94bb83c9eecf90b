"""Codes are those of the standard: another library draws the same modules."""

from __future__ import annotations

import re

import pytest
import segno
from werkstatt.views.qr import qr_svg

# In capitals: where the data fill whole bytes, as small letters do, segno 1.6 adds an empty one.
ADDRESSES = (
    "HTTPS://WERKSTATT-WISSEN.EXAMPLE/G/",
    "HTTPS://WERKSTATT-WISSEN.EXAMPLE/G/AEMTER/BRIEF-VERSTEHEN/A/",
    "HTTPS://WERKSTATT-WISSEN.EXAMPLE/G/ORGANISATIONEN/" + "VERBAND-" * 12 + "LEIPZIG/",
)


def _matrix(svg: str) -> list[list[int]]:
    size = int(re.search(r'viewBox="0 0 (\d+)', svg)[1]) - 4  # type: ignore[index]
    rows = [[0] * size for _ in range(size)]
    x, y = 0, 0
    (strokes,) = re.findall(r'd="M2 2\.5(h[^"]*)"', svg)
    for right, down, length in re.findall(r"(?:m(-?\d+) (\d+))?h(\d+)", strokes):
        x, y = x + int(right or 0), y + int(down or 0)
        for _ in range(int(length)):
            rows[y][x] = 1
            x += 1
    return rows


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_modules_are_those_another_library_draws(address: str) -> None:
    drawn = _matrix(qr_svg(address))
    others = (segno.make(address, error="m", boost_error=False, mask=mask) for mask in range(8))
    assert drawn in [[list(row) for row in other.matrix] for other in others]


def test_a_changed_module_is_seen() -> None:
    drawn = _matrix(qr_svg(ADDRESSES[0]))
    drawn[12][12] ^= 1
    others = (
        segno.make(ADDRESSES[0], error="m", boost_error=False, mask=mask) for mask in range(8)
    )
    assert drawn not in [[list(row) for row in other.matrix] for other in others]
