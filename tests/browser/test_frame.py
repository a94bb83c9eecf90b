"""The frame on screens of all sizes: the bar at the thumb, the offer of a language, large text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.sample import sample_with
from tests.sites.tiny import Made

from .conftest import until
from .places import LANGUAGES, PREFIXES, TYPES
from .probes import LEAST_TARGET, OVERFLOW, SMALL

GUIDE = "aemter/brief-verstehen/"


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("path", ["", GUIDE, "termine/", "glossar/", "a-z/"])
def test_text_of_double_size_stays_whole(path: str, prefix: str, page: Page, site_url: str) -> None:
    """WCAG 1.4.4: text can be 200 % without loss."""
    page.set_viewport_size({"width": 720, "height": 800})
    page.goto(site_url + prefix + path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("path", TYPES)
def test_a_phone_with_text_of_double_size_scrolls_one_way(
    path: str, prefix: str, page: Page, site_url: str
) -> None:
    page.goto(site_url + prefix + path)
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate(OVERFLOW) == []


def test_a_planted_word_that_does_not_break_is_found(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}glossar/bescheid/")
    page.evaluate("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    page.evaluate("document.querySelector('h1').textContent = 'Zuwendungsbescheid '.repeat(3)")
    assert page.evaluate(OVERFLOW) != []


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_the_bar_is_at_the_thumb_and_hides_nothing(prefix: str, page: Page, site_url: str) -> None:
    page.goto(site_url + prefix + GUIDE)
    bar = page.locator(".places")
    box = bar.bounding_box()
    assert box and round(box["y"] + box["height"]) == 640 and box["height"] < 90
    assert page.evaluate(SMALL, LEAST_TARGET) == []
    assert bar.locator("a").count() == 5
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".site-footer .built").bounding_box()
    assert last and last["y"] + last["height"] <= box["y"] + 1


def test_only_the_bar_stays_in_view(page: Page, site_url: str) -> None:
    page.goto(site_url + GUIDE)
    stuck = page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility()"
        " && ['fixed', 'sticky'].includes(getComputedStyle(e).position)).map(e => e.className)"
    )
    # The contents stay one tap away; nothing else does.
    assert stuck == ["contents", "places"]


def test_on_a_wide_screen_there_is_no_bar(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site_url)
    assert not page.locator(".places").is_visible() and page.locator(".find").is_visible()


def _reader(browser: Browser, locale: str) -> Page:
    context = browser.new_context(locale=locale, viewport={"width": 360, "height": 640})
    return context.new_page()


@pytest.mark.parametrize(
    ("locale", "path", "offered"),
    [
        ("ar-SY", "", "ar"),
        ("uk-UA", GUIDE, "uk"),
        ("en-GB", "ar/", "en"),
        ("de-DE", "uk/", "de"),
        ("uk-UA", "uk/", None),
        ("sw-KE", "", None),
    ],
)
def test_a_first_visit_is_offered_the_language_of_the_browser(
    locale: str, path: str, offered: str | None, browser: Browser, site_url: str
) -> None:
    page = _reader(browser, locale)
    page.goto(site_url + path)
    page.wait_for_load_state("networkidle")
    line = page.locator(".offer")
    assert line.count() == (1 if offered else 0)
    if offered:
        assert line.get_attribute("lang") == offered and page.url == site_url + path
        line.locator("a").click()
        page.wait_for_url(f"{site_url}{'' if offered == 'de' else offered + '/'}**")
        assert page.locator(".offer").count() == 0, "who has chosen is not asked again"
    page.context.close()


@pytest.mark.parametrize("path", ["", GUIDE])
def test_the_offer_covers_nothing_and_is_closed_for_the_visit(
    path: str, browser: Browser, site_url: str
) -> None:
    page = _reader(browser, "ar-SY")
    page.goto(site_url + path)
    line = page.locator(".offer")
    assert line.locator("a").text_content() == "اقرأ بالعربية"
    box, below = line.bounding_box(), page.locator("h1").bounding_box()
    assert box and below and box["y"] + box["height"] <= below["y"]
    assert line.evaluate("e => getComputedStyle(e).position") == "static"
    line.locator("button").click()
    assert line.count() == 0
    page.reload()
    page.wait_for_load_state("networkidle")
    assert line.count() == 0
    page.context.close()


@pytest.mark.parametrize("path", [GUIDE, "aemter/fristen-widerspruch/", "antraege/kosten/"])
def test_tables_stand_as_cards_on_phones(path: str, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}ar/{path}")
    cells = page.evaluate(
        "[...document.querySelectorAll('.prose td + td')].filter(d => d.textContent.trim())"
        ".map(d => [getComputedStyle(d, '::before').content, d.getBoundingClientRect().width])"
    )
    assert cells and all(label not in ("none", '""') for label, _ in cells)
    assert all(width <= 328 for _, width in cells)


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_a_moved_page_opens_at_the_section_asked_for(
    prefix: str, page: Page, site_url: str, tmp_path: Path
) -> None:
    book = "moved:\n  verein/anfangen/: verein/gruenden/\n"
    files = Made(sample_with(tmp_path, {"data/addresses.yml": book})).common()
    old = f"{prefix}verein/anfangen/"
    page.route(
        f"{site_url}{old}",
        lambda route: route.fulfill(
            body=files[f"{old}index.html"], headers={"Content-Type": "text/html; charset=utf-8"}
        ),
    )
    for asked in ("#satzung", ""):
        page.goto(site_url + old + asked)
        page.wait_for_url(f"{site_url}{prefix}verein/gruenden/{asked}")


def _moved(page: Page, url: str) -> float:
    """How far an offer that comes late pushes the heading down, in pixels."""
    page.route("**/offer.js*", lambda route: (page.wait_for_timeout(800), route.continue_()))
    page.goto(url, wait_until="commit")
    page.locator("html[data-offer] h1").wait_for()
    until(page, "document.readyState === 'complete'")
    top = "document.querySelector('h1').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.locator(".offer").wait_for()
    after = page.evaluate(top)
    page.context.close()
    return float(after - before)


@pytest.mark.parametrize(("locale", "path"), [("ar-SY", ""), ("uk-UA", GUIDE), ("de-DE", "ar/")])
def test_an_offer_moves_nothing(locale: str, path: str, browser: Browser, site_url: str) -> None:
    assert abs(_moved(_reader(browser, locale), site_url + path)) < 1


def test_a_planted_offer_without_its_place_is_found(browser: Browser, site_url: str) -> None:
    page = _reader(browser, "ar-SY")

    def without_its_place(route: Route) -> None:
        css = route.fetch().text().replace("[data-offer] .site-header::after", ".gone")
        route.fulfill(body=css, content_type="text/css")

    page.route("**/*.css*", without_its_place)
    assert _moved(page, site_url + GUIDE) > 40
