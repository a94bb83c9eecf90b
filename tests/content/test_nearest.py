"""A wrong guess is worse than none."""

from __future__ import annotations

import pytest
from werkstatt.content.nearest import nearest

KNOWN = (
    "bgb-54", "amtsgericht-leipzig", "sozialgericht-leipzig", "stadtbuero", "giftnotruf",
    "frist-ohne-belehrung", "asyl-klage-frist", "finanzamt-leipzig-2",
)  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("stadtburo", "stadtbuero"),
        ("Stadtbuero", "stadtbuero"),
        ("bgb54", "bgb-54"),
        ("bgb-55", None),
        ("bbgb-54", "bgb-54"),
        ("ganz-anders", None),
        ("notruf", None),
        ("arbeitsgericht-leipzig", None),
        ("frist-mit-belehrung", None),
        ("frist-one-belehrung", "frist-ohne-belehrung"),
        ("asyl-frist", None),
        ("asyl-klagefrist", "asyl-klage-frist"),
        ("finanzamt-leipzig", None),
    ],
)
def test_the_nearest_id_or_none(wrong: str, meant: str | None) -> None:
    assert nearest(wrong, KNOWN) == meant
