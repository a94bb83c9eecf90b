"""A copy of the site says that it is old, by the reader's clock and the day in Leipzig."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from playwright.sync_api import Browser, Page
from werkstatt.clock import LEIPZIG

from .conftest import BUILT_ON, until
from .places import LANGUAGES, PREFIXES

NOTICE = "[data-built]"
OFFICE = "anlaufstellen/jobcenter-leipzig/"


def _leipzig(days: int, hour: int, minute: int = 0) -> str:
    """A time in Leipzig, so many days after the site was built, as RFC 3339 in UTC."""
    day = BUILT_ON + timedelta(days=days)
    return datetime.combine(day, time(hour, minute), LEIPZIG).astimezone(UTC).isoformat()


def _shown(browser: Browser, url: str, moment: str, zone: str = "Europe/Berlin") -> bool:
    """Whether the notice is seen at this moment."""
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
        (_leipzig(-4, 12), False),
        (_leipzig(0, 12), False),
        (_leipzig(30, 23, 59), False),
        (_leipzig(31, 0, 1), True),
        (_leipzig(500, 12), True),
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"])
def test_an_old_copy_says_so_by_the_day_in_leipzig(
    moment: str, shown: bool, zone: str, browser: Browser, site_url: str
) -> None:
    assert _shown(browser, site_url + OFFICE, moment, zone) is shown


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_it_is_said_in_every_language(prefix: str, browser: Browser, site_url: str) -> None:
    assert _shown(browser, site_url + prefix, _leipzig(200, 12))


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
