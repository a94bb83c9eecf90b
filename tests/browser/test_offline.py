"""With the network cut: what was read opens, what was taken along too, never half of a build."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from werkstatt.build.site import write_site

from tests.sample import sample_files
from tests.sites.tiny import TODAY, plan_with

from .conftest import Quiet, until

_OFFICE = """\
name: Rettung
plain_name: Hilfe in Not
kind: emergency
what_for: [Not]
emergency: {order: 1, call_for: In Not, short: Not}
contact: {phone: "112"}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
_URL = "https://werkstatt-wissen.example/"
FOUNDING = "verein/gruenden/"
_READY = "navigator.serviceWorker.getRegistration().then(r => !!r?.active && !r.installing)"
_COLOUR = "getComputedStyle(document.querySelector('.skip')).position"


def _site(root: Path, day: date, style: str = "") -> Path:
    """A site made to live below /repo/."""
    files = {**sample_files(), "data/offices/rettung.yml": _OFFICE}
    files["data/site.yml"] = files["data/site.yml"].replace(_URL, f"{_URL}repo/")
    plan = plan_with(root, files, day)
    with (root / "docs/assets/css/90-print.css").open("a") as sheet:
        sheet.write(style)
    write_site(plan)
    return root / "site"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _site(tmp_path_factory.mktemp("first"), TODAY)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day later, with another style sheet."""
    day = TODAY + timedelta(days=1)
    return _site(tmp_path_factory.mktemp("second"), day, "\nh1 { letter-spacing: 3px }\n")


@dataclass
class Host:
    """Serves one build below /repo/ as a host without rules does, and can be cut off."""

    folder: Path
    url: str = ""
    down: bool = False
    asked: list[str] = field(default_factory=list)

    def serves(self, site: Path) -> None:
        """Publish a build; there is no moment between."""
        fresh = self.folder / "fresh"
        fresh.symlink_to(site)
        fresh.replace(self.folder / "repo")


class _Handler(Quiet):
    """Nothing is kept by the browser itself: what opens without network, the worker has kept."""

    def __init__(self, host: Host, *args: object, **kept: object) -> None:
        self._host = host
        super().__init__(*args, directory=str(host.folder), **kept)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """The file; nothing at all when cut off."""
        if self._host.down:
            self.close_connection = True
            return
        self._host.asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        """Say that it must not be kept."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """As GitHub Pages does: the site's own 404 page, at any depth."""
        missing = self._host.folder / "repo/404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def host(first: Path, tmp_path: Path) -> Iterator[Host]:
    """The first build, served."""
    made = Host(tmp_path)
    made.serves(first)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, made)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made.url = f"http://127.0.0.1:{server.server_port}/repo/"
        yield made
        server.shutdown()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 360, "height": 740})
    made.set_default_timeout(15_000)
    yield made
    made.close()


def _opened(phone: BrowserContext, host: Host, path: str = "") -> Page:
    """A page whose worker is ready, and has kept what is being read."""
    page = phone.new_page()
    page.goto(host.url + path)
    until(page, _READY)
    until(page, "caches.match(location.href).then(Boolean)")
    return page


def _cut(phone: BrowserContext, host: Host) -> None:
    host.down = True
    phone.set_offline(True)


def _mend(phone: BrowserContext, host: Host) -> None:
    host.down = False
    phone.set_offline(False)


def _styled(page: Page) -> bool:
    return bool(page.evaluate(_COLOUR) == "absolute")


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_what_was_read_opens_without_network(
    prefix: str, phone: BrowserContext, host: Host
) -> None:
    """Also home and the emergency page, which nobody has opened; in the language that was read."""
    page = _opened(phone, host, f"{prefix}{FOUNDING}")
    _cut(phone, host)
    for path in (f"{prefix}{FOUNDING}", prefix, f"{prefix}notfall/"):
        page.goto(host.url + path)
        assert page.url == host.url + path
        assert _styled(page), path
    assert page.locator("a[href='tel:112']").count()


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_what_is_not_kept_leads_to_the_page_that_says_so(
    prefix: str, phone: BrowserContext, host: Host
) -> None:
    page = _opened(phone, host, f"{prefix}{FOUNDING}")
    _cut(phone, host)
    page.goto(f"{host.url}{prefix}raeume/haus/")
    page.wait_for_url(f"{host.url}{prefix}ohne-netz/**")
    assert page.locator("[data-part=lost]").is_visible()
    # What is kept is read one page after the other.
    page.locator("[data-part=kept] a").first.wait_for()
    kept = page.locator("[data-part=kept] a").evaluate_all("all => all.map(e => e.href)")
    assert f"{host.url}{prefix}{FOUNDING}" in kept
    _mend(phone, host)
    page.locator("[data-part=again]").click()
    page.wait_for_url(f"{host.url}{prefix}raeume/haus/")


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_a_language_taken_along_opens_whole(prefix: str, phone: BrowserContext, host: Host) -> None:
    page = _opened(phone, host, f"{prefix}ohne-netz/")
    take = page.locator("[data-part=take]")
    take.wait_for()
    assert re.search(r"\d+ (kB|MB|كيلوبايت|ك\.ب)", take.inner_text()), take.inner_text()
    take.click()
    page.locator("[data-part=taken]").wait_for()
    _cut(phone, host)
    for path in ("raeume/haus/", "glossar/", "a-z/"):
        page.goto(f"{host.url}{prefix}{path}")
        assert page.url == f"{host.url}{prefix}{path}" and _styled(page)
    if prefix:
        return
    page.locator("a[data-search]:visible").first.click()
    page.locator("dialog input").fill("haus")
    page.locator("dialog li a").first.wait_for()


