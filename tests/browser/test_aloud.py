"""Reading aloud: by the device's own voices, section by section; without a voice no button."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import until

_GUIDE = "aemter/brief-verstehen/"
_FAKE = """
(voices => {
  const said = window.said = [];
  const waiting = [];
  let stopped = 0;
  window.finish = () => waiting.shift()?.dispatchEvent(new Event("end"));
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices.map(lang => ({ lang })),
    speak: one => { said.push([one.lang, one.voice?.lang, one.text]); waiting.push(one); },
    cancel: () => { waiting.length = 0; window.stopped = ++stopped; },
    addEventListener() {},
  }});
})(%s)
"""


def _open(page: Page, url: str, *voices: str) -> None:
    page.add_init_script(_FAKE % list(voices))
    page.goto(url)


def _begin(page: Page) -> None:
    page.locator("[data-read]").click()
    until(page, "said.length > 0")


def test_without_a_voice_for_the_language_there_is_no_button(page: Page, site_url: str) -> None:
    _open(page, f"{site_url}ar/{_GUIDE}", "de-DE", "en_US")
    until(page, "document.readyState === 'complete'")
    expect(page.locator("[data-read]")).to_be_hidden()


def test_the_text_is_read_from_its_title_on_and_no_button_or_source(
    page: Page, site_url: str
) -> None:
    _open(page, site_url + _GUIDE, "de-DE")
    _begin(page)
    assert page.evaluate("said[0]") == ["de", "de-DE", "Einen Brief vom Amt verstehen"]
    for _ in range(60):
        page.evaluate("finish()")
    text = page.evaluate("said.map(one => one[2]).join(' ')")
    assert "So lange haben Sie meist" in text and "gesetze-im-internet" not in text
    assert not [word for word in ("Vorlesen", "Merken", "Quellen zu diesem") if word in text]


def test_german_words_in_an_arabic_text_have_a_german_voice(page: Page, site_url: str) -> None:
    _open(page, f"{site_url}ar/{_GUIDE}", "ar-EG", "de-DE")
    _begin(page)
    for _ in range(40):
        page.evaluate("finish()")
    said = page.evaluate("said")
    assert {(lang, voice) for lang, voice, _ in said} == {("ar", "ar-EG"), ("de", "de-DE")}
    assert ["de", "de-DE", "Widerspruch"] in said


def test_a_pause_goes_on_where_it_was_and_the_next_section_can_be_chosen(
    page: Page, site_url: str
) -> None:
    _open(page, site_url + _GUIDE, "de-DE")
    _begin(page)
    page.evaluate("finish()")
    second = page.evaluate("said.at(-1)")
    pause, onward, stop = (page.locator(".aloud button").nth(number) for number in range(3))
    pause.click()
    before = page.evaluate("said.length")
    page.evaluate("finish()")
    assert page.evaluate("said.length") == before
    pause.click()
    assert page.evaluate("said.at(-1)") == second
    onward.click()
    expect(page.locator("h2.spoken-now")).to_be_in_viewport()
    stop.click()
    expect(page.locator(".aloud, .spoken-now")).to_have_count(0)
    expect(page.locator("[data-read]")).to_be_focused()


def test_leaving_the_page_ends_the_reading(page: Page, site_url: str) -> None:
    _open(page, site_url + _GUIDE, "de-DE")
    _begin(page)
    page.evaluate("window.stopped = 0; dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("window.stopped") > 0
