"""Terms and facts in running text: German as on the form, explained one tap away."""

from __future__ import annotations

from datetime import date

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.markdown.convert import tree_of
from werkstatt.markdown.tree import printed
from werkstatt.pages.fill import fill
from werkstatt.schema.guide import PageSource

from tests.sites.tiny import TODAY, read_with

TERM = (
    "term: Bescheid\ntopic: procedure\nexplanation: Die Entscheidung vom Amt.\n"
    "translations: {ar: {text: قرار}}\nsources: [{url: 'https://www.leipzig.de/'}]\n"
    "checked_on: 2026-11-23\nconfidence: high\n"
)
FACT = (
    "about: Frist\nvalue: 2\nunit: weeks\nsources: [{url: 'https://www.leipzig.de/'}]\n"
    "checked_on: 2026-11-23\nconfidence: high\n"
)

URL = "https://www.leipzig.de/"
SOURCES = [
    PageSource.model_validate({"title": "Ohne Kennung", "url": URL}),
    PageSource.model_validate({"id": "bgb-21", "title": "§ 21 BGB", "url": URL}),
]


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A project with one term and one fact."""
    files = {
        "data/glossary/bescheid.yml": TERM,
        "data/facts/frist.yml": FACT,
        "data/facts/satz.yml": FACT.replace("unit", "valid_until: 2026-12-31\nunit"),
        "data/facts/schutz.yml": FACT.replace(
            "value: 2\nunit: weeks", "value: 2027-03-04\nunit: date"
        ),
    }
    return read_with(tmp_path_factory.mktemp("inline"), files)


def _fill(text: str, knowledge: Knowledge, code: str, day: date = TODAY) -> str:
    root = tree_of(text)
    fill(root, knowledge.library, knowledge.speaker(code), SOURCES, day)
    return printed(root).strip()


def test_the_first_use_in_a_section_leads_to_the_explanation(knowledge: Knowledge) -> None:
    text = "## A { #a }\n\n{wort:bescheid} {wort:bescheid}\n\n## B { #b }\n\n{wort:bescheid}\n"
    html = _fill(text, knowledge, "ar")
    marks = 'lang="de" dir="ltr" translate="no"'
    assert html.count(f'<a class="term" href="#wort-bescheid" {marks}>Bescheid</a>') == 2
    assert html.count(f"<span {marks}>Bescheid</span>") == 1


def test_german_pages_need_no_marks(knowledge: Knowledge) -> None:
    html = _fill("{wort:bescheid}", knowledge, "de")
    assert html == '<p><a class="term" href="#wort-bescheid">Bescheid</a></p>'


def test_a_fact_is_isolated_and_marked_when_its_unit_is_not_translated(
    knowledge: Knowledge,
) -> None:
    assert _fill("{fakt:frist}", knowledge, "de") == "<p><bdi>2 Wochen</bdi></p>"
    assert (
        _fill("{fakt:frist}", knowledge, "ar") == '<p><bdi lang="de" dir="ltr">2 Wochen</bdi></p>'
    )


@pytest.mark.parametrize(
    ("fact", "day", "said"),
    [
        ("satz", "2026-12-31", ""),
        (
            "satz",
            "2027-01-01",
            "(galt bis 31. Dezember 2026; was jetzt gilt, steht hier noch nicht)",
        ),
        ("schutz", "2027-03-04", ""),
        ("schutz", "2027-06-19", "(dieser Tag ist vorbei; was jetzt gilt, steht hier noch nicht)"),
        ("frist", "2099-01-01", ""),
    ],
)
def test_a_planted_fact_that_is_over_says_so_where_it_stands(
    fact: str, day: str, said: str, knowledge: Knowledge
) -> None:
    html = _fill(f"Es gilt {{fakt:{fact}}}.", knowledge, "de", date.fromisoformat(day))
    note = f' <small class="fact-over">{said}</small></span>.</p>'
    assert html.endswith(note if said else "</bdi>.</p>")


def test_a_source_becomes_its_number(knowledge: Knowledge) -> None:
    html = _fill("Das gilt.{beleg:bgb-21}", knowledge, "ar")
    assert html == '<p>Das gilt.<sup class="ref"><a href="#quelle-2">[2]</a></sup></p>'


@pytest.mark.parametrize("kind", ["fakt", "wort", "beleg"])
def test_an_unknown_marker_is_not_guessed(kind: str, knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        _fill(f"{{{kind}:gibt-es-nicht}}", knowledge, "de")
