"""What a first view costs on a slow phone: bytes, requests, paint, blocking time, layout shift.

Example: .venv/bin/python tests/benchmarks/first_view.py site aemter/brief-verstehen/ ar/
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from slow_phone import chromium, middle, served, sizes_of, slow_page

_WATCH = """window.cost = {lcp: 0, shift: 0, blocking: 0};
const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add))
  .observe({type, buffered: true});
watch('largest-contentful-paint', e => cost.lcp = e.startTime);
watch('layout-shift', e => { if (!e.hadRecentInput) cost.shift += e.value });
watch('longtask', e => cost.blocking += Math.max(0, e.duration - 50));"""
_TYPES = (
    "",
    "aemter/brief-verstehen/",
    "antraege/foerderantrag/",
    "termine/",
    "organisationen/",
    "glossar/",
)
_PAGES = [f"{prefix}{page}" for prefix in ("", "ar/", "uk/") for page in _TYPES]


def _view(browser: Browser, url: str) -> dict[str, Any]:
    with slow_page(browser) as (page, client):
        sizes = sizes_of(client)
        page.add_init_script(_WATCH)
        page.goto(url, wait_until="load")
        page.wait_for_timeout(1500)
        cost: dict[str, Any] = page.evaluate("cost")
    return {**cost, "bytes": sum(sizes), "requests": len(sizes)}


def main() -> None:
    """Print a table: the median of five views of each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*", default=_PAGES)
    arguments = parser.parse_args()
    print("| page | kB | requests | LCP s | blocking ms | layout shift |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    with served(arguments.site) as base, chromium() as browser:
        for page in arguments.pages:
            mid = middle([_view(browser, base + page) for _ in range(5)])
            print(
                f"| /{page} | {mid['bytes'] / 1000:.1f} | {mid['requests']:.0f} "
                f"| {mid['lcp'] / 1000:.2f} | {mid['blocking']:.0f} | {mid['shift']:.3f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
