"""What is asked of a page in the browser: width, targets, origin of requests, axe."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

LEAST_TARGET = 44
SMALL = """least => {
  const letters = text => text.replace(/[\\s·•,;:.()]/g, '').length;
  // A link in running text, or in a row of links parted by commas, is as large as its words.
  const isAlone = link => {
    const block = link.closest('p,li,dd,dt,td,th,h1,h2,h3,h4,small') ?? link.parentElement;
    // A cell of a table is read as a line of text.
    if (block.matches('td, th')) return false;
    const own = [...block.querySelectorAll('a,button')];
    const said = own.map(one => one.textContent).join('');
    const isOnly = own.length === 1 || !block.matches('p');
    return isOnly && letters(block.textContent) - letters(said) < 2;
  };
  return [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter(e => e.checkVisibility() && (e.tagName !== 'A' || isAlone(e)))
    .map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()])
    // What is drawn for screen readers alone is nobody's target.
    .filter(([name, box]) => box.width > 1 && (box.height < least || box.width < least))
    .map(([name, box]) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
}"""
OVERFLOW = """() => {
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return !wide ? [] : [...document.querySelectorAll('body *')]
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([e, box]) => box.right > innerWidth + 1 || box.left < -1)
    .map(([e]) => e).slice(0, 5).map(e => e.tagName + '.' + e.className).concat(['overflow'])
}"""
UNFOLD = "document.querySelectorAll('details').forEach(d => d.open = true)"
# Everything is the same in the dark but the colours.
COLOURS = ["color-contrast", "link-in-text-block"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """only => axe.run(document, {runOnly: only, resultTypes: ['violations']})
  .then(result => result.violations)
  .then(all => all.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`))"""


def foreign(requests: list[Request], site_url: str) -> list[str]:
    """Addresses asked for that are not the site's own."""
    own = urlsplit(site_url).netloc
    return [r.url for r in requests if urlsplit(r.url).netloc != own]


def violations(page: Page, axe: str) -> list[str]:
    """What axe finds on the page as it is now, with everything unfolded."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    only = {"type": "rule", "values": COLOURS} if is_dark else {"type": "tag", "values": TAGS}
    page.evaluate(UNFOLD)
    found: list[str] = page.evaluate(_RUN, only)
    return found
