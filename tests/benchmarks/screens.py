"""How far a reader scrolls for the answer of each guide, and how much of it is folded.

Example: .venv/bin/python tests/benchmarks/screens.py site ar
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playwright.sync_api import Page
from slow_phone import chromium, served

_HEIGHT = 740
_MEASURE = """() => {
  const bottom = s => { const e = document.querySelector(s);
    return e ? e.getBoundingClientRect().bottom + scrollY : null };
  const words = e => e.textContent.trim().split(/\\s+/).length;
  const all = s => [...document.querySelectorAll(s)].reduce((n, e) => n + words(e), 0);
  const folded = all('.prose details:not([class])'), aside = all('.prose details[class]');
  return {number: bottom('.answer-number'), answer: bottom('.answer-body > p'),
    help: bottom('.answer-help'), page: document.documentElement.scrollHeight,
    read: all('.prose') - folded - aside, folded}
}"""


def _screens(pixels: float | None) -> str:
    return "" if pixels is None else f"{pixels / _HEIGHT:.1f}"


def _row(page: Page, name: str) -> str:
    found: dict[str, Any] = page.evaluate(_MEASURE)
    places = (_screens(found[key]) for key in ("number", "answer", "help", "page"))
    return f"| {name} | {' | '.join(places)} | {found['read']} | {found['folded']} |"


def main() -> None:
    """Print a table: screens of 360 x 740 to the number, the answer, who helps, and the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("language", nargs="?", default="de")
    arguments = parser.parse_args()
    prefix = "" if arguments.language == "de" else f"{arguments.language}/"
    guides = sorted(
        file.parent.relative_to(arguments.site).as_posix() + "/"
        for folder in ("aemter", "antraege", "verein")
        for file in (arguments.site / prefix / folder).glob("*/index.html")
    )
    print("| guide | number | answer | who helps | end | words read | words folded |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with served(arguments.site) as base, chromium() as browser:
        page = browser.new_page(viewport={"width": 360, "height": _HEIGHT})
        for guide in guides:
            page.goto(base + guide)
            print(_row(page, f"/{guide}"), flush=True)


if __name__ == "__main__":
    main()