def test_a_new_build_is_read_at_once_and_kept_whole(
    phone: BrowserContext, host: Host, second: Path
) -> None:
    """The first page after an update is the new one, with the new styles; then it is kept."""
    page = _opened(phone, host, FOUNDING)
    host.serves(second)
    page.goto(host.url + FOUNDING)
    spacing = "getComputedStyle(document.querySelector('h1')).letterSpacing"
    assert page.evaluate(spacing) == "3px"
    built = page.locator("[data-built]").get_attribute("data-built")
    until(page, _READY)
    until(page, _kept_from(second, host))
    _cut(phone, host)
    for path in ("", FOUNDING):
        page.goto(host.url + path)
        assert page.evaluate(spacing) == "3px"
        assert page.locator("[data-built]").get_attribute("data-built") == built


def test_the_network_goes_right_after_an_update(
    phone: BrowserContext, host: Host, second: Path
) -> None:
    """The new worker never came: the old page opens, with the old styles."""
    page = _opened(phone, host, FOUNDING)
    host.serves(second)
    _cut(phone, host)
    page.goto(host.url + FOUNDING)
    assert _styled(page)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") != "3px"


def _kept_from(site: Path, host: Host) -> str:
    """Whether the phone keeps the styles of this build and a page with them."""
    version = _version(site)
    return (
        f"caches.keys().then(all => all.filter(n => n.endsWith('{version}')).length >= 2 && "
        f"caches.open(all.find(n => n.includes('read {version}')))"
        f".then(c => c.match('{host.url}{FOUNDING}')).then(Boolean))"
    )


def _version(site: Path) -> str:
    found = re.search(r"\.css\?v=(\w+)", (site / "index.html").read_text("utf-8"))
    assert found
    return found[1]


@pytest.mark.parametrize("of_old", ["assets/css/werkstatt.css", "notfall/index.html"])
def test_a_planted_half_update_is_not_taken(
    of_old: str, phone: BrowserContext, host: Host, first: Path, second: Path, tmp_path: Path
) -> None:
    """The host sends the new worker and one file of the old build."""
    half = tmp_path / "half"
    shutil.copytree(second, half)
    shutil.copy(first / of_old, half / of_old)
    page = _opened(phone, host, FOUNDING)
    host.serves(half)
    update = (
        "navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => 1, () => 1)"
    )
    page.evaluate(update)
    until(page, _READY)
    page.wait_for_timeout(500)
    assert "3px" not in str(page.evaluate("caches.keys().then(all => all.join())"))
    names = page.evaluate("caches.keys().then(all => all.filter(n => n.includes(' core ')))")
    full = page.evaluate(
        "names => Promise.all(names.map(n => caches.open(n).then(c => c.keys())))"
        ".then(all => all.filter(keys => keys.length).length)",
        names,
    )
    assert full == 1, "nothing of the half build counts"
    _cut(phone, host)
    page.goto(host.url)
    assert _styled(page)
    assert page.locator("[data-built]").get_attribute("data-built") == TODAY.isoformat()


def test_nothing_of_another_site_on_the_host_is_touched(
    phone: BrowserContext, host: Host, second: Path
) -> None:
    page = _opened(phone, host)
    page.evaluate("caches.open('werkstatt /other/ core abc')")
    host.serves(second)
    page.goto(host.url)
    until(page, _READY)
    assert page.evaluate("caches.has('werkstatt /other/ core abc')")


def test_a_page_that_does_not_exist_leads_back_below_the_folder(
    phone: BrowserContext, host: Host
) -> None:
    page = _opened(phone, host)
    answer = page.goto(f"{host.url}gibt/es/nicht/")
    assert answer and answer.status == 404
    assert _styled_missing(page)
    page.locator("main a").first.click()
    page.wait_for_url(host.url)


def _styled_missing(page: Page) -> bool:
    return bool(
        page.evaluate("document.styleSheets.length && document.styleSheets[0].cssRules.length")
    )


def test_it_asks_nobody_else_and_obeys_the_policy(phone: BrowserContext, host: Host) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    said: list[str] = []
    page = phone.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{host.url}ohne-netz/")
    until(page, _READY)
    page.locator("[data-part=take]").click()
    page.locator("[data-part=taken]").wait_for()
    assert all(url.startswith(host.url) for url in asked)
    assert not [text for text in said if "Content Security Policy" in text]
    assert "/repo/sw.js" in host.asked


def test_all_can_be_deleted(phone: BrowserContext, host: Host) -> None:
    page = _opened(phone, host, FOUNDING)
    page.goto(f"{host.url}ohne-netz/")
    page.locator("[data-part=forget]").click()
    until(page, "caches.keys().then(all => !all.some(n => /read|taken/.test(n)))")


def test_it_can_be_installed(phone: BrowserContext, host: Host) -> None:
    """What Chromium asks of a site that can be put on the home screen."""
    page = _opened(phone, host, "ar/")
    session = phone.new_cdp_session(page)
    told = session.send("Page.getAppManifest")
    assert told["url"] == f"{host.url}ar/manifest.webmanifest" and not told["errors"]
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in errors] in ([], ["in-incognito"])


@pytest.mark.parametrize("prefix", ["", "ar/"])
def test_a_language_in_one_file_is_whole_without_the_site(
    prefix: str, phone: BrowserContext, first: Path
) -> None:
    """Opened from the phone's own storage: styled by its own style, asking for nothing."""
    asked: list[str] = []
    said: list[str] = []
    page = phone.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    file = first / f"{prefix}ohne-netz/werkstatt-{prefix.rstrip('/') or 'de'}.html"
    page.goto(file.as_uri())
    assert asked == [file.as_uri()] and not said
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 246, 238)"
    assert page.locator("a[href='tel:112']").count()
    page.locator("a[href='#verein-gruenden']").first.click()
    assert page.evaluate("document.querySelector(':target').tagName") == "H2"
