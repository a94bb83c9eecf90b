"""The sign of the site as PNG, for home screens that take no SVG: assets/icon.svg."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from ..store import EMPTY, Store

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

SIZES = (192, 512)
"""Pixels; what browsers ask of a site that can be installed (web.dev/articles/install-criteria)."""
MASKABLE = "assets/icon-maskable-512.png"
_SIDE, _LINE, _CORNER, _FINER = 48, 4, 12, 4
_SIGN = ((10, 15), (16, 35), (24, 20), (32, 35), (38, 15))
_GROUND, _INK, _WHOLE = "#9c3f22", "#ffffff", 255
_SAFE = 0.8
"""Of a maskable icon only a circle of this width is sure to be seen (W3C, Web App Manifest)."""


def icon_path(size: int) -> str:
    """Where the icon of a size lives."""
    return f"assets/icon-{size}.png"


def icon_files(store: Store = EMPTY) -> Iterator[tuple[str, bytes]]:
    """Path and PNG of each size, and of the one that a phone may cut to its own shape."""
    for size in SIZES:
        yield icon_path(size), store.made("icon", (size,), icon_png, size)
    last = SIZES[-1]
    yield MASKABLE, store.made("icon", (last, "maskable"), icon_png, last, True)


def icon_png(size: int, is_maskable: bool = False) -> bytes:
    """The sign, `size` pixels wide; maskable: smaller, on a ground without corners."""
    # Rare work, and Pillow takes long to load.
    from PIL import Image

    image = Image.new("RGBA", (size, size), _GROUND)
    image.putalpha(_mask(size, lambda pen, side: _ground(pen, side, is_maskable)))
    sign = _mask(size, lambda pen, side: _sign(pen, side, _SAFE if is_maskable else 1))
    image.paste(_INK, (0, 0), sign)
    buffer = BytesIO()
    image.quantize(64).save(buffer, "PNG")
    return buffer.getvalue()


def _mask(size: int, draw: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    """What is drawn, four times as fine and then reduced: one byte a pixel, not four."""
    from PIL import Image, ImageDraw

    side = size * _FINER
    mask = Image.new("L", (side, side))
    draw(ImageDraw.Draw(mask), side)
    return mask.reduce(_FINER)


def _ground(pen: ImageDraw.ImageDraw, side: int, is_square: bool) -> None:
    corner = 0 if is_square else _CORNER * side / _SIDE
    pen.rounded_rectangle((0, 0, side - 1, side - 1), corner, fill=_WHOLE)


def _sign(pen: ImageDraw.ImageDraw, side: int, scale: float) -> None:
    unit = side / _SIDE
    points = [_place(point, scale, unit) for point in _SIGN]
    width = _LINE * unit * scale
    pen.line(points, fill=_WHOLE, width=round(width), joint="curve")
    for x, y in (points[0], points[-1]):
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=_WHOLE)


def _place(point: tuple[int, int], scale: float, unit: float) -> tuple[float, float]:
    middle = _SIDE / 2
    x, y = (middle + (value - middle) * scale for value in point)
    return x * unit, y * unit
