"""Whole builds of tiny projects: what a reader, a search engine and an editor get to see."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from werkstatt.audit.crawl import crawl
from werkstatt.build.worker import FILE as WORKER
from werkstatt.build.worker import SOURCE
from werkstatt.schema.problems import ProblemsFound, errors

from .tiny import Built, Made, build_with, read_with
from .tiny_texts import ENGLISH, GUIDE, INDEX, ROOM

URL = "https://werkstatt-wissen.example/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The faultless project."""
    built = build_with(tmp_path_factory.mktemp("site"), {})
    assert built.code == 0, built.output
    return built


def _tag(html: str, name: str) -> str:
    found = re.search(rf"<{name}\b[^>]*>", html)
    assert found, f"no <{name}>"
    return found[0]


def _canonical(html: str) -> str:
    found = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    return found[1] if found else ""


def _hreflangs(html: str) -> list[str]:
    return re.findall(r'<link rel="alternate" hreflang="([^"]+)"', html)


@pytest.mark.parametrize(
    ("page", "lang", "direction"),
    [("verein/gruenden", "de", "ltr"), ("en/verein/gruenden", "en", "ltr"), ("ar", "ar", "rtl")],
)
def test_the_page_says_its_language(site: Built, page: str, lang: str, direction: str) -> None:
    assert f'lang="{lang}" dir="{direction}"' in _tag(site.page(page), "html")


def test_a_translated_page_is_its_own_canonical_and_pairs(site: Built) -> None:
    html = site.page("en/verein/gruenden")
    assert _canonical(html) == f"{URL}en/verein/gruenden/"
    assert _hreflangs(html) == _hreflangs(site.page("verein/gruenden")) == ["de", "en"]
    assert "noindex" not in html
    assert 'lang="en" dir="ltr"' in _tag(html, "article")


def test_german_standing_in_says_so(site: Built) -> None:
    html = site.page("ar/verein/gruenden")
    assert 'lang="ar" dir="rtl"' in _tag(html, "html")
    assert 'lang="de" dir="ltr"' in _tag(html, "article")
    assert _canonical(html) == f"{URL}verein/gruenden/"
    assert '<meta name="robots" content="noindex">' in html
    assert _hreflangs(html) == []
    assert html.index("notice-untranslated") < html.index("<article")


def test_the_sitemap_claims_only_real_translations(site: Built) -> None:
    sitemap = (site.folder / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{URL}en/verein/gruenden/</loc>" in sitemap
    assert "/ar/verein/gruenden/" not in sitemap and "/en/ueber-uns/" not in sitemap


def test_404_is_one_page_with_every_language(site: Built) -> None:
    pages = [file.relative_to(site.folder).as_posix() for file in site.folder.rglob("404.html")]
    assert pages == ["404.html"]
    html = (site.folder / "404.html").read_text("utf-8")
    assert re.findall(r'<section lang="(\w+)" dir="(\w+)">', html) == [
        ("de", "ltr"),
        ("en", "ltr"),
        ("ar", "rtl"),
    ]
    assert [f'href="/{folder}a-z/"' in html for folder in ("", "en/", "ar/")] == [True] * 3


def test_the_crawl_finds_nothing(site: Built) -> None:
    assert crawl(site.folder, URL) == []


@pytest.mark.parametrize("page", ["", "raeume/stadtbuero", "ar/verein/gruenden", "en/termine"])
def test_the_funding_line_stands_word_for_word_on_every_page(site: Built, page: str) -> None:
    line = (
        "Diese Maßnahme wird mitfinanziert mit Steuermitteln auf Grundlage des vom Sächsischen "
        "Landtag beschlossenen Haushalts."
    )
    assert line in site.page(page)


def test_values_of_an_entry_stay_what_the_editor_wrote(site: Built) -> None:
    html = site.page("raeume/stadtbuero")
    assert "04109" in html and "0341 1234567" in html and 'href="tel:+493411234567"' in html


def test_the_command_writes_what_the_core_makes(site: Built, tmp_path: Path) -> None:
    """every_page, language_files and common_files need no build, and a build only adds what is made
    of finished pages: the worker, and languages to take along.
    """
    made = Made(read_with(tmp_path, {}))
    files = made.common()
    for code in made.codes:
        files |= made.pages(code) | made.files(code)
    written = {
        file.relative_to(site.folder).as_posix(): file.read_bytes()
        for file in site.folder.rglob("*")
        if file.is_file()
    }
    of_pages = {path for path in written if path == WORKER or "ohne-netz/" in path} - files.keys()
    assert len(of_pages) == 1 + 3 * len(made.codes)
    assert sorted(files.keys() - {SOURCE}) == sorted(written.keys() - of_pages)
    del files[SOURCE]
    assert [path for path, content in files.items() if written[path] != content] == []


def test_langs_limits_the_build(tmp_path: Path) -> None:
    built = build_with(tmp_path, {}, LANGS="de,ar")
    assert built.code == 0, built.output
    assert (built.folder / "ar/index.html").exists() and not (built.folder / "en").exists()
    assert crawl(built.folder, URL) == []


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    built = build_with(tmp_path, {}, LANGS="de,xx")
    assert built.code != 0 and "LANGS nennt xx" in built.output


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    changes = {
        "data/rooms/stadtbuero.yml": ROOM.replace("04109", "4109"),
        "data/rooms/zweiter.yml": ROOM.replace("high", "sicher"),
        "docs/de/verein/gruenden.md": GUIDE + "\n<script>alert(1)</script>\n",
        "docs/en/verein/gruenden.md": ENGLISH + "\n{fakt:gibt-es-nicht}\n",
        "docs/ua/index.md": "x",
    }
    built = build_with(tmp_path, changes)
    assert built.code != 0
    told = re.findall(r"^((?:data|docs)/\S+?):\d+: (?!Warnung)(.+)$", built.output, re.M)
    named = [name for name, _ in told]
    assert any(what.startswith("{fakt:gibt-es-nicht}") for _, what in told)
    assert named == sorted(named)
    assert set(named) == {*changes, "docs/ua"} - {"docs/ua/index.md"}
    assert not (built.folder / "index.html").exists()


_HOSTILE = Path(__file__).parent.parent / "golden/hostile"


def _refused(root: Path, changes: dict[str, str]) -> set[str]:
    """The files of a project for which nothing can be built."""
    with pytest.raises(ProblemsFound) as caught:
        read_with(root, changes)
    return {problem.file for problem in errors(caught.value.problems)}


def test_no_hostile_guide_is_built(tmp_path: Path) -> None:
    files = sorted((_HOSTILE / "guides").glob("*.txt"))
    pages = {
        f"docs/de/boese-{number}.md": INDEX.replace("id: index", f"id: boese-{number}")
        + file.read_bytes().decode()
        for number, file in enumerate(files)
    }
    assert pages.keys() <= _refused(tmp_path, pages)


def test_no_hostile_value_is_built(tmp_path: Path) -> None:
    files = sorted((_HOSTILE / "values").glob("*.txt"))
    texts = [file.read_bytes().decode().removesuffix("\n") for file in files]
    rooms = {
        f"data/rooms/boese-{number}.yml": ROOM.replace("Treffen und Beratung", _quoted(text))
        for number, text in enumerate(texts)
    }
    assert rooms.keys() <= _refused(tmp_path, rooms)


def _quoted(text: str) -> str:
    escaped = "".join(
        char if char.isprintable() and char not in '"\\' else f"\\u{ord(char):04x}" for char in text
    )
    return f'"{escaped}"'
