"""axe-core on every page type, language, light and dark, phone and desktop: 0 violations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .places import PREFIXES, TYPES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})
  .then(result => result.violations)
  .then(all => all.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`))"""


@pytest.fixture(
    scope="module",
    params=[(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")],
    ids=lambda mode: f"{mode[0]}-{mode[1]}",
)
def screen(request: pytest.FixtureRequest, browser: Browser, axe: str) -> Iterator[Page]:
    """A page of one width and colour scheme, with axe on board."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_init_script(axe)
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it is now, with everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found: list[str] = page.evaluate(_RUN, TAGS)
    return found


@pytest.mark.parametrize("path", [*(f"{p}{t}" for p in PREFIXES for t in TYPES), "404.html"])
def test_no_violation(path: str, screen: Page, site_url: str) -> None:
    screen.goto(site_url + path)
    assert violations(screen) == []


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<img src='/assets/icon.svg'>", "image-alt"),
        ("<button></button>", "button-name"),
        ("<p style='color:#999;background:#fff'>blass</p>", "color-contrast"),
        ("<h5>Sprung</h5>", "heading-order"),
    ],
)
def test_a_planted_fault_is_found(planted: str, rule: str, screen: Page, site_url: str) -> None:
    screen.goto(site_url)
    screen.evaluate("html => document.querySelector('main').innerHTML += html", planted)
    assert [found.split(":")[0] for found in violations(screen)] == [rule]
