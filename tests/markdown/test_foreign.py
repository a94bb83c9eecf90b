"""German words in other scripts are marked, once, and nothing else is."""

from __future__ import annotations

import pytest
from test_pictures import TABLE
from werkstatt.markdown.foreign import mark_latin

SPAN = '<span lang="de" dir="ltr" translate="no">{}</span>'


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p>اذهب إلى Jobcenter اليوم.</p>", "Jobcenter"),
        ("<p>برنامج Wir für Sachsen.</p>", "Wir für Sachsen"),
        ("<p>(Freiwilligen-Agentur Leipzig)</p>", "Freiwilligen-Agentur Leipzig"),
        ('<p><a href="https://a.example/B">Starthilfe</a></p>', "Starthilfe"),
        ("<p>اكتب: „Angekommen am …“ على الرسالة</p>", "„Angekommen am …“"),
        ("<p>«слово» – „Az.“, „Datum“.</p>", "„Az.“"),
        ("<p>„كلمة عربية Bescheid“</p>", "Bescheid"),
        ("<p>a &amp; b</p>".replace("a", "VDI").replace("b", "VDE"), "VDI"),
    ],
)
def test_latin_words_are_german(html: str, word: str) -> None:
    assert SPAN.format(word) in mark_latin(html, TABLE["ar"])


@pytest.mark.parametrize(
    "html",
    [
        '<p><bdi lang="de">Bescheid <b>vom Amt</b></bdi> نص</p>',
        "<p>نص فقط، 16–19 و 5 % &lt; 10 &amp; أكثر</p>",
        '<p>نص<br><img src="a.png" alt="Bild"></p>',
        "<p>werkstattblockbild-briefbeiende</p>",
    ],
)
def test_what_is_marked_or_no_word_stays(html: str) -> None:
    assert mark_latin(html, TABLE["ar"]) == html


def test_pages_in_latin_letters_stay() -> None:
    assert mark_latin("<p>Go to the Jobcenter.</p>", TABLE["en"]) == "<p>Go to the Jobcenter.</p>"
