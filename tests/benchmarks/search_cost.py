"""What a search costs on a slow phone: bytes and seconds from the tap to the first result.

400 kbit/s, 400 ms round trip, 4 x slower processor, empty cache, gzip as hosts send it.
Example: .venv/bin/python tests/benchmarks/search_cost.py site
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from first_view import SLOW, Zipped
from playwright.sync_api import Browser, sync_playwright

_QUERIES = {"": "Widerspruch", "en/": "residence permit", "ar/": "اعتراض", "uk/": "заперечення"}


def _search(browser: Browser, url: str, query: str) -> dict[str, Any]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", SLOW)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="networkidle")
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
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
    context.close()
    return {"first": first, "bytes": cost, "key": key, "all": sum(sizes)}


# From the tap to the first result, by the clock of the page.
_WATCH = """addEventListener('click', () => { window.tapped = performance.now() },
  {capture: true, once: true})"""
_TYPE = """query => {
  new MutationObserver(() => { window.first ??= performance.now() - tapped })
    .observe(document.querySelector('dialog ol'), {childList: true});
  document.querySelector('dialog input').value = query;
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
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Zipped, directory=str(arguments.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| Sprache | kB bis zum ersten Treffer | s | nächste Taste ms | kB im Ganzen |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with sync_playwright() as tools:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        for prefix, query in _QUERIES.items():
            url = f"http://127.0.0.1:{server.server_port}/{prefix}"
            runs = [_search(browser, url, query) for _ in range(5)]
            mid = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
            print(
                f"| {prefix or 'de/'} | {mid['bytes'] / 1000:.1f} | {mid['first']:.2f} "
                f"| {mid['key']:.0f} | {mid['all'] / 1000:.1f} |",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main()
