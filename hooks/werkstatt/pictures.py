"""Pictures for sharing (Open Graph), drawn at the build, without network, in every script.

Pillow with Raqm shapes and orders the letters (HarfBuzz, FriBidi); the font is DejaVu Sans, which
knows Latin, Cyrillic, Arabic and Persian letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .pages.pictures import picture_path
from .pages.site_map import SiteMap
from .schema.languages import Direction, Language

WIDTH, HEIGHT = 1200, 630
_EDGE, _LEADING, _MOST_LINES = 80, 1.35, 4
_SIZES = (72, 60, 50, 42)
_PAPER, _INK, _ACCENT, _SOFT = "#fbf6ee", "#26211c", "#9c3f22", "#5d5348"
_PEOPLE = ("#83351b", "#15494f", "#2c5130")
_COLOURS = 32


def share_pictures(site_map: SiteMap, font: Path) -> Iterator[tuple[str, bytes]]:
    """Path and PNG of every picture that a translated page names."""
    name = site_map.knowledge.library.site.name
    seen: set[str] = set()
    for path in site_map.paths():
        for code in site_map.codes:
            picture = picture_path(code, path)
            if picture in seen or not site_map.has_text_in(path, code):
                continue
            seen.add(picture)
            title = site_map.title(code, _list_of(path, picture, code))[0]
            language = site_map.knowledge.library.languages[code]
            yield picture, drawn(title, name, language, font)


def _list_of(path: str, picture: str, code: str) -> str:
    """Entries share the picture of their list, and its title."""
    parent = f"{path.split('/', 1)[0]}/"
    return parent if path and picture_path(code, parent) == picture else path


def drawn(title: str, name: str, language: Language, font: Path) -> bytes:
    """A picture with a title in large letters, and the name of the site; 1200 x 630 pixels."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(image)
    is_rtl = language.dir is Direction.RTL
    _workbench(pen, is_rtl)
    size, lines = _fitted(title, font)
    edge = WIDTH - _EDGE if is_rtl else _EDGE
    for number, line in enumerate(lines):
        place = (edge, _EDGE + number * size * _LEADING)
        _write(pen, place, line, _font(font, size), _INK, language)
    _write(pen, (edge, HEIGHT - _EDGE - 30), name, _font(font, 36), _ACCENT, language)
    buffer = BytesIO()
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(buffer, "PNG")
    return buffer.getvalue()


def _write(
    pen: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: str,
    language: Language,
) -> None:
    is_rtl = language.dir is Direction.RTL
    pen.text(
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


def _workbench(pen: ImageDraw.ImageDraw, is_rtl: bool) -> None:
    """People around one table: the sign of the Werkstatt (overrides/partials/workbench.html)."""
    middle = 230 if is_rtl else WIDTH - 230
    for colour, shift in zip(_PEOPLE, (-90, 0, 90), strict=True):
        x, head = middle + shift, 455 - (18 if shift == 0 else 0)
        pen.ellipse((x - 24, head - 24, x + 24, head + 24), fill=colour)
        pen.pieslice((x - 40, head + 32, x + 40, head + 132), 180, 360, fill=colour)
    pen.rounded_rectangle((middle - 160, 530, middle + 160, 556), 13, fill="#e7c66a")
    for x in (middle - 130, middle + 112):
        pen.rectangle((x, 556, x + 18, 600), fill="#664600")
