"""What a search costs on a slow phone: bytes and seconds from the tap to the first result.

Example: .venv/bin/python tests/benchmarks/search_cost.py site
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from slow_phone import chromium, middle, served, sizes_of, slow_page

_QUERIES = (
    ("", "Widerspruch"),
    ("en/", "residence permit"),
    ("ar/", "اعتراض"),
    ("uk/", "заперечення"),
    # These stand in running text alone.
    ("", "Lautsprecher"),
    ("en/", "newspaper"),
    ("ar/", "للاحتفالات"),
    ("uk/", "конфіденційна"),
)


def _search(browser: Browser, url: str, query: str) -> dict[str, Any]:
    with slow_page(browser) as (page, client):
        page.goto(url, wait_until="networkidle")
        sizes = sizes_of(client)
        page.evaluate(_WATCH)
        page.locator("a[data-search]:visible").first.click()
        page.wait_for_selector("dialog[open]")
        # A reader types while the index comes.
        page.evaluate(_TYPE, query[:-1])
        page.wait_for_selector("dialog li", timeout=20_000)
        first, cost = page.evaluate("first / 1000"), sum(sizes)
        page.wait_for_load_state("networkidle")
        key = page.evaluate(_NEXT_KEY, query)
        page.wait_for_load_state("networkidle")
    return {"first": first, "bytes": cost, "key": key, "all": sum(sizes)}


# From the tap to the first result, by the clock of the page.
_WATCH = """addEventListener('click', () => { window.tapped = performance.now() },
  {capture: true, once: true})"""
_TYPE = """query => {
  new MutationObserver(() => { window.first ??= performance.now() - tapped })
    .observe(document.querySelector('dialog ol'), {childList: true});
  const input = document.querySelector('dialog input');
  input.value = query;
  input.dispatchEvent(new Event('input'));
}"""
_NEXT_KEY = """async query => {
  const input = document.querySelector('dialog input');
  const started = performance.now();
  input.value = query;
  input.dispatchEvent(new Event('input'));
  await new Promise(requestAnimationFrame);
  return performance.now() - started;
}"""


def main() -> None:
    """Print a table: the median of five searches per language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    arguments = parser.parse_args()
    print("| language, word | kB to the first result | s | next key ms | kB in all |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with served(arguments.site) as base, chromium() as browser:
        for prefix, query in _QUERIES:
            mid = middle([_search(browser, base + prefix, query) for _ in range(5)])
            cost = f"{mid['bytes'] / 1000:.1f} | {mid['first']:.2f} | {mid['key']:.0f}"
            print(
                f"| {prefix.rstrip('/') or 'de'}, {query} | {cost} | {mid['all'] / 1000:.1f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
