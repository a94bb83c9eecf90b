"""QR codes as SVG without script or style (ISO/IEC 18004, through zxing-cpp)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer

_RIM = 2
"""White modules around a code; the page around it is white as well."""
_DARK = re.compile(rb"\0+")
"""A run of dark modules in a row of pixels."""


# All dates of an event lead to the same page.
@lru_cache(maxsize=16)
def qr_svg(address: str) -> str:
    """The code of an address, with a quarter of it to spare (level M); it scales with its box."""
    rows = _modules(address)
    size = len(rows) + 2 * _RIM
    dark = f"M{_RIM} {_RIM}.5{''.join(_strokes(rows))}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><title>QR</title>'
        f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path stroke="#000" d="{dark}"/></svg>'
    )


def _strokes(rows: list[bytes]) -> Iterator[str]:
    """From run to run by the way between them: such a path compresses best."""
    x, last = 0, 0
    for y, row in enumerate(rows):
        for run in _DARK.finditer(row):
            way = f"m{run.start() - x} {y - last}" if x or y else ""
            x, last = run.end(), y
            yield f"{way}h{len(run[0])}"


def _modules(address: str) -> list[bytes]:
    """The rows of a code, a byte for each module: 0 is dark."""
    # Rare work: the store knows nearly every code.
    import zxingcpp

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels: Buffer = code.to_image(add_quiet_zones=False)  # type: ignore[assignment]
    return [bytes(row) for row in memoryview(pixels).tolist()]
