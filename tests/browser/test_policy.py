"""The Content Security Policy holds in a browser: what is not ours does not run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import until
from .places import LANGUAGES, PREFIXES

_WATCH = """window.seen = [];
document.addEventListener('securitypolicyviolation', e => seen.push(e.violatedDirective))"""
_PLANTS = {
    "script-src": "s = document.createElement('script'); s.textContent = 'window.ran = 1'",
    "style-src": "s = document.createElement('style'); s.textContent = 'body{display:none}'",
    "img-src": "s = document.createElement('img'); s.src = 'https://cdn.example/a.png'",
}


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
@pytest.mark.parametrize("directive", _PLANTS)
def test_a_planted_foreign_thing_is_blocked(
    directive: str, prefix: str, page: Page, site_url: str
) -> None:
    page.add_init_script(_WATCH)
    page.goto(f"{site_url}{prefix}aemter/brief-verstehen/")
    assert page.evaluate("seen") == []
    page.evaluate(f"() => {{ let {_PLANTS[directive]}; document.body.append(s) }}")
    until(page, "seen.length > 0")
    assert page.evaluate("seen[0]").startswith(directive)
    assert page.evaluate("window.ran") is None


def test_the_page_for_lost_readers_has_the_policy(page: Page, site_url: str) -> None:
    page.add_init_script(_WATCH)
    page.goto(f"{site_url}404.html")
    page.evaluate(f"() => {{ let {_PLANTS['script-src']}; document.body.append(s) }}")
    until(page, "seen.length > 0")
