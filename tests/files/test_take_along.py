"""A language to take along is whole, of one build, and says truly how large it is."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest
from werkstatt.files.take_along import PAGES, TOLD, TakeAlong

from tests.sample import desk

_PAGE = b'<link href="werkstatt.css?v=abc">\n<p>"\xd8\xa7"</p>'


def _made(*paths: str) -> Iterator[tuple[str, bytes]]:
    taken = TakeAlong(desk("ar"), "ar/", "abc")
    for path in paths:
        taken.add(path, _PAGE)
    return taken.files(900)


def test_each_line_is_one_page_and_the_first_says_how_many() -> None:
    made = dict(_made("ar/index.html", "ar/verein/index.html", "search/ar.json"))
    head, *lines = [json.loads(line) for line in made[f"ar/{PAGES}"].splitlines()]
    assert head == {"version": "abc", "built": "2026-11-24", "count": 3}
    assert [line[:2] for line in lines] == [
        ["ar/", "text/html"],
        ["ar/verein/", "text/html"],
        ["search/ar.json", "application/json"],
    ]
    assert lines[0][2].encode() == _PAGE


@pytest.mark.parametrize(
    "path",
    [
        "ar/termine/fest/plakat/index.html",
        "ar/kalender/fest.ics",
        "ar/manifest.webmanifest",
        "assets/bilder/ar/start.png",
    ],
)
def test_what_nobody_reads_stays(path: str) -> None:
    head = json.loads(dict(_made(path))[f"ar/{PAGES}"])
    assert head["count"] == 0


def test_the_size_told_is_that_of_what_is_sent() -> None:
    made = dict(_made("ar/index.html"))
    told = json.loads(made[f"ar/{TOLD}"])
    assert told["transfer"] == len(gzip.compress(made[f"ar/{PAGES}"], 6)) and told["file"] == 900
