"""Two languages side by side, linkable and keyboard-operable; a plain link without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .conftest import until
from .places import LANGUAGES

GUIDE = "aemter/brief-verstehen/"
TRANSLATED = LANGUAGES[1:]
_COLUMNS = """() => [...document.querySelectorAll('.pair')].map(row =>
  [...row.children].map(box => ({
  lang: box.lang, dir: getComputedStyle(box).direction, text: box.textContent.trim(),
  x: box.getBoundingClientRect().x, y: box.getBoundingClientRect().y })))"""
_IDS = "() => [...document.querySelectorAll('[id]')].map(e => e.id)"


def _open(page: Page, site_url: str, code: str, query: str = "") -> None:
    page.goto(f"{site_url}{code}/{GUIDE}{query}")
    if not query:
        page.locator("a.beside").click()
    page.wait_for_selector(".pair")


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_section_stands_in_both_languages(code: str, page: Page, site_url: str) -> None:
    _open(page, site_url, code)
    rows = page.evaluate(_COLUMNS)
    assert len(rows) == 8
    for own, german in rows:
        assert (own["lang"], german["lang"]) == (code, "de")
        assert (own["dir"], german["dir"]) == ("rtl" if code == "ar" else "ltr", "ltr")
        assert own["text"] and german["text"] and own["text"] != german["text"]
    ids = page.evaluate(_IDS)
    assert len(ids) == len(set(ids)) and "fristen" in ids


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1280, True)])
def test_one_under_the_other_on_phones_columns_on_wide_screens(
    width: int, beside: bool, page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    _open(page, site_url, "ar")
    own, german = page.evaluate(_COLUMNS)[1]
    assert (own["y"] == german["y"]) is beside
    assert (own["x"] > german["x"]) is beside
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_view_can_be_linked(page: Page, site_url: str) -> None:
    _open(page, site_url, "uk", "?zweisprachig")
    assert page.locator("a.beside").get_attribute("aria-pressed") == "true"


def test_closing_brings_the_page_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}uk/{GUIDE}")
    before = page.locator(".prose").inner_html()
    control = page.locator("a.beside")
    control.focus()
    page.keyboard.press("Space")
    page.wait_for_selector(".pair")
    assert page.url.endswith("?zweisprachig")
    page.keyboard.press("Enter")
    until(page, "!document.querySelector('.pair')")
    assert page.locator(".prose").inner_html() == before
    assert "zweisprachig" not in page.url


def test_german_links_lead_where_they_lead_on_the_german_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{GUIDE}")
    wanted = page.eval_on_selector_all(".prose a[href]", "all => all.map(a => a.href)")
    _open(page, site_url, "uk")
    found = page.eval_on_selector_all(".pair > [lang=de] a[href]", "all => all.map(a => a.href)")
    assert found == wanted and len(found) > 10


def test_the_control_is_a_link_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}uk/{GUIDE}")
    page.locator("#fristen ~ .to-source a").first.click()
    page.wait_for_url(f"{site_url}{GUIDE}#fristen")
    page.go_back()
    page.locator("a.beside").click()
    page.wait_for_url(f"{site_url}{GUIDE}")
    context.close()


_IS_UNDER_THE_BAR = """(() => {
  const top = document.getElementById('fristen').getBoundingClientRect().top;
  const bar = document.querySelector('.contents').getBoundingClientRect();
  return top >= bar.bottom - 1 && top - bar.bottom < 60;
})()"""
"""The heading stands right below the contents, which stick, and is not hidden by them."""


def test_the_picker_keeps_the_section(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{GUIDE}#fristen")
    until(page, _IS_UNDER_THE_BAR)
    page.locator("nav.languages a[hreflang=uk]").evaluate("link => link.click()")
    page.wait_for_url(f"{site_url}uk/{GUIDE}#fristen")


def test_german_pages_have_no_such_control(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{GUIDE}")
    assert page.locator("a.beside, .to-source").count() == 0


@pytest.mark.parametrize("media", ["print"])
def test_it_can_be_printed(media: str, page: Page, site_url: str) -> None:
    _open(page, site_url, "uk")
    page.emulate_media(media="print")
    assert page.locator(".pair > [lang=de]").first.is_visible()
