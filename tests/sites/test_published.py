"""A site built as publishing does it: no example anywhere, and what is not there is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from werkstatt.audit.crawl import crawl

from .tiny import ROOT, Built, Made, build, read_with, write_project
from .tiny_texts import INDEX, ROOM, SITE, tiny_files

URL = "https://wissen.org/"
FILLED = (
    SITE.replace("https://werkstatt-wissen.example/", URL)
    .replace("name: '', street: '', postcode: '', city: ''", "name: Träger, street: Weg 1, "
             "postcode: 04109, city: Leipzig")
    .replace("represented_by: '', register_entry: ''", "represented_by: C, register_entry: HRB 1")
    .replace("email: '', phone: '', editor: ''", "email: post@wissen.org, phone: gibt es nicht, "
             "editor: D")
    .replace("privacy_email: ''", "privacy_email: recht@wissen.org")
    .replace("accessibility_email: ''", "accessibility_email: gibt es nicht")
    .replace("hosting: ''", "hosting: Hoster")
    .replace("holder: '', iban: '', bic: '', purpose: ''", "holder: gibt es nicht, "
             "iban: gibt es nicht, bic: gibt es nicht, purpose: gibt es nicht")
    .replace("repository: ''", "repository: gibt es nicht")
    .replace("contact_email: ''", "contact_email: gibt es nicht")
)  # fmt: skip
EVENT = """\
title: Probetreffen
date: 2026-12-02
start: 18:00
organiser_name: Muster
example: true
sources: [{url: "https://www.leipzig.de/fest"}]
checked_on: 2026-11-23
confidence: medium
"""
BLOCKS = ("impressum", "datenschutz-kontakt", "barrieren-kontakt", "spendenkonto", "kontakt")
_CATALOGUES = [f"data/locales/{code}.po" for code in ("en", "ar")]


def _files(**settings: str) -> dict[str, str]:
    site = FILLED
    for name, value in settings.items():
        site = site.replace(f"{name}: gibt es nicht", f"{name}: {value}")
    blocks = "\n\n".join(f"<!-- werkstatt:{block} -->" for block in BLOCKS)
    page = INDEX.replace("id: index", "id: spenden").split("Siehe")[0] + f"{blocks}\n"
    return {
        **tiny_files(),
        **{name: (ROOT / name).read_text("utf-8") for name in _CATALOGUES},
        "data/site.yml": site,
        "data/events/probe.yml": EVENT,
        "data/rooms/muster.yml": ROOM.replace("Stadtbüro", "Musterraum") + "example: true\n",
        "docs/de/spenden.md": page,
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = write_project(tmp_path_factory.mktemp("published"), _files())
    # A store that cannot be written makes a build slower, not wrong.
    (root / ".cache").write_text("", "utf-8")
    built = build(root, WERKSTATT_PUBLISH="1")
    assert built.code == 0, built.output
    return built


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(write_project(tmp_path_factory.mktemp("preview"), _files()))
    assert built.code == 0, built.output
    return built


EXAMPLES = ("Probetreffen", "Musterraum", "raeume/muster", "termine/probe")


def _named(built: Built) -> set[str]:
    """Which examples are named in any file, or in the name of one."""
    names = "\n".join(file.as_posix() for file in built.folder.rglob("*"))
    texts = [file.read_bytes().decode("utf-8", "replace") for file in _fetched(built)]
    return {one for one in EXAMPLES for text in (names, *texts) if one in text}


def _fetched(built: Built) -> list[Path]:
    return [file for file in built.folder.rglob("*") if file.is_file()]


def test_no_example_stands_anywhere(site: Built) -> None:
    assert _named(site) == set()
    assert "Stadtbüro" in site.page("raeume")


def test_planted_examples_are_found_where_they_may_stand(preview: Built) -> None:
    assert _named(preview) == set(EXAMPLES)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("", "Zurzeit kennen wir keinen kommenden Termin."),
        ("en/", "We do not know of any coming event at the moment."),
        ("ar/", "لا نعرف حاليًا أي موعد قادم."),
    ],
)
def test_without_a_real_event_the_page_says_so(folder: str, said: str, site: Built) -> None:
    assert said in html.fromstring(site.page(f"{folder}termine")).text_content()


@pytest.mark.parametrize("folder", ["", "en/", "ar/"])
def test_what_the_operator_does_not_have_is_shown_in_no_language(folder: str, site: Built) -> None:
    """Imprint and data protection stand there; phone, account, forge and „noch nicht“ do not."""
    page = html.fromstring(site.page(f"{folder}spenden")).cssselect("article")[0]
    values = [" ".join(one.text_content().split()) for one in page.cssselect("dd")]
    assert values == [
        "Träger", "Weg 1, 04109 Leipzig", "C", "HRB 1", "post@wissen.org", "D",
        "Träger", "recht@wissen.org", "Hoster", "post@wissen.org", "post@wissen.org",
    ]  # fmt: skip
    assert not page.cssselect("em.gap") and "gibt es nicht" not in site.page(f"{folder}spenden")
    assert not [a for a in page.iter("a") if "issues" in a.get("href", "")]


def test_the_crawl_finds_nothing(site: Built) -> None:
    assert crawl(site.folder, URL) == []


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"contact_email": "werkstatt@wissen.org"}, ["werkstatt@wissen.org"]),
        ({}, ["post@wissen.org"]),
        ({"repository": "https://wissen.org/a/b"}, ["post@wissen.org"]),
    ],
    ids=["mailbox of its own", "that of the operator", "and a forge"],
)
def test_readers_are_told_how_to_reach_us(
    settings: dict[str, str], said: list[str], tmp_path: Path
) -> None:
    files = _files(**settings)
    files["docs/de/spenden.md"] = files["docs/de/spenden.md"].replace(
        "<!-- werkstatt:kontakt -->", "## Hier { #hier }\n\n<!-- werkstatt:kontakt -->"
    )
    made = Made(read_with(tmp_path, files))
    for folder in ("", "en/", "ar/"):
        article = html.fromstring(made.page(f"{folder}spenden")).cssselect("article")[0]
        found = article.xpath(".//*[@id='hier']/following::dd")
        assert [" ".join(one.text_content().split()) for one in found] == said
        issues = [a for a in article.iter("a") if "/issues/new" in a.get("href", "")]
        assert len(issues) == len(settings.keys() & {"repository"})


def test_without_any_mailbox_the_page_says_so(tmp_path: Path) -> None:
    files = {**_files(), "data/site.yml": SITE}
    made = Made(read_with(tmp_path, files))
    for folder, words in (("", "ist hier nicht veröffentlicht"), ("en/", "No e-mail address is")):
        assert words in made.page(f"{folder}spenden")
