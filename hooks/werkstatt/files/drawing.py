"""A picture for sharing (Open Graph), drawn at the build, without network, in every script.

Pillow with Raqm shapes and orders the letters (HarfBuzz, FriBidi); the font is DejaVu Sans, which
knows Latin, Cyrillic, Arabic and Persian letters.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from ..schema.languages import Direction, Language

WIDTH, HEIGHT = 640, 336
"""A large preview in messengers, and small enough for prepaid data."""
_EDGE, _LEADING, _MOST_LINES = 43, 1.35, 4
_SIZES = (38, 32, 27, 22)
_NAME_SIZE, _STRIP = 19, 59
_PAPER, _INK, _ACCENT = "#fbf6ee", "#26211c", "#9c3f22"
_PEOPLE, _TABLE, _LEGS = ("#83351b", "#15494f", "#2c5130"), "#e7c66a", "#664600"
_SHADES = (7, 4)
"""Colours from paper to ink and from paper to accent: with the sign's five, four bits hold all."""
_TITLE, _NAME, _SIGN = _SHADES[0] - 1, sum(_SHADES) - 1, sum(_SHADES)


def drawn(title: str, name: str, language: Language, font: Path) -> bytes:
    """A picture with a title in large letters, and the name of the site; 640 x 336 pixels."""
    image = _signed_sheet(name, language, font).copy()
    size, lines = _fitted(title, font)
    for number, line in enumerate(lines):
        place = (_edge(language), _EDGE + number * size * _LEADING)
        _write(image, place, line, _font(font, size), _TITLE, language)
    image.putpalette(_palette())
    buffer = BytesIO()
    # Large areas of one colour: runs are all there is to compress.
    image.save(buffer, "PNG", compress_type=zlib.Z_RLE)
    return buffer.getvalue()


def _edge(language: Language) -> int:
    return WIDTH - _EDGE if language.dir is Direction.RTL else _EDGE


@cache
def _signed_sheet(name: str, language: Language, font: Path) -> Image.Image:
    """What all pictures of a language share."""
    is_rtl = language.dir is Direction.RTL
    image, left = _sheet(is_rtl), WIDTH // 2 if is_rtl else 0
    strip = Image.new("L", (WIDTH // 2, _STRIP), _SHADES[0])
    place = (_edge(language) - left, 0)
    _write(strip, place, name, _font(font, _NAME_SIZE), _NAME, language)
    image.paste(strip, (left, HEIGHT - _STRIP))
    return image


@cache
def _palette() -> bytes:
    """Numbers of colours: from paper to ink, from paper to accent, then those of the sign."""
    paper, *inks = (ImageColor.getrgb(colour) for colour in (_PAPER, _INK, _ACCENT))
    mixed = [
        round(one + (other - one) * step / (shades - 1))
        for ink, shades in zip(inks, _SHADES, strict=True)
        for step in range(shades)
        for one, other in zip(paper, ink, strict=True)
    ]
    sign = (ImageColor.getrgb(colour) for colour in (*_PEOPLE, _TABLE, _LEGS))
    return bytes([*mixed, *(part for colour in sign for part in colour)])


def _write(
    image: Image.Image,
    place: tuple[float, float],
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: int,
    language: Language,
) -> None:
    is_rtl = language.dir is Direction.RTL
    ImageDraw.Draw(image).text(
        place,
        text,
        fill=colour,
        font=font,
        anchor="ra" if is_rtl else "la",
        direction="rtl" if is_rtl else "ltr",
        language=language.tag,
    )


@cache
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.RAQM)


def _fitted(title: str, file: Path) -> tuple[int, list[str]]:
    """The largest size at which the title needs at most four lines."""
    for size in _SIZES:
        lines = list(_lines(title.split(), _font(file, size)))
        if len(lines) <= _MOST_LINES:
            return size, lines
    return size, lines[:_MOST_LINES]


def _lines(words: list[str], font: ImageFont.FreeTypeFont) -> Iterator[str]:
    line: list[str] = []
    for word in words:
        if line and font.getlength(" ".join([*line, word])) > WIDTH - 2 * _EDGE:
            yield " ".join(line)
            line = []
        line.append(word)
    yield " ".join(line)


def _sheet(is_rtl: bool) -> Image.Image:
    """Paper with people around one table: the sign of the Werkstatt (partials/workbench.html)."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(image)
    middle = 123 if is_rtl else WIDTH - 123
    for number, shift in enumerate((-48, 0, 48)):
        x, head = middle + shift, 243 - (10 if shift == 0 else 0)
        pen.ellipse((x - 13, head - 13, x + 13, head + 13), fill=_SIGN + number)
        pen.pieslice((x - 22, head + 17, x + 22, head + 70), 180, 360, fill=_SIGN + number)
    table = _SIGN + len(_PEOPLE)
    pen.rounded_rectangle((middle - 86, 283, middle + 86, 297), 7, fill=table)
    for x in (middle - 70, middle + 60):
        pen.rectangle((x, 297, x + 10, 320), fill=table + 1)
    return image
