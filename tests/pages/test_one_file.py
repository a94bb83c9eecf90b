"""Pages put together into one file: links hold, ids are one's own, the frame is gone."""

from __future__ import annotations

import pytest
from werkstatt.pages.one_file import OneFile

_URL = "https://a.example/ar/"
_PAGE = """<!doctype html><html lang="ar" dir="rtl"><body><nav>Menü</nav><main>
<article lang="de" dir="ltr"><h1>Brief</h1><h2 id="frist">Frist</h2>
<section aria-labelledby="frist"><a id="in" href="#frist">1</a>
<a id="other" href="../frist/#tage">2</a><a id="site" href="../../raeume/">3</a>
<a id="call" href="tel:112">4</a><a id="web" href="https://b.example/">5</a></section>
<details class="contents"><summary>Inhalt</summary></details>
<img src="x.svg" alt=""><button>Kopieren</button></article></main></body></html>"""
_MADE = OneFile({f"{_URL}aemter/brief/": "brief", f"{_URL}aemter/frist/": "frist"})


def test_links_hold_in_the_file_or_lead_to_the_site() -> None:
    made = _MADE.chapter(f"{_URL}aemter/brief/", _PAGE)
    for id, href in {
        "in": "#brief-frist",
        "other": "#frist-tage",
        "site": f"{_URL}raeume/",
        "call": "tel:112",
        "web": "https://b.example/",
    }.items():
        assert f'<a id="brief-{id}" href="{href}">' in made.html
    assert 'aria-labelledby="brief-frist"' in made.html


def test_only_the_text_stays_one_level_lower_in_its_own_language() -> None:
    made = _MADE.chapter(f"{_URL}aemter/brief/", _PAGE)
    assert (made.id, made.title, made.lang, made.dir) == ("brief", "Brief", "de", "ltr")
    assert '<h2 id="brief">Brief</h2>' in made.html and "<h3" in made.html
    assert not [word for word in ("Menü", "Inhalt", "<img", "Kopieren") if word in made.html]


def test_a_page_without_title_is_none() -> None:
    with pytest.raises(ValueError, match="no main part"):
        _MADE.chapter(f"{_URL}aemter/brief/", "<html><body><p>Text</p></body></html>")
