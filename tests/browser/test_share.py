"""To pass a page on: short addresses, their codes, pictures, buttons."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from .places import LANGUAGES, PREFIXES

GUIDE = "aemter/brief-verstehen/"
URL = "https://werkstatt-wissen.example/"
_SHOW = """paths => {
  document.body.replaceChildren(...paths.map(path => {
    const code = Object.assign(new Image(), {src: '/' + path, width: 140, height: 140});
    code.style.margin = '10px';
    return code;
  }));
  return Promise.all([...document.images].map(code => code.decode()));
}"""


def _read(picture: bytes) -> set[str]:
    # Only these: in the middle of one, modules may happen to look like a Micro QR code.
    kind = zxingcpp.BarcodeFormat.QRCodeModel2
    return {code.text for code in zxingcpp.read_barcodes(Image.open(BytesIO(picture)), kind)}


def test_every_code_can_be_read_and_leads_to_its_short_address(
    page: Page, site_url: str, site_folder: Path
) -> None:
    page.set_viewport_size({"width": 960, "height": 640})
    codes = sorted(f.relative_to(site_folder).as_posix() for f in site_folder.glob("g/**/qr.svg"))
    assert len(codes) > 300
    for start in range(0, len(codes), 24):
        some = codes[start : start + 24]
        page.goto(f"{site_url}g/{GUIDE}")
        page.evaluate(_SHOW, some)
        found = _read(page.screenshot(full_page=True))
        assert found == {f"{URL}{code.removesuffix('qr.svg')}" for code in some}


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_the_code_of_a_poster_leads_to_the_event(prefix: str, page: Page, site_url: str) -> None:
    path = f"{prefix}termine/beispiel-werkstatt-treffen/"
    page.goto(f"{site_url}{path}plakat/")
    assert _read(page.locator(".poster-code").screenshot()) == {f"{URL}{path}"}


def test_a_short_address_lists_every_language_without_script(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for prefix, code in zip(PREFIXES, LANGUAGES, strict=True):
        page.goto(f"{site_url}g/{GUIDE}")
        page.locator(f"li[lang={code}] a").click()
        page.wait_for_url(f"{site_url}{prefix}{GUIDE}")
    context.close()


def test_the_code_is_fetched_only_when_shown(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + GUIDE, wait_until="networkidle")
    assert not [url for url in asked if url.endswith("qr.svg")]
    with page.expect_response(lambda response: response.url.endswith("qr.svg")):
        page.locator(".share summary").click()
        page.locator(".share-code").scroll_into_view_if_needed()


def test_the_short_address_is_copied(context: BrowserContext, site_url: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + "ar/" + GUIDE)
    page.locator(".share summary").click()
    page.locator(".share button[data-copy]").click()
    page.locator(".share [role=status]").filter(has_text=re.compile(r"\S")).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{URL}g/{GUIDE}"


def test_the_phones_own_sharing_gets_title_and_address(
    context: BrowserContext, site_url: str
) -> None:
    context.add_init_script("navigator.share = async what => { window.shared = what }")
    page = context.new_page()
    page.goto(site_url + "uk/" + GUIDE)
    page.locator(".share summary").click()
    page.locator("button[data-share]").click()
    assert page.evaluate("shared.url") == f"{URL}g/{GUIDE}"


def test_every_page_names_a_picture_that_is_there(site_folder: Path) -> None:
    named: set[str] = set()
    for file in site_folder.rglob("index.html"):
        named |= set(re.findall(r'og:image" content="([^"]+)"', file.read_text("utf-8")))
    assert len(named) > 60
    for address in named:
        picture = Image.open(site_folder / address.removeprefix(URL))
        assert picture.size == (640, 336)


def test_descriptions_for_sharing_are_in_the_language_of_the_page(
    page: Page, site_url: str
) -> None:
    texts = set()
    for prefix in PREFIXES:
        page.goto(f"{site_url}{prefix}{GUIDE}")
        texts.add(page.locator("meta[property='og:description']").get_attribute("content"))
        texts.add(page.locator("meta[property='og:title']").get_attribute("content"))
    assert len(texts) == 2 * len(LANGUAGES)
