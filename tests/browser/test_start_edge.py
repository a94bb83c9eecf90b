"""Names in other letters stand where the reader's lines start, and say which language they are."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .places import TYPES

OWN_BOX = (
    ".german, .drawing, .sources, .refs, .funding, .languages, .offer, .action[lang], .poster-other"
    ", pre, code, svg"
)
"""What stands in a box of its own: texts for an office, drawings, sources, other languages."""

# Blocks of Latin letters whose lines start on the left in a page where lines start on the right.
_WRONG_WAY = """own => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node; (node = walker.nextNode()); ) {
    let block = node.parentElement;
    if (!/[A-Za-z]{2}/.test(node.data) || block.closest(`script, noscript, ${own}`)) continue;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const { direction, textAlign } = getComputedStyle(block);
    const isRight = textAlign === "right" || textAlign === "center";
    if (direction !== "rtl" && !isRight) found.add(`${block.tagName} ${node.data}`);
  }
  return [...found];
}"""

# Headings and titles of cards whose first line does not begin at the start edge.
_WRONG_EDGE = """selector => [...document.querySelectorAll(selector)].filter(title => {
  if (!title.checkVisibility() || getComputedStyle(title).textAlign === "center") return false;
  let block = title;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  const range = document.createRange();
  range.selectNodeContents(title);
  const ends = [...range.getClientRects()].filter(box => box.width).map(box => box.right);
  const padding = parseFloat(getComputedStyle(block).paddingRight);
  const edge = block.getBoundingClientRect().right - padding;
  return ends.length && Math.abs(Math.max(...ends) - edge) > 2;
}).map(title => title.textContent)"""
TITLES = "main h1, main h2, main h3, .card-title, dialog li strong"

# Latin words in a page of other letters that do not say their language; addresses have none.
_UNMARKED = """own => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!/[A-Za-z]{2}/.test(node.data) || parent.closest(`script, noscript, ${own}`)) continue;
    const address = parent.closest("[dir=ltr]:not([lang])");
    if (address && /^\\S+[.@/]\\S+$/.test(address.textContent.trim())) continue;
    if (parent.closest("[lang]") === document.documentElement) found.push(node.data.trim());
  }
  return found;
}"""


@pytest.mark.parametrize("path", TYPES)
def test_names_start_where_arabic_lines_start(path: str, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}ar/{path}")
    assert page.evaluate(_WRONG_WAY, OWN_BOX) == []
    assert page.evaluate(_WRONG_EDGE, TITLES) == []


@pytest.mark.parametrize("prefix", ["ar/", "uk/"])
@pytest.mark.parametrize("path", TYPES)
def test_latin_words_say_their_language(path: str, prefix: str, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{prefix}{path}")
    assert page.evaluate(_UNMARKED, OWN_BOX) == []


def test_found_names_start_there_too(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}ar/")
    page.locator("a[data-search]:visible").first.click()
    page.wait_for_selector("dialog[open]")
    page.locator("dialog input").fill("Bescheid")
    page.wait_for_selector("dialog li a")
    assert page.evaluate(_WRONG_WAY, OWN_BOX) == []
    assert page.evaluate(_WRONG_EDGE, TITLES) == []


@pytest.mark.parametrize(
    ("path", "title"), [("raeume/muehlstrasse-14/", "h1"), ("organisationen/", ".card-title")]
)
def test_a_planted_direction_is_found(path: str, title: str, page: Page, site_url: str) -> None:
    page.goto(f"{site_url}ar/{path}")
    page.locator(title).first.evaluate("title => { title.dir = 'ltr'; }")
    assert page.evaluate(_WRONG_WAY, OWN_BOX) != []
    assert page.evaluate(_WRONG_EDGE, TITLES) != []


_UNWRAP = """document.querySelectorAll("main [lang=de]").forEach(
  marked => marked.replaceWith(...marked.childNodes))"""


def test_a_planted_word_without_language_is_found(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}uk/glossar/bescheid/")
    page.evaluate(_UNWRAP)
    assert page.evaluate(_UNMARKED, OWN_BOX) != []
