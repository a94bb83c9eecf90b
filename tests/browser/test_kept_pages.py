"""What a reader marks stays on the device; it is taken back, and a broken memory is none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import until
from .places import LANGUAGES, PREFIXES

_GUIDE = "aemter/brief-verstehen/"
_KEY = "Object.keys(localStorage).find(key => key.endsWith('gemerkt'))"


def _mark(page: Page, url: str) -> None:
    page.goto(url)
    page.locator("[data-keep]").click()
    until(page, "document.querySelector('[data-keep]').getAttribute('aria-pressed') === 'true'")


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_a_marked_page_stands_in_the_list(prefix: str, page: Page, site_url: str) -> None:
    _mark(page, f"{site_url}{prefix}{_GUIDE}")
    title = page.locator("main h1").inner_text()
    _mark(page, f"{site_url}{prefix}raeume/stadtbuero/")
    page.locator("[data-keep-list]").click()
    items = page.locator("[data-part=list] a")
    expect(items).to_have_count(2)
    assert items.nth(1).inner_text() == title
    items.nth(1).click()
    assert page.url == f"{site_url}{prefix}{_GUIDE}"
    until(page, "document.querySelector('[data-keep]').getAttribute('aria-pressed') === 'true'")


def test_marks_are_taken_back_one_by_one_and_all(page: Page, site_url: str) -> None:
    for path in (_GUIDE, "verein/gruenden/", "glossar/widerspruch/"):
        _mark(page, site_url + path)
    page.locator("[data-keep]").click()
    until(page, "document.querySelector('[data-keep]').getAttribute('aria-pressed') === 'false'")
    page.goto(f"{site_url}gemerkt/")
    expect(page.locator("[data-part=list] li")).to_have_count(2)
    page.locator("[data-part=list] button").first.click()
    expect(page.locator("[data-part=list] a")).to_have_text(["Einen Brief vom Amt verstehen"])
    page.locator("[data-part=list] button").first.click()
    expect(page.locator("[data-part=none]")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("broken", ["{", "7", '[null, 3, {"path": 1}]', '"x"'])
def test_what_is_no_list_of_ours_is_none(broken: str, page: Page, site_url: str) -> None:
    _mark(page, site_url + _GUIDE)
    page.evaluate(f"value => localStorage.setItem({_KEY}, value)", broken)
    page.goto(f"{site_url}gemerkt/")
    expect(page.locator("[data-part=none]")).to_be_visible()
    _mark(page, site_url + _GUIDE)


def test_without_a_memory_there_is_no_button(page: Page, site_url: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    )
    page.goto(site_url + _GUIDE)
    until(page, "document.readyState === 'complete'")
    expect(page.locator("[data-keep]")).to_be_hidden()


def test_a_page_of_danger_offers_no_mark(page: Page, site_url: str) -> None:
    for path in ("notfall/", "aemter/notfall/", "anlaufstellen/hilfetelefon-gewalt/"):
        page.goto(site_url + path)
        expect(page.locator("[data-keep]")).to_have_count(0)
        expect(page.locator("[data-exit]")).to_be_visible()


@pytest.mark.parametrize("how", ["click", "Escape"])
def test_a_page_of_danger_is_left_with_no_way_back(how: str, page: Page, site_url: str) -> None:
    page.route("https://www.leipzig.de/", lambda route: route.fulfill(body="Wetter"))
    page.goto(site_url)
    page.goto(f"{site_url}ar/notfall/")
    page.locator("[data-exit=ready]").wait_for()
    if how == "click":
        page.locator("[data-exit]").click()
    else:
        page.keyboard.press(how)
        page.keyboard.press(how)
    page.wait_for_url("https://www.leipzig.de/")
    page.go_back()
    assert page.url == site_url


def test_one_escape_leaves_nothing(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}notfall/")
    page.locator("[data-exit=ready]").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_timeout(1000)
    page.keyboard.press("Escape")
    assert page.url == f"{site_url}notfall/"
