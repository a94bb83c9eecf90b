"""The search: what people type finds the right page among the first three; fast, light, by hand.

The queries are run in a browser by the very modules that readers get.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page

from .conftest import until
from .places import LANGUAGES, PREFIXES, ROOT

QUERIES = yaml.safe_load((ROOT / "tests/search/queries.yml").read_text("utf-8"))
SEALED = {"sealed-2026-12": 69, "sealed2-2026-12": 64}
"""Queries written blind, by file, and how many of the 80 in each are answered."""
SPELLINGS = yaml.safe_load((ROOT / "tests/search/spellings.yml").read_text("utf-8"))
MOST_BYTES = 60_000
MOST_BYTES_OF_TEXT = 60_000
TEXT_WORD = "Lautsprecher"
_ASK = """async ([code, query]) => {
  const { Search, fetched } = await import('/assets/js/search-index.js');
  window.searches ??= {};
  window.searches[code] ??= new Search(code, await fetched(code));
  let found = [];
  for await (const results of window.searches[code].ask(query)) found = results;
  return found.slice(0, 3).map(result => result.page[0]);
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site_url}a-z/")
    yield page
    context.close()


def _name(query: dict[str, Any]) -> str:
    return f"{query['lang']}-{query['kind']}-{query['query']}"


@pytest.mark.parametrize("query", QUERIES, ids=_name)
def test_the_right_page_is_among_the_first_three(query: dict[str, Any], engine: Page) -> None:
    found = engine.evaluate(_ASK, [query["lang"], query["query"]])
    assert set(found) & set(query["pages"]), found


@pytest.mark.parametrize(("name", "least"), SEALED.items())
def test_of_the_queries_written_blind_no_fewer_are_answered(
    name: str, least: int, engine: Page
) -> None:
    """The first: 60 before the search knew small words and languages; neither was mended since."""
    queries = yaml.safe_load((ROOT / f"tests/search/{name}.yml").read_text("utf-8"))
    answers = [
        set(engine.evaluate(_ASK, [query["lang"], query["query"]])) & set(query["pages"])
        for query in queries
    ]
    assert len(queries) == 80 and sum(map(bool, answers)) >= least


def test_there_are_enough_queries_of_every_kind() -> None:
    assert len(QUERIES) >= 150
    assert set(Counter(query["lang"] for query in QUERIES)) == set(LANGUAGES)
    assert min(Counter(query["kind"] for query in QUERIES).values()) >= 3


def test_every_expected_page_exists(site_folder: Path) -> None:
    expected = {page for query in QUERIES for page in query["pages"]}
    assert [page for page in expected if not (site_folder / page / "index.html").is_file()] == []


def test_nonsense_finds_nothing(engine: Page) -> None:
    assert engine.evaluate(_ASK, ["de", "qqqwwwxx"]) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_first_answer_is_light(code: str, site_folder: Path) -> None:
    """Modules and first file of the index, compressed: all that a first result needs."""
    sizes = [_compressed(site_folder / name) for name in _needed(code)]
    assert sum(sizes) <= MOST_BYTES, sizes


def _needed(code: str) -> list[str]:
    modules = ("search", "search-index", "folding", "highlight")
    return [*(f"assets/js/{name}.js" for name in modules), f"search/{code}.json"]


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_of_running_text_costs_one_part(code: str, site_folder: Path) -> None:
    """Modules, first file and the largest part, compressed."""
    parts = [_compressed(file) for file in (site_folder / "search").glob(f"{code}-*.json")]
    assert len(parts) > 5
    head = [site_folder / name for name in _needed(code)]
    assert sum(map(_compressed, head)) + max(parts) <= MOST_BYTES_OF_TEXT


