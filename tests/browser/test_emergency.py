"""Emergency numbers: one tap from every page, large enough for a shaking hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .places import LANGUAGES, PREFIXES

_HREFS = "all => all.map(e => [e.getAttribute('href'), e.getBoundingClientRect().height])"


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("path", ["", "anlaufstellen/", "notfall/", "verein/"])
def test_112_and_110_are_called_with_one_tap(
    path: str, prefix: str, page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site_url + prefix + path)
    calls = page.locator("a[href^='tel:']:visible").evaluate_all(_HREFS)
    assert [href for href, _ in calls[:2]] == ["tel:112", "tel:110"]
    assert all(height >= 48 for _, height in calls[:2])


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_a_wide_head_leads_to_the_numbers(prefix: str, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_url}{prefix}aemter/brief-verstehen/")
    page.locator(".menu-calls").click()
    page.wait_for_url(f"{site_url}{prefix}notfall/")


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_six_needs_stand_on_the_first_screen(prefix: str, page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in ("", "verein/"):
        page.goto(site_url + prefix + path)
        bottoms = page.locator(".tile:visible").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().bottom)"
        )
        bar = page.locator(".places").bounding_box()
        assert len(bottoms) == 6 and bar and max(bottoms) <= bar["y"]
