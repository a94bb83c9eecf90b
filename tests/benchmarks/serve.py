"""How long a saved file takes to stand on the reloaded page of a preview.

    python tests/benchmarks/serve.py --runs 10

The real server on a copy of this repository, a page open in Chromium; from the write to the
sentence in the reloaded page, in German and in the edited translation.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
ADDRESS = "127.0.0.1:8765"
FILES = {
    "docs/de/verein/gruenden.md": "verein/gruenden/",
    "docs/ar/verein/gruenden.md": "ar/verein/gruenden/",
    "data/rooms/stadtbuero.yml": "raeume/stadtbuero/",
}


def _saved(page: Page, file: Path, path: str, number: int) -> float:
    """Seconds from a save to the reloaded page."""
    page.goto(f"http://{ADDRESS}/{path}")
    # The page must be waiting for its reload, and the last save be worked off.
    page.wait_for_timeout(5000)
    text, mark = file.read_text("utf-8"), "Probe" + "x" * number
    saved = re.sub(r"^suited_for: (>-\n *)?", rf"\g<0>{mark} ", text, count=1, flags=re.MULTILINE)
    saved = f"{text}\n{mark}\n" if file.suffix == ".md" else saved
    started = time.monotonic()
    file.write_text(saved, "utf-8")
    page.wait_for_function(f"document.body.innerText.includes('{mark}')", timeout=60_000)
    taken = time.monotonic() - started
    file.write_text(text, "utf-8")
    page.wait_for_function(f"!document.body.innerText.includes('{mark}')", timeout=60_000)
    return taken


def main() -> None:
    """Print the median and the longest time for each file."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Beispiel: serve.py --runs 10")
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="serve-") as folder:
        root = Path(folder) / "project"
        ignored = shutil.ignore_patterns("site", ".cache", ".git", ".venv", "node_modules")
        shutil.copytree(ROOT, root, ignore=ignored)
        command = [sys.executable, "scripts/serve_site.py", "--no-open", "--address", ADDRESS]
        environment = {**os.environ, "LANGS": "de,ar", "PYTHONPATH": "hooks"}
        server = subprocess.Popen(
            command, cwd=root, env=environment, stdout=subprocess.DEVNULL, start_new_session=True
        )
        try:
            _measure(root, runs)
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


def _measure(root: Path, runs: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        _wait(page)
        for name, path in FILES.items():
            times = [_saved(page, root / name, path, number) for number in range(1, runs + 1)]
            print(f"{name}: {statistics.median(times):.2f} s, höchstens {max(times):.2f} s")
        browser.close()


def _wait(page: Page) -> None:
    for _ in range(120):
        try:
            page.goto(f"http://{ADDRESS}/")
            return
        except Exception:
            time.sleep(0.5)


if __name__ == "__main__":
    main()
