"""Take the two pictures of the README from the built site: a phone in Arabic, a desk in German."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import _run
from _paths import ROOT
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
_COLOURS = 128
"""Enough for flat areas and grey edges of letters; a quarter of the bytes."""


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the page, the reader's language, and the size of the window."""

    name: str
    path: str
    locale: str
    width: int
    height: int


SHOTS = (
    Shot("telefon-arabisch", "ar/aemter/brief-verstehen/", "ar", 360, 740),
    Shot("rechner-deutsch", "", "de-DE", 1280, 800),
)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def main() -> int:
    """Write the pictures; 1 without a built site or a Chromium."""
    parser = _run.Command(
        description="Macht die zwei Bilder der README aus der gebauten Website.",
        epilog="Beispiel: make build && python scripts/make_screenshots.py",
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="gebaute Website")
    parser.add_argument(
        "--to", type=Path, default=ROOT / ".github/pictures", help="Ordner für die Bilder"
    )
    options = parser.parse_args()
    chromium = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if chromium is None or not (options.site / "index.html").is_file():
        lacking = "Chromium fehlt." if chromium is None else f"{options.site} fehlt: make build"
        print(lacking, file=sys.stderr)
        return 1
    options.to.mkdir(parents=True, exist_ok=True)
    with _served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_QUIET))
        for shot in SHOTS:
            file = options.to / f"{shot.name}.png"
            file.write_bytes(_small(_taken(browser, f"{address}{shot.path}", shot)))
            print(f"{file}: {file.stat().st_size / 1000:.0f} kB")
        browser.close()
    return 0


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder on a port of its own."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _taken(browser: Browser, url: str, shot: Shot) -> bytes:
    """What the window shows when everything is there."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height}, locale=shot.locale
    )
    page.goto(url, wait_until="networkidle")
    picture = page.screenshot()
    page.close()
    return picture


def _small(picture: bytes) -> bytes:
    """The same picture with a palette."""
    full, written = Image.open(BytesIO(picture)).convert("RGB"), BytesIO()
    few = full.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    _run.run(main)
