"""Dates in the browser: what is over goes, texts are copied, months and posters are whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .places import LANGUAGES, PREFIXES

EVENT = "termine/beispiel-werkstatt-treffen/"
_UNTIL = "[...document.querySelectorAll('[data-until]')].map(e => e.dataset.until)"


def _at(context: BrowserContext, moment: str) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    return page


def test_what_is_over_disappears_days_after_the_build(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    page.goto(site_url + "termine/")
    days = sorted(page.evaluate(_UNTIL))
    later = _at(context, f"{days[0]}T21:30:00Z")
    later.goto(site_url + "termine/")
    assert sorted(later.evaluate(_UNTIL)) == days, "still there on its last day"
    later = _at(context, f"{days[-1]}T12:00:00")
    later.goto(site_url + "termine/")
    assert later.evaluate(_UNTIL) and set(later.evaluate(_UNTIL)) == {days[-1]}


def test_the_next_date_moves_up_when_the_first_is_over(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    page.goto(site_url + EVENT)
    days = page.evaluate(
        "[...document.querySelectorAll('.dates [data-until]')].map(e => e.dataset.until)"
    )
    later = _at(context, f"{days[1]}T09:00:00")
    later.goto(site_url + EVENT)
    shown = "[...document.querySelectorAll('{} > [data-until]')].map(e => e.dataset.until)"
    assert later.evaluate(shown.format("[data-next]")) == days[1:2]
    assert later.evaluate(shown.format("[data-further]")) == days[2:6]


def test_a_month_forgets_its_past_days(context: BrowserContext, site_url: str) -> None:
    page = context.new_page()
    page.goto(site_url + "termine/monate/")
    days = page.evaluate(_UNTIL)
    later = _at(context, f"{days[1]}T09:00:00")
    later.goto(site_url + "termine/monate/")
    assert later.evaluate(_UNTIL) == days[1:]
    assert later.locator(f"td a[href='#{days[0]}']").count() == 0
    assert later.locator(f"td a[href='#{days[1]}']").count() == 1


def test_without_script_the_list_is_whole_and_dated(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "termine/")
    assert page.locator("[data-until]").count() > 0
    assert page.locator("time[datetime]").count() > 0
    context.close()


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_the_chat_text_is_copied_as_shown(
    prefix: str, context: BrowserContext, site_url: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + prefix + EVENT)
    button = page.locator("button[data-copy]").first
    for closed in page.locator("details:has(button[data-copy])").all():
        closed.evaluate("e => { e.open = true }")
    button.click()
    status = button.locator("xpath=..").locator("[role=status]")
    status.filter(has_text=re.compile(r"\S")).wait_for()
    shown = page.locator(f"#{button.get_attribute('data-copy')}").text_content()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == shown and len(copied) <= 700 and "termine/" in copied


@pytest.fixture
def tables(page: Page, site_url: str) -> Iterator[list[list[str]]]:
    page.goto(site_url + "termine/monate/")
    yield page.evaluate(
        "[...document.querySelectorAll('table')].map(t => "
        "[...t.querySelectorAll('tbody td')].map(d => d.textContent.trim()))"
    )


def test_a_month_is_a_table_of_whole_weeks(tables: list[list[str]]) -> None:
    assert tables
    for days in tables:
        numbers = [int(found[0]) for day in days if (found := re.findall(r"\d+", day))]
        assert numbers == list(range(1, len(numbers) + 1)) and 28 <= len(numbers) <= 31


def test_the_poster_has_a_code_and_two_languages(page: Page, site_url: str) -> None:
    page.goto(site_url + "ar/" + EVENT + "plakat/")
    assert page.locator("svg").count() >= 1
    languages = page.evaluate("[...document.querySelectorAll('[lang]')].map(e => e.lang)")
    assert {"ar", "de"} <= set(languages)