_LOST = """async (code) => {
  const { fold } = await import('/assets/js/folding.js');
  const { fetched } = await import('/assets/js/search-index.js');
  const { parts } = await fetched(code);
  const texts = await Promise.all(parts.map((_, number) => fetched(`${code}-${number}`)));
  return texts.flatMap(({ words }, number) =>
    words.split(" ").filter((word) => !parts[number].includes(fold(word)[0])));
}"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_looks_for_every_word_where_it_is(code: str, engine: Page) -> None:
    """The build and the page agree on the first letter of every word."""
    assert engine.evaluate(_LOST, code) == []


def test_a_word_of_running_text_fetches_nothing_else(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url)
    _open(page)
    _type(page, TEXT_WORD)
    page.wait_for_load_state("networkidle")
    found = [url.rsplit("/", 1)[1] for url in asked if "/search/" in url]
    assert found[0] == "de.json" and len(found) == 2


def _open(page: Page) -> None:
    page.locator("a[data-search]:visible").first.click()
    page.wait_for_selector("dialog[open]")


def _type(page: Page, query: str) -> None:
    page.locator("dialog input").fill(query)
    page.wait_for_selector("dialog li a")


def test_nothing_of_the_search_is_fetched_before_it_is_opened(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url, wait_until="networkidle")
    assert not [url for url in asked if "/search" in url]
    _open(page)
    _type(page, "Verein")
    assert [url for url in asked if url.endswith("search/de.json")]


def test_by_keyboard_from_the_box_to_the_marked_section(
    context: BrowserContext, site_url: str
) -> None:
    page = context.new_page()
    page.goto(site_url)
    _open(page)
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("Umschlag aufheben")
    until(page, "document.querySelector('dialog li a')?.href.endsWith('#umschlag')")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('dialog li a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aemter/brief-verstehen/**")
    page.wait_for_selector("main mark:visible")
    assert "umschlag" in page.locator("main mark:visible").first.inner_text().lower()
    assert "?" not in page.url, "what somebody looked for is nobody's business"
    assert page.evaluate("sessionStorage.getItem('sought') ?? localStorage.length") == 0


def test_escape_closes_and_gives_the_focus_back(page: Page, site_url: str) -> None:
    page.goto(site_url)
    _open(page)
    page.keyboard.press("Escape")
    until(page, "!document.querySelector('dialog').open")
    assert page.evaluate("document.activeElement.hasAttribute('data-search')")


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_results_are_announced_and_say_their_language(
    prefix: str, page: Page, site_url: str
) -> None:
    page.goto(site_url + prefix)
    _open(page)
    _type(page, "Bescheid")
    until(page, "document.querySelector('dialog [role=status]').textContent.trim() !== ''")
    title = page.locator("dialog li strong").first
    assert prefix == "" or title.locator("bdi").get_attribute("lang") == "de"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_script_the_link_leads_to_a_to_z(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(site_url + "ar/")
    page.locator(".places a[data-search]").click()
    page.wait_for_url(f"{site_url}ar/a-z/")
    assert page.locator(".letters li a").count() > 300
    context.close()


def test_a_lost_index_leads_to_a_to_z(page: Page, site_url: str) -> None:
    page.route("**/search/*.json", lambda route: route.abort())
    page.goto(site_url)
    page.locator("a[data-search]:visible").first.click()
    page.wait_for_url(f"{site_url}a-z/")


_ASKED = """async texts => {
  const { fold, wordsOf } = await import('/assets/js/folding.js');
  return texts.map(([text, words]) => [wordsOf(text), words.map(fold)]);
}"""


def test_the_page_takes_questions_apart_as_the_build_does_texts(engine: Page) -> None:
    """By the table that tests/search/test_words.py asks of the build."""
    asked = [(one["text"], [*map(str, one.get("asked", one["words"]))]) for one in SPELLINGS]
    found = engine.evaluate(_ASKED, [one for one in asked if one[1]])
    assert [(words, right) for words, right in found if set(words) != set(right)] == []


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("e. V. gründen", "verein/gruenden/"),
        ("§ 70 VwGO", "glossar/widerspruch/"),
        ("z. B. Verein gründen", "verein/gruenden/"),
        ("Wider\u00adspruch", "glossar/widerspruch/"),
        ("Antra\u0308ge", "antraege/"),
    ],
)
def test_single_letters_do_not_decide(query: str, page: str, engine: Page) -> None:
    assert page in engine.evaluate(_ASK, ["de", query])


_WORDS = _ASK.replace("result.page[0]", "result.words")


@pytest.mark.parametrize(("query", "word"), [("E-Mail", "email"), ("z. B. U-Bahn", "bahn")])
def test_a_word_of_one_letter_and_more_is_one(query: str, word: str, engine: Page) -> None:
    found = engine.evaluate(_WORDS, ["de", query])
    assert len(found) == 3
    assert all(any(word in one for one in words) for words in found), found


@pytest.mark.parametrize(
    ("code", "query"),
    [
        ("de", "wer spricht Farsi"),
        ("en", "who speaks Farsi"),
        ("uk", "хто говорить перською"),
        ("ar", "من يتحدث الفارسية"),
    ],
)
def test_small_words_decide_nothing_and_languages_are_found(
    code: str, query: str, engine: Page
) -> None:
    found = engine.evaluate(_ASK, [code, query])
    assert set(found) & SPEAK_FARSI, found


SPEAK_FARSI = {
    "anlaufstellen/johanniter-leipzig-dolmetschen/",
    "anlaufstellen/mosaik-leipzig/",
    "organisationen/mio/",
    "organisationen/mosaik-leipzig/",
    "organisationen/pandechaion/",
}
"""Entries of data/ with `fa` among their languages."""


def test_a_question_of_small_words_alone_is_asked_as_it_is(engine: Page) -> None:
    assert engine.evaluate(_ASK, ["de", "wer ist das"]) != []


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_what_is_only_alike_is_set_apart(prefix: str, page: Page, site_url: str) -> None:
    page.goto(site_url + prefix)
    _open(page)
    _type(page, "Wdierspruch")
    status = page.locator("dialog [role=status]")
    assert "Wdierspruch" in status.inner_text()
    assert page.locator("dialog ol.alike li").count() > 0
    _type(page, "Widerspruch")
    until(page, "!document.querySelector('dialog ol.alike')")
    assert "Widerspruch" not in status.inner_text()


def test_nothing_is_said_with_what_was_sought(page: Page, site_url: str) -> None:
    page.goto(site_url)
    _open(page)
    page.locator("dialog input").fill("qqqwwwxx")
    until(page, "document.querySelector('dialog [role=status]').textContent.includes('qqqwwwxx')")
    assert page.locator("dialog li").count() == 0


@pytest.mark.parametrize("prefix", PREFIXES, ids=LANGUAGES)
def test_a_result_shows_the_line_of_its_page_with_the_word_marked(
    prefix: str, page: Page, site_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + prefix)
    _open(page)
    _type(page, "Bescheid")
    assert page.locator("dialog li mark").count() > 0
    assert page.locator("dialog li span").count() > 0
    assert len([url for url in asked if "/search/" in url]) == 1


def test_a_question_of_nothing_but_signs_finds_nothing(engine: Page) -> None:
    assert engine.evaluate(_ASK, ["de", "§§ – … ?"]) == []


_SAME = """async pairs => {
  const { fold, wordsOf, sound, isNear } = await import('/assets/js/folding.js');
  return pairs.map(([kind, one, other]) => ({
    fold: () => fold(one) === fold(other),
    words: () => wordsOf(one).join() === wordsOf(other).join(),
    sound: () => sound(fold(one)) === sound(fold(other)),
    near: () => isNear(one, other),
  })[kind]());
}"""
ALIKE = [
    ("fold", "Anträge", "antrage"),
    ("fold", "Anträge", "antraege"),
    ("fold", "Straße", "strasse"),
    ("fold", "İSTANBUL", "istanbul"),
    ("fold", "ılık", "ilik"),
    ("fold", "الإقامة", "اقامه"),
    ("fold", "والإقامة", "إقامة"),
    ("fold", "کتاب", "كتاب"),
    ("fold", "یک", "يك"),
    ("fold", "Ґанок", "ганок"),
    ("fold", "об’єднання", "обєднання"),
    ("fold", "Đà Nẵng", "da nang"),
    ("words", "Migrant:innen", "Migrantinnen"),
    ("words", "Migrant*innen", "MigrantInnen"),
    ("sound", "widerspruch", "видершпрух"),
    ("sound", "widerspruch", "فيدرشبروخ"),
    ("sound", "bescheid", "бешайд"),
    ("sound", "jobcenter", "джобцентр"),
    ("near", "antrag", "antarg"),
    ("near", "antrag", "atrag"),
    ("near", "antrag", "antrrag"),
]
UNLIKE = [
    ("fold", "Antrag", "Auftrag"),
    ("words", "Amt Haus", "Amthaus"),
    ("sound", "widerspruch", "einspruch"),
    ("near", "antrag", "vertrag"),
]


@pytest.mark.parametrize(("pairs", "alike"), [(ALIKE, True), (UNLIKE, False)])
def test_spellings(pairs: list[tuple[str, str, str]], alike: bool, engine: Page) -> None:
    found = engine.evaluate(_SAME, pairs)
    assert [pair for pair, same in zip(pairs, found, strict=True) if same is not alike] == []
