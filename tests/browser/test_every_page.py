"""Each page type in each language, opened once and looked at in every width and colour scheme.

axe-core (WCAG 2.2 AA and best practice), reflow at 400 %, targets, foreign requests, storage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Request

from .places import ALL
from .probes import COLOURS, LEAST_TARGET, OVERFLOW, SMALL, UNFOLD, foreign, violations

MODES = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
modes = pytest.mark.parametrize(("width", "scheme"), MODES)


@dataclass(frozen=True)
class Visit:
    """An open page and what it asked for and complained about."""

    page: Page
    requests: list[Request] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def looked_at(self, width: int, scheme: str) -> Page:
        """The page at a width in pixels and a colour scheme."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        return self.page

    def of(self, address: str) -> Visit:
        """Open a page and forget the one before."""
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(address, wait_until="load")
        return self


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Visit]:
    """One phone for all pages: what a page leaves in its storage is found on the next ones too."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    visit = Visit(context.new_page())
    visit.page.on("request", lambda request: visit.requests.append(request))
    visit.page.on("console", lambda message: visit.complaints.append(message.text))
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    yield visit
    context.close()


@pytest.fixture(scope="module", params=ALL)
def visit(request: pytest.FixtureRequest, phone: Visit, site_url: str) -> Visit:
    """One page of the real site; pytest runs all tests of one page before the next."""
    phone.looked_at(360, "light")
    return phone.of(site_url + request.param)


@pytest.fixture
def home(phone: Visit, site_url: str) -> Visit:
    """The home page, to plant faults on."""
    phone.looked_at(360, "light")
    return phone.of(site_url)


def test_it_fits_a_phone_and_stays_at_home(visit: Visit, site_url: str) -> None:
    """No scrolling sideways, large targets, no foreign request, no cookie, no complaint."""
    page = visit.looked_at(360, "light")
    assert page.evaluate(OVERFLOW) == []
    assert page.evaluate(SMALL, LEAST_TARGET) == []
    assert visit.requests and foreign(visit.requests, site_url) == []
    assert page.context.cookies() == [] and visit.complaints == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_nothing_is_cut_at_400_percent(visit: Visit) -> None:
    """WCAG 1.4.10: 1280 pixels at 400 % are 320. What is folded counts too."""
    page = visit.looked_at(320, "light")
    page.evaluate(UNFOLD)
    assert page.evaluate(OVERFLOW) == []


@modes
def test_no_violation(width: int, scheme: str, visit: Visit, axe: str) -> None:
    assert violations(visit.looked_at(width, scheme), axe) == []


PLANTED = {
    "image-alt": "<img src='/assets/icon.svg'>",
    "button-name": "<button></button>",
    "heading-order": "<h5>Sprung</h5>",
    "color-contrast": "<p class='pale'>blass</p>",
}
# A style attribute would be stopped by the policy; a script of the test may set styles.
_PALE = "document.querySelectorAll('.pale').forEach(p => { p.style.color = '#888'; \
p.style.background = '#777' })"


@modes
@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_violation_is_found(
    rule: str, width: int, scheme: str, home: Visit, axe: str
) -> None:
    page = home.looked_at(width, scheme)
    page.evaluate("html => document.querySelector('main').innerHTML += html", PLANTED[rule])
    page.evaluate(_PALE)
    expected = [rule] if scheme == "light" or rule in COLOURS else []
    assert [found.split(":")[0] for found in violations(page, axe)] == expected


def test_a_planted_wide_thing_is_found(home: Visit) -> None:
    home.page.evaluate("document.querySelector('main').style.minWidth = '500px'")
    assert "overflow" in home.page.evaluate(OVERFLOW)


def test_a_planted_wide_thing_is_found_when_unfolded(home: Visit) -> None:
    wide = "<details><summary>x</summary><pre>" + "x" * 100 + "</pre></details>"
    home.page.evaluate("html => document.querySelector('main').innerHTML += html", wide)
    assert home.page.evaluate(OVERFLOW) == []
    home.page.evaluate(UNFOLD)
    assert "overflow" in home.page.evaluate(OVERFLOW)


def test_a_planted_small_target_is_found(home: Visit) -> None:
    home.page.evaluate("document.querySelector('main').innerHTML = '<button>x</button>'")
    assert home.page.evaluate(SMALL, LEAST_TARGET)


def test_a_planted_foreign_picture_is_seen(home: Visit, site_url: str) -> None:
    home.page.evaluate(
        "document.body.append(Object.assign(new Image(), {src: 'https://x.example/a'}))"
    )
    home.page.wait_for_timeout(200)
    assert foreign(home.requests, site_url) == ["https://x.example/a"]
