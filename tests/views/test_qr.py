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
    for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", svg):
        for step in range(int(length)):
            rows[int(y) - 2][int(x) - 2 + step] = 1
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
