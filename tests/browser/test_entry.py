"""An entry as a visiting card: what to do on the first screen, what we lack at the end."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .places import LANGUAGES, PREFIXES

OFFICE = "anlaufstellen/willkommenszentrum-leipzig/"
ENTRIES = (
    OFFICE,
    "anlaufstellen/polizei-110/",
    "anlaufstellen/jobcenter-leipzig/",
    "organisationen/lasmo/",
    "raeume/muehlstrasse-14/",
    "foerderung/leipzig-migration-integration/",
    "glossar/bescheid/",
)
# Whether text that runs from left to right stands at the start edge of its block.
_AT_START = """selector => [...document.querySelectorAll(selector)].filter(e => {
  const box = e.getBoundingClientRect(), range = document.createRange();
  range.selectNodeContents(e);
  const lines = [...range.getClientRects()], style = getComputedStyle(e);
  const rtl = getComputedStyle(document.body).direction === 'rtl';
  const edge = rtl ? box.right - parseFloat(style.paddingRight)
                   : box.left + parseFloat(style.paddingLeft);
  return !lines.some(l => Math.abs((rtl ? l.right : l.left) - edge) < 3);
}).map(e => e.textContent.trim())"""
_ORDER = """() => ['.visit', '.act', '.reach', '.about .rows', '.missing', '.origin']
  .map(s => document.querySelector(s)).filter(e => e)
  .map(e => e.getBoundingClientRect().top)"""
_GAPS_FIRST = "document.querySelector('.visit').before(document.querySelector('.missing'))"


def _phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("path", ENTRIES)
def test_what_we_know_stands_before_what_we_lack(
    path: str, prefix: str, page: Page, site_url: str
) -> None:
    _phone(page, site_url + prefix + path)
    tops = page.evaluate(_ORDER)
    assert tops == sorted(tops)


def test_a_planted_gap_on_top_is_found(page: Page, site_url: str) -> None:
    _phone(page, site_url + OFFICE)
    page.evaluate(_GAPS_FIRST)
    tops = page.evaluate(_ORDER)
    assert tops != sorted(tops)


@pytest.mark.parametrize(("code", "prefix"), list(zip(LANGUAGES, PREFIXES, strict=True)))
@pytest.mark.parametrize("path", [OFFICE, "anlaufstellen/verwaltungsgericht-leipzig/"])
def test_the_first_button_stands_on_the_first_screen(
    path: str, code: str, prefix: str, browser: Browser, site_url: str
) -> None:
    """For somebody whose phone speaks the language of the page: it offers no other one."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale=code)
    page = context.new_page()
    page.goto(site_url + prefix + path)
    bar, first = page.locator(".places").bounding_box(), page.locator(".act").first.bounding_box()
    context.close()
    assert bar and first and first["y"] + first["height"] <= bar["y"] and first["height"] >= 52


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("path", ENTRIES)
def test_one_button_alone_is_filled(path: str, prefix: str, page: Page, site_url: str) -> None:
    _phone(page, site_url + prefix + path)
    colours = page.locator(".act").evaluate_all(
        "all => all.map(e => getComputedStyle(e).backgroundColor)"
    )
    assert not colours or colours.count(colours[0]) == 1


def test_an_emergency_office_asks_for_nothing(page: Page, site_url: str) -> None:
    _phone(page, site_url + "anlaufstellen/polizei-110/")
    assert page.locator(".missing").count() == 0
    assert page.locator(".act").first.get_attribute("href") == "tel:110"


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_a_wide_screen_uses_its_second_column(prefix: str, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site_url + prefix + OFFICE)
    card, reach = page.locator(".visit").bounding_box(), page.locator(".reach").bounding_box()
    assert card and reach and round(reach["width"]) == 320
    is_after = reach["x"] > card["x"] + card["width"]
    is_before = reach["x"] + reach["width"] < card["x"]
    assert is_before if prefix == "ar/" else is_after
    assert abs(reach["y"] - card["y"]) < 2


@pytest.mark.parametrize(
    ("path", "selector"),
    [*((path, "h1") for path in ENTRIES), ("anlaufstellen/", ".card-title")],
)
@pytest.mark.parametrize("code", ["", "ar/"])
def test_german_names_stand_at_the_readers_edge(
    code: str, path: str, selector: str, page: Page, site_url: str
) -> None:
    _phone(page, f"{site_url}{code}{path}")
    assert page.locator(selector).count() and page.evaluate(_AT_START, selector) == []


def test_a_planted_name_on_the_wrong_edge_is_found(page: Page, site_url: str) -> None:
    _phone(page, f"{site_url}ar/{OFFICE}")
    page.evaluate("document.querySelector('h1').dir = 'ltr'")
    assert page.evaluate(_AT_START, "h1") != []


def test_an_example_says_so_on_its_card(page: Page, site_url: str) -> None:
    _phone(page, f"{site_url}termine/beispiel-werkstatt-treffen/")
    assert page.locator(".visit .tag-example").inner_text() == "Beispiel"
    assert page.locator(".act").count() == 0, "nobody goes to a made-up date"


def test_paper_has_no_buttons_and_all_facts(page: Page, site_url: str) -> None:
    page.goto(site_url + OFFICE)
    page.emulate_media(media="print")
    assert not page.locator(".act").first.is_visible()
    assert page.locator("dl.rows a[href^='mailto:']").is_visible()
