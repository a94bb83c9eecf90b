"""German words in other scripts and German quotations are marked, once, and nothing else is."""

from __future__ import annotations

import pytest
from werkstatt.markdown.foreign import mark_german
from werkstatt.markdown.tree import parsed, printed

from tests.sample import table

SPAN = '<span lang="de" dir="ltr" translate="no">{}</span>'
QUOTATION = '<bdi lang="de" dir="ltr" translate="no">{}</bdi>'


def _marked(html: str, code: str) -> str:
    root = parsed(html)
    mark_german(root, table()[code])
    return printed(root)


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p>اذهب إلى Jobcenter اليوم.</p>", "Jobcenter"),
        ("<p>برنامج Wir für Sachsen.</p>", "Wir für Sachsen"),
        ("<p>(Freiwilligen-Agentur Leipzig)</p>", "Freiwilligen-Agentur Leipzig"),
        ('<p><a href="https://a.example/B">Starthilfe</a></p>', "Starthilfe"),
        ("<p>VDI &amp; VDE</p>", "VDI"),
        ("<p>نص <b>آخر</b> Bescheid</p>", "Bescheid"),
        ("<p>جمعية e. V. جديدة</p>", "e. V."),
        ("<p>جمعية (eingetragener Verein, e.\u00a0V.)</p>", "eingetragener Verein, e.\u00a0V."),
    ],
)
def test_latin_words_are_german(html: str, word: str) -> None:
    assert SPAN.format(word) in _marked(html, "ar")


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize(
    ("html", "quotation"),
    [
        ("<p>اكتب: „Angekommen am …“ («وصلت»)</p>", "„Angekommen am …“"),
        ("<p>«слово» – „Az.“, „Datum“.</p>", "„Az.“"),
        ("<p>a <b>b</b> „Datum“.</p>", "„Datum“"),
        ("<p>„Ich <b>widerspreche</b> dem Bescheid“</p>", "„Ich <b>widerspreche</b> dem Bescheid“"),
        ("<p>„Bescheid vom …, رقم …“</p>", "„Bescheid vom …, رقم …“"),
    ],
)
def test_quotations_are_german_as_a_whole(html: str, quotation: str, code: str) -> None:
    assert QUOTATION.format(quotation) in _marked(html, code)


@pytest.mark.parametrize(
    "html",
    [
        '<p><bdi lang="de">Bescheid <b>vom Amt</b></bdi> نص</p>',
        "<p>نص فقط، 16–19 و 5 % &lt; 10 &amp; أكثر</p>",
        '<p>نص<br><img src="a.png" alt="Bild"></p>',
        "<p>نص</p><!-- werkstatt:bild-brief --><p>نص</p>",
        "<p>„نص بلا نهاية</p>",
    ],
)
def test_what_is_marked_or_no_word_stays(html: str) -> None:
    assert _marked(html, "ar") == html


def test_pages_in_latin_letters_stay() -> None:
    assert _marked("<p>Go to the Jobcenter.</p>", "en") == "<p>Go to the Jobcenter.</p>"
