"""A guide says the most important first, and nothing in its lines leads away from them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from .conftest import until
from .places import LANGUAGES, PREFIXES

_GUIDE = "aemter/brief-verstehen/"
_BOX = "e => { const r = e.getBoundingClientRect(); return [r.top, r.bottom, r.height] }"


def _phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_the_deadline_stands_on_the_first_screen(prefix: str, page: Page, site_url: str) -> None:
    _phone(page, f"{site_url}{prefix}{_GUIDE}")
    bar = page.locator(".places").bounding_box()
    number = page.locator(".answer-number")
    sentences = page.locator(".answer-body > p:not([class])")
    assert bar and number.is_visible()
    for part in (number, sentences):
        assert part.evaluate(_BOX)[1] <= bar["y"]
    assert page.locator(".answer .action").evaluate(_BOX)[2] >= 48


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_who_stands_for_the_text_is_said_under_the_title(
    prefix: str, page: Page, site_url: str
) -> None:
    _phone(page, f"{site_url}{prefix}{_GUIDE}")
    tags = page.locator("article").evaluate(
        "e => [...e.children].slice(0, 3).map(c => c.className)"
    )
    assert tags == ["", "trust-line", "answer"]
    assert page.locator(".trust-line a[hreflang=de]").count() == (1 if prefix else 0)


def test_the_button_leads_to_the_deadline(page: Page, site_url: str) -> None:
    _phone(page, site_url + _GUIDE)
    page.locator(".answer .action").click()
    page.wait_for_url(f"{site_url}{_GUIDE}#fristen")
    until(
        page, "scrollY > 700 && document.querySelector('#fristen').getBoundingClientRect().y < 740"
    )
    assert page.locator("#fristen").evaluate(_BOX)[0] >= 0


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_sources_stand_behind_their_section(prefix: str, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{prefix}{_GUIDE}")
    assert page.locator("main sup").count() == 0
    folds = page.locator(".prose .refs")
    assert folds.count() >= 5 and not folds.first.locator("ul").is_visible()
    folds.first.locator("summary").click()
    link = folds.first.locator("li a").first
    assert link.is_visible() and (link.get_attribute("href") or "").startswith("https://")
    dated = page.locator(".refs li").filter(has_text=re.compile(r", .*20\d\d"))
    assert dated.count() > 25


def test_contents_are_one_tap_away_and_close_behind_a_choice(page: Page, site_url: str) -> None:
    _phone(page, site_url + _GUIDE)
    page.evaluate("scrollTo({ top: 2500, behavior: 'instant' })")
    contents = page.locator(".contents")
    assert contents.evaluate(_BOX)[0] == 0
    contents.locator("summary").click()
    contents.locator("a[href='#hilfe']").click()
    assert not contents.evaluate("e => e.open")
    until(page, "document.querySelector('#hilfe').getBoundingClientRect().y < 740")
    assert page.locator("#hilfe").evaluate(_BOX)[0] >= contents.evaluate(_BOX)[1]


def test_contents_stay_beside_the_text_on_wide_screens(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site_url + _GUIDE)
    page.evaluate("scrollTo({ top: 2500, behavior: 'instant' })")
    link = page.locator(".contents a").first
    assert link.is_visible() and 0 <= link.evaluate(_BOX)[0] < 800


@pytest.mark.parametrize("width", [360, 1280])
def test_a_word_is_never_covered_by_its_explanation(width: int, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{site_url}ar/{_GUIDE}")
    term = page.locator(".answer a.term").first
    term.click()
    shown = page.get_by_role("dialog")
    shown.wait_for()
    (top, bottom, _), word = shown.evaluate(_BOX), term.evaluate(_BOX)
    assert top >= word[1] or bottom <= word[0]
    shown.get_by_role("link").last.click()
    assert page.locator("#wort-widerspruch").is_visible()


def test_without_scripts_a_word_leads_to_the_list(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + _GUIDE)
    page.locator(".answer a.term").first.click()
    assert page.locator("#wort-widerspruch dd").is_visible()
    context.close()
