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
    "aemter/brief-verstehen/": 7,
    "antraege/foerderantrag/": 6,
    "antraege/ziele/": 6,
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
    first = re.sub(r"\s", "", paper.pages[0].extract_text())
    assert f"https://werkstatt-wissen.example/{prefix}aemter/brief-verstehen/" in first
    assert "2026" in first, "the first sheet says from when it is"
    text = re.sub(r"\s", "", _text(paper))
    assert f"https://werkstatt-wissen.example/{prefix}aemter/brief-verstehen/" in text
    assert "2026" in text and "https://www.gesetze-im-internet.de/vwgo/__70.html" in text
    assert page.evaluate("[...document.querySelectorAll('.print-only img')].length") == 1
    assert page.evaluate("document.querySelector('.print-only img').complete"), (
        "the code was fetched for the paper"
    )


def test_what_lies_in_folds_is_printed_and_buttons_are_not(page: Page, site_url: str) -> None:
    text = re.sub(r"\s+", " ", _text(_printed(page, f"{site_url}aemter/brief-verstehen/")))
    assert "Auf einen Blick" in text and "So lange haben Sie meist" in text
    folded = page.locator(".word-list dd").first.inner_text() or page.evaluate(
        "document.querySelector('.word-list dd').textContent"
    )
    assert " ".join(folded.split())[:30] in text
    button = page.evaluate("document.querySelector('.answer .action').textContent.trim()")
    assert button not in text and "Merken" not in text and "Vorlesen" not in text


@pytest.mark.parametrize("path", [path for path in PRINTED if "plakat" not in path])
def test_no_navigation_is_printed(path: str, page: Page, site_url: str) -> None:
    page.goto(site_url + path)
    page.emulate_media(media="print")
    for selector in (".site-header", ".places", ".skip", ".share", ".to-top", ".site-footer nav"):
        assert not page.locator(selector).first.is_visible(), selector
    page.emulate_media(media="screen")
    assert page.locator(".site-header").is_visible()
