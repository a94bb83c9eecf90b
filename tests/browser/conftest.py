"""A real browser on the real site. Without Chromium skipped with a clear line, but not in CI."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
AXE = ROOT / "node_modules/axe-core/axe.min.js"
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _lacking(what: str) -> None:
    """Skip on a volunteer's machine; fail where everything has to be checked."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and in CI nothing is skipped", pytrace=False)
    pytest.skip(f"{what} fehlt: Die Browser-Tests laufen nur in der automatischen Prüfung.")


def until(page: Page, condition: str) -> None:
    """Wait until a JavaScript expression is true; Playwright's own waiting needs unsafe-eval."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {condition}")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), "")
    if not found:
        _lacking("Chromium")
    return found


@pytest.fixture(scope="session")
def axe(chromium: str) -> str:
    """The source of axe-core."""
    if not AXE.is_file():
        _lacking("axe-core (npm ci)")
    return AXE.read_text("utf-8")


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command of the Nu Html Checker."""
    java = shutil.which("java") or ""
    if not java or not VNU.is_file():
        _lacking("Java oder vnu (npm ci)")
    return [java, "-jar", str(VNU), "--skip-non-html", "--format", "gnu", "--errors-only"]


def _newest_day() -> date:
    """A build for an earlier day would refuse what was checked, translated or changed after it."""
    text = "\n".join(
        file.read_text("utf-8")
        for file in (*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").rglob("*.md"))
    )
    return date.fromisoformat(max(re.findall(r"[_ {]on: [\"']?(\d{4}-\d{2}-\d{2})", text)))


BUILT_ON = _newest_day()
"""The day for which the site is built here."""


def _build(folder: Path) -> None:
    command = [sys.executable, ROOT / "scripts/build_site.py", "--site-dir", folder]
    environment = {**os.environ, "WERKSTATT_TODAY": BUILT_ON.isoformat(), "LANGS": ""}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, freshly built, once for all workers of pytest-xdist."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site").exists():
            _build(shared / "site")
    return shared / "site"


@pytest.fixture(scope="session")
def site_url(chromium: str, site_folder: Path) -> Iterator[str]:
    """The real site on a port of its own."""
    handler = partial(Quiet, directory=str(site_folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One headless Chromium for all tests."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh phone."""
    phone = browser.new_context(viewport={"width": 360, "height": 640})
    phone.set_default_timeout(15_000)
    yield phone
    phone.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh page on the phone."""
    return context.new_page()
