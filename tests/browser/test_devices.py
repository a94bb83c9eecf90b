"""Small screens, old browsers, no script: everything stays readable and in reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from .places import TYPES
from .probes import OVERFLOW

_ZOOMED = {"width": 320, "height": 256}
"""A screen of 1280 x 1024 at 400 % (WCAG 1.4.10)."""
_YOUNG = re.compile(r"[a-z-]*(?:-inline|-block|border-(?:start|end)-)[a-z-]*:[^;{}]*")
"""Logical properties; Chrome before 69 and Safari before 12.1 know none of them."""
_EDGES = """() => [...document.querySelectorAll('main :is(h1, h2, p, li, dt, dd, td)')]
  .filter(e => e.checkVisibility() && e.textContent.trim())
  .map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()])
  .filter(([text, box]) => box.width > 1 && (box.left < 8 || box.right > innerWidth - 8))
  .map(([text, box]) => `${text}: ${Math.round(box.left)} to ${Math.round(box.right)}`)"""
_WORDS = "document.querySelector('main').innerText.split(/\\s+/).length"


def _without_young(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=_YOUNG.sub("", answer.text()))


@pytest.fixture(scope="module")
def old(browser: Browser) -> Iterator[Page]:
    """A phone whose browser knows no logical properties."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, service_workers="block", java_script_enabled=True
    )
    page = context.new_page()
    page.route("**/*.css*", _without_young)
    yield page
    context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A phone without JavaScript."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize("path", TYPES)
def test_at_400_percent_a_page_scrolls_one_way(
    path: str, prefix: str, page: Page, site_url: str
) -> None:
    page.set_viewport_size(_ZOOMED)  # type: ignore[arg-type]
    page.goto(site_url + prefix + path)
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize("path", TYPES)
def test_an_old_browser_keeps_the_margins(path: str, prefix: str, old: Page, site_url: str) -> None:
    old.goto(site_url + prefix + path)
    assert old.evaluate(_EDGES) == []
    assert old.evaluate(OVERFLOW) == []


def test_a_text_planted_at_the_edge_is_found(old: Page, site_url: str) -> None:
    old.goto(f"{site_url}glossar/bescheid/")
    old.evaluate("document.querySelector('main').style.padding = 0")
    assert old.evaluate(_EDGES) != []


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize("path", [path for path in TYPES if path not in ("ohne-netz/", "gemerkt/")])
def test_without_a_script_no_word_is_lost(
    path: str, prefix: str, plain: BrowserContext, page: Page, site_url: str
) -> None:
    """What scripts add are buttons; what they take away is over."""
    bare = plain.new_page()
    bare.goto(site_url + prefix + path)
    page.goto(site_url + prefix + path)
    assert bare.evaluate(_WORDS) >= page.evaluate(_WORDS) - 12
    assert bare.locator("main h1").count() == 1
    bare.close()


@pytest.mark.parametrize("path", ["ohne-netz/", "gemerkt/"])
def test_what_needs_a_script_says_so(path: str, plain: BrowserContext, site_url: str) -> None:
    bare = plain.new_page()
    bare.goto(site_url + path)
    assert "JavaScript" in bare.locator("main").inner_text()
    bare.close()
