"""On paper: A4, no navigation, the text in its own letters, addresses of links, code and date."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .places import LANGUAGES, PREFIXES

PRINTED = {
    "aemter/brief-verstehen/": 10,
    "termine/": 8,
    "foerderung/": 20,
    "anlaufstellen/jobcenter-leipzig/": 2,
    "termine/beispiel-werkstatt-treffen/": 3,
    "termine/beispiel-werkstatt-treffen/plakat/": 1,
    "termine/beispiel-werkstatt-workshop/plakat/": 1,
}
"""Page types, and the most sheets that each may need."""

SCRIPTS = {"de": "LATIN", "en": "LATIN", "ar": "ARABIC", "uk": "CYRILLIC"}


def _printed(page: Page, address: str) -> PdfReader:
    page.goto(address)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def _text(paper: PdfReader) -> str:
    return unicodedata.normalize("NFKC", "\n".join(sheet.extract_text() for sheet in paper.pages))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("path", PRINTED)
def test_a_page_prints_on_a4_in_its_own_letters(
    path: str, code: str, page: Page, site_url: str
) -> None:
    paper = _printed(page, f"{site_url}{PREFIXES[LANGUAGES.index(code)]}{path}")
    assert len(paper.pages) <= PRINTED[path]
    for sheet in paper.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == (595, 842)
    text = _text(paper)
    letters = [char for char in text if char.isalpha()]
    own = sum(unicodedata.name(char, "").startswith(SCRIPTS[code]) for char in letters)
    assert own > 60 and "\ufffd" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_printed_guide_says_where_and_when_and_leads_on(
    code: str, page: Page, site_url: str
) -> None:
    prefix = PREFIXES[LANGUAGES.index(code)]
    paper = _printed(page, f"{site_url}{prefix}aemter/brief-verstehen/")
    text = re.sub(r"\s", "", _text(paper))
    assert f"https://werkstatt-wissen.example/{prefix}aemter/brief-verstehen/" in text
    assert "2026" in text and "https://www.gesetze-im-internet.de/vwgo/__70.html" in text
    assert page.evaluate("[...document.querySelectorAll('.print-only img')].length") == 1
    assert page.evaluate("document.querySelector('.print-only img').complete"), (
        "the code was fetched for the paper"
    )


@pytest.mark.parametrize("path", [path for path in PRINTED if "plakat" not in path])
def test_no_navigation_is_printed(path: str, page: Page, site_url: str) -> None:
    page.goto(site_url + path)
    page.emulate_media(media="print")
    for selector in (".site-header", ".places", ".skip", ".share", ".to-top", ".site-footer nav"):
        assert not page.locator(selector).first.is_visible(), selector
    page.emulate_media(media="screen")
    assert page.locator(".site-header").is_visible()
