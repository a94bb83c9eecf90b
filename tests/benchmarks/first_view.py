"""What a first view costs on a slow phone: bytes, requests, paint, blocking time, layout shift.

400 kbit/s, 400 ms round trip, 4 x slower processor, empty cache, gzip as hosts send it.
Example: .venv/bin/python tests/benchmarks/first_view.py site aemter/brief-verstehen/ ar/
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import statistics
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

_KBIT = 1000 / 8
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400 * _KBIT,
    "uploadThroughput": 400 * _KBIT,
}
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


class Zipped(SimpleHTTPRequestHandler):
    """Sends files compressed and keeps the connection open, as a host does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def _view(browser: Browser, url: str) -> dict[str, Any]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", SLOW)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(_WATCH)
    page.goto(url, wait_until="load")
    page.wait_for_timeout(1500)
    cost: dict[str, Any] = page.evaluate("cost")
    context.close()
    return {**cost, "bytes": sum(sizes), "requests": len(sizes)}


def main() -> None:
    """Print a table: the median of five views of each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*", default=_PAGES)
    arguments = parser.parse_args()
    handler = partial(Zipped, directory=str(arguments.site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| Seite | kB | Abrufe | LCP s | blockiert ms | Verschiebung |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    with sync_playwright() as tools:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        for page in arguments.pages:
            url = f"http://127.0.0.1:{server.server_port}/{page}"
            views = [_view(browser, url) for _ in range(5)]
            mid = {key: statistics.median(view[key] for view in views) for key in views[0]}
            print(
                f"| /{page} | {mid['bytes'] / 1000:.1f} | {mid['requests']:.0f} "
                f"| {mid['lcp'] / 1000:.2f} | {mid['blocking']:.0f} | {mid['shift']:.3f} |",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main()
