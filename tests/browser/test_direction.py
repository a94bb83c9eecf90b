"""Right-to-left pages in their visual order: Arabic on the real site, Persian on a tiny one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import Page

from tests.sites.tiny import build_with
from tests.sites.tiny_texts import LANGUAGES, ROOM

from .conftest import Quiet, until

PERSIAN = """\
  - {code: fa, tag: fa, name: فارسی, name_de: Persisch, dir: rtl, locale: fa, texts_level: machine}
"""
CATALOGUE = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
TEXT = "Treffen montags 16–19 Uhr, Telefon 0341 123-4567"
# Every character of a text with its place on the screen, from left to right.
_READ = """([selector, text]) => {
  const root = document.querySelector(selector);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const seen = [];
  for (let node; (node = walker.nextNode()); )
    for (let i = 0; i < node.data.length; i++) {
      const range = document.createRange();
      range.setStart(node, i); range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width) seen.push([Math.round(box.y), box.x, node.data[i]]);
    }
  seen.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return seen.map(([, , letter]) => letter).join('').includes(text);
}"""


def reads(page: Page, selector: str, text: str) -> bool:
    """Whether the text stands on the screen in this order from left to right."""
    return bool(page.evaluate(_READ, [selector, text.replace(" ", " ")]))


@pytest.fixture(scope="module")
def persian(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A tiny site in Persian with a room whose description holds numbers."""
    room = ROOM.replace("Treffen und Beratung", TEXT)
    translated = "دیدار دوشنبه‌ها 16–19، تلفن 0341 123-4567"
    changes = {
        "data/languages.yml": LANGUAGES + PERSIAN,
        "data/rooms/stadtbuero.yml": room,
        "data/locales/fa.po": f'{CATALOGUE}msgid "{TEXT}"\nmsgstr "{translated}"\n',
    }
    built = build_with(tmp_path_factory.mktemp("fa"), changes)
    assert built.code == 0, built.output
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(built.folder))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("text", ["16–19", "0341 123-4567"])
def test_numbers_in_persian_text_keep_their_order(text: str, persian: str, page: Page) -> None:
    page.goto(f"{persian}fa/raeume/stadtbuero/")
    assert reads(page, ".lead", text)


def test_without_isolation_the_groups_would_change_places(persian: str, page: Page) -> None:
    page.goto(f"{persian}fa/raeume/stadtbuero/")
    page.evaluate("document.querySelectorAll('bdi').forEach(b => b.replaceWith(b.textContent))")
    assert not reads(page, ".lead", "0341 123-4567")


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        (".phone", "0341 1234567"),
        ("h1", "Stadtbüro"),
        ("dl.rows", "Burgplatz 1, 04109 Leipzig"),
    ],
)
def test_names_addresses_and_phones_in_persian(
    selector: str, text: str, persian: str, page: Page
) -> None:
    page.goto(f"{persian}fa/raeume/stadtbuero/")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert reads(page, selector, text)


@pytest.mark.parametrize(
    ("path", "selector", "text"),
    [
        ("raeume/muehlstrasse-14/", ".phone", "0341 9903600"),
        ("raeume/muehlstrasse-14/", "h1", "Mühlstraße 14 e. V."),
        ("raeume/muehlstrasse-14/", "dl.rows", "kontakt@muehlstrasse.de"),
        ("raeume/muehlstrasse-14/", "dl.rows", "16–19"),
        ("aemter/brief-verstehen/", ".prose", "„Angekommen am …“"),
        ("termine/beispiel-werkstatt-treffen/", ".dates-next", "18:00–20:00"),
        ("termine/beispiel-werkstatt-treffen/plakat/", ".poster-date", "18:00–20:00"),
    ],
)
def test_arabic_on_the_real_site(
    path: str, selector: str, text: str, site_url: str, page: Page
) -> None:
    page.goto(f"{site_url}ar/{path}")
    assert reads(page, selector, text)


@pytest.mark.parametrize("path", ["raeume/muehlstrasse-14/", "organisationen/lasmo/"])
def test_names_are_never_translated(path: str, site_url: str, page: Page) -> None:
    page.goto(f"{site_url}ar/{path}")
    name = page.locator("h1")
    assert name.get_attribute("translate") == "no"
    assert name.locator("bdi").get_attribute("lang") == "de"


def test_a_term_is_explained_one_tap_away(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}ar/aemter/brief-verstehen/")
    term = page.locator("a.term").first
    assert [term.get_attribute(name) for name in ("lang", "dir", "translate")] == [
        "de",
        "ltr",
        "no",
    ]
    term.focus()
    page.keyboard.press("Enter")
    shown = page.locator("#wort-zustellung")
    until(page, "document.querySelector('#wort-zustellung:target')")
    assert shown.is_visible() and "التبليغ" in shown.inner_text()
