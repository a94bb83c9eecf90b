"""What a reader sees and gets: languages, keyboard, life without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .conftest import until
from .places import LANGUAGES, PREFIXES


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_language_is_in_sight_at_once(prefix: str, page: Page, site_url: str) -> None:
    page.goto(site_url + prefix)
    links = page.locator("nav.languages a")
    assert links.count() == len(LANGUAGES)
    for index in range(links.count()):
        box = links.nth(index).bounding_box()
        assert box and box["y"] + box["height"] < 320, links.nth(index).inner_text()


def test_the_first_tab_reveals_the_way_to_the_content(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.keyboard.press("Tab")
    focus = page.evaluate("[document.activeElement.className, document.activeElement.hash]")
    assert focus == ["skip", "#inhalt"]
    box = page.locator("a.skip").bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt"


def test_every_stop_of_the_keyboard_shows_its_focus(page: Page, site_url: str) -> None:
    page.goto(site_url)
    for _ in range(15):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert style[0] != "none" and style[1] != "0px"


def test_back_to_top(page: Page, site_url: str) -> None:
    page.goto(site_url + "verein/gruenden/")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.locator(".to-top a").click()
    until(page, "window.scrollY < 50")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_all_works_without_javascript(prefix: str, browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(site_url + prefix)
    page.locator("details.menu summary").click()
    page.locator(f"details.menu a[href$='{prefix}raeume/']").first.click()
    page.wait_for_url(f"{site_url}{prefix}raeume/")
    page.locator(".card-title").first.click()
    page.wait_for_url(f"{site_url}{prefix}raeume/*/")
    page.locator("h1").wait_for()
    assert page.locator("h1").count() == 1
    context.close()


@pytest.mark.parametrize("code", ["ar"])
def test_numbers_and_names_run_left_to_right_in_arabic(
    code: str, page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}{code}/raeume/muehlstrasse-14/")
    for selector in (".phone", "h1 bdi", "dd a[href^='mailto:']"):
        direction = page.locator(selector).first.evaluate("e => getComputedStyle(e).direction")
        assert direction == "ltr", selector
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_light_and_dark_follow_the_system(
    scheme: str, is_dark: bool, browser: Browser, site_url: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(site_url)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    brightness = sum(int(part) for part in colour.strip("rgb()").split(",")[:3]) / 3
    assert (brightness < 80) is is_dark
    context.close()
