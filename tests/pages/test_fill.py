"""Terms and facts in running text: German as on the form, explained one tap away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sites.tiny import tiny_files, write_project
from werkstatt.build.content import open_content
from werkstatt.knowledge import Knowledge
from werkstatt.pages.fill import fill

TERM = (
    "term: Bescheid\ntopic: procedure\nexplanation: Die Entscheidung vom Amt.\n"
    "translations: {ar: {text: قرار}}\nsources: [{url: 'https://www.leipzig.de/'}]\n"
    "checked_on: 2026-11-23\nconfidence: high\n"
)
FACT = (
    "about: Frist\nvalue: 2\nunit: weeks\nsources: [{url: 'https://www.leipzig.de/'}]\n"
    "checked_on: 2026-11-23\nconfidence: high\n"
)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A project with one term and one fact."""
    root: Path = tmp_path_factory.mktemp("inline")
    files = {
        **tiny_files(),
        "data/glossary/bescheid.yml": TERM,
        "data/facts/frist.yml": FACT,
    }
    return open_content(write_project(root, files), date(2026, 11, 24))


def _fill(text: str, knowledge: Knowledge, code: str) -> str:
    return fill(text, knowledge.library, knowledge.speaker(code))


def test_the_first_use_in_a_section_leads_to_the_explanation(knowledge: Knowledge) -> None:
    text = "## A { #a }\n\n{wort:bescheid} {wort:bescheid}\n\n## B { #b }\n\n{wort:bescheid}\n"
    html = _fill(text, knowledge, "ar")
    marks = 'lang="de" dir="ltr" translate="no"'
    assert html.count(f'<a class="term" href="#wort-bescheid" {marks}>Bescheid</a>') == 2
    assert html.count(f"<span {marks}>Bescheid</span>") == 1


def test_german_pages_need_no_marks(knowledge: Knowledge) -> None:
    html = _fill("{wort:bescheid}", knowledge, "de")
    assert html == '<a class="term" href="#wort-bescheid">Bescheid</a>'


def test_a_fact_is_isolated_and_marked_when_its_unit_is_not_translated(
    knowledge: Knowledge,
) -> None:
    assert _fill("{fakt:frist}", knowledge, "de") == "<bdi>2 Wochen</bdi>"
    assert _fill("{fakt:frist}", knowledge, "ar") == '<bdi lang="de" dir="ltr">2 Wochen</bdi>'


def test_an_unknown_marker_is_not_guessed(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        _fill("{fakt:gibt-es-nicht}", knowledge, "de")
