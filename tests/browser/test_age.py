"""A copy of the site says that it is old, by the reader's clock and the day in Leipzig."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from .conftest import until
from .places import LANGUAGES, PREFIXES

NOTICE = "[data-built]"
OFFICE = "anlaufstellen/jobcenter-leipzig/"


def _shown(browser: Browser, url: str, moment: str, zone: str = "Europe/Berlin") -> bool:
    """Whether the notice is seen at this moment; the site is of 24 November 2026."""
    context = browser.new_context(timezone_id=zone, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto(url)
    until(page, "document.readyState === 'complete'")
    shown = page.locator(NOTICE).is_visible()
    context.close()
    return shown


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-20T12:00:00Z", False),
        ("2026-11-24T12:00:00Z", False),
        ("2026-12-24T22:59:00Z", False),
        ("2026-12-24T23:01:00Z", True),
        ("2028-03-01T12:00:00Z", True),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"])
def test_an_old_copy_says_so_by_the_day_in_leipzig(
    moment: str, shown: bool, zone: str, browser: Browser, site_url: str
) -> None:
    assert _shown(browser, site_url + OFFICE, moment, zone) is shown


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_it_is_said_in_every_language(prefix: str, browser: Browser, site_url: str) -> None:
    assert _shown(browser, site_url + prefix, "2027-06-01T12:00:00Z")


def test_without_script_nothing_is_said(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page: Page = context.new_page()
    page.goto(site_url + OFFICE)
    assert not page.locator(NOTICE).is_visible()
    context.close()


def test_past_dates_go_by_the_day_in_leipzig_too(browser: Browser, site_url: str) -> None:
    """Late in the evening of Leipzig it is tomorrow in Auckland; the date of today still stands."""
    days = "[...document.querySelectorAll('[data-until]')].map(e => e.dataset.until)"
    context = browser.new_context(timezone_id="Pacific/Auckland")
    page = context.new_page()
    page.goto(site_url + "termine/")
    first = sorted(page.evaluate(days))[0]
    later = context.new_page()
    later.clock.set_fixed_time(f"{first}T21:30:00Z")
    later.goto(site_url + "termine/")
    assert first in later.evaluate(days)
    context.close()
