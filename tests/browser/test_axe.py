"""axe-core on every page type, language, light and dark, phone and desktop: 0 violations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .places import ALL

# Everything is the same in the dark but the colours.
COLOURS = ["color-contrast", "link-in-text-block"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """only => axe.run(document, {runOnly: only, resultTypes: ['violations']})
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
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    only = {"type": "rule", "values": COLOURS} if is_dark else {"type": "tag", "values": TAGS}
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found: list[str] = page.evaluate(_RUN, only)
    return found


@pytest.mark.parametrize("path", ALL)
def test_no_violation(path: str, screen: Page, site_url: str) -> None:
    screen.goto(site_url + path)
    assert violations(screen) == []


PLANTED = {
    "image-alt": "<img src='/assets/icon.svg'>",
    "button-name": "<button></button>",
    "heading-order": "<h5>Sprung</h5>",
    "color-contrast": "<p class='pale'>blass</p>",
}
# A style attribute would be stopped by the policy; a script of the test may set styles.
_PALE = "document.querySelectorAll('.pale').forEach(p => { p.style.color = '#888'; \
p.style.background = '#777' })"


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_fault_is_found(rule: str, screen: Page, site_url: str) -> None:
    screen.goto(site_url)
    screen.evaluate("html => document.querySelector('main').innerHTML += html", PLANTED[rule])
    screen.evaluate(_PALE)
    is_dark = screen.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    expected = [rule] if not is_dark or rule in COLOURS else []
    assert [found.split(":")[0] for found in violations(screen)] == expected
