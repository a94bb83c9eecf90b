"""A file to pass on that is too large, or needs the site, is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkstatt.audit.alone import MOST_BYTES
from werkstatt.audit.crawl import crawl
from werkstatt.audit.finding import Kind

from .tiny_site import URL, write_site

_NAME = "ar/ohne-netz/werkstatt-ar.html"
_GOOD = """<!doctype html><html lang="ar" dir="rtl"><head><title>x</title><style>a{}</style></head>
<body><p><a href="#eins">1</a> <a href="https://a.example/">2</a> <a href="tel:112">3</a></p>
<h2 id="eins">1</h2></body></html>"""
_FAULTS = {
    "large": ("1</h2>", "1</h2>" + " " * MOST_BYTES, Kind.WEIGHT),
    "double id": ("</body>", '<p id="eins"></p></body>', Kind.DOUBLE_ID),
    "picture": ("</body>", '<img src="a.png" alt=""></body>', Kind.OTHER_ORIGIN),
    "nowhere": ('href="#eins"', 'href="#zwei"', Kind.MISSING_ANCHOR),
    "relative": ('href="tel:112"', 'href="../raum/"', Kind.BROKEN_LINK),
}


def _found(folder: Path, text: str) -> list[tuple[str, Kind]]:
    site = write_site(folder)
    (site / _NAME).parent.mkdir(parents=True)
    (site / _NAME).write_text(text, "utf-8")
    return [(one.page, one.kind) for one in crawl(site, URL)]


def test_a_file_that_needs_nothing_is_faultless(tmp_path: Path) -> None:
    assert _found(tmp_path, _GOOD) == []


@pytest.mark.parametrize("name", _FAULTS)
def test_each_planted_fault_of_a_file_to_pass_on_is_found(name: str, tmp_path: Path) -> None:
    old, new, kind = _FAULTS[name]
    assert old in _GOOD
    assert _found(tmp_path, _GOOD.replace(old, new)) == [(_NAME, kind)]
