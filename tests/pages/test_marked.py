"""Texts of catalogues and data as HTML: German inside them says so, as in guides."""

from __future__ import annotations

import pytest
from werkstatt.language.rendered import Rendered
from werkstatt.pages.templates import marked
from werkstatt.schema.languages import Level

from tests.sample import table

SPAN = '<span lang="de" dir="ltr" translate="no">{}</span>'
QUOTATION = '<bdi lang="de" dir="ltr" translate="no">{}</bdi>'
FIGURE = '<bdi class="figure" dir="ltr">{}</bdi>'


def _marked(text: str, code: str) -> str:
    language = table()[code]
    return str(marked(Rendered(text, language.tag, language.dir, Level.MACHINE), language))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("المهلة (Frist)", f"<span>المهلة ({SPAN.format('Frist')})</span>"),
        ("نص 16–19", f"<span>نص {FIGURE.format('16–19')}</span>"),
        ("§ 70 VwGO", f"<span>{FIGURE.format('§ 70 ' + SPAN.format('VwGO'))}</span>"),
        ("نص & نص", "نص &amp; نص"),
        ("اكتب kontakt@lasmo.example", "اكتب kontakt@lasmo.example"),
        (
            "اكتب „Az. 16–19 & mehr“",
            f"<span>اكتب {QUOTATION.format('„Az. 16–19 &amp; mehr“')}</span>",
        ),
    ],
)
def test_arabic(text: str, html: str) -> None:
    assert _marked(text, "ar") == html


@pytest.mark.parametrize("text", ["Frist", "„Frist“ & Termin", "16–19"])
def test_german_pages_stay(text: str) -> None:
    assert _marked(text, "de") == text.replace("&", "&amp;")


def test_english_marks_quotations_only() -> None:
    assert _marked("Go to the Jobcenter.", "en") == "Go to the Jobcenter."
    assert 'lang="de"' in _marked("Write „Datum“.", "en")


def test_a_text_of_another_language_is_marked_as_a_whole() -> None:
    german = table()["de"]
    text = Rendered("Amt (Leipzig)", german.tag, german.dir, Level.SOURCE)
    assert marked(text, table()["ar"]) == '<bdi lang="de" dir="ltr">Amt (Leipzig)</bdi>'
