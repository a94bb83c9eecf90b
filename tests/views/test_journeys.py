"""Journeys, situations and offices lead to guides, and guides say where they stand."""

from __future__ import annotations

from datetime import date

import pytest
from sites.tiny import ROOT
from werkstatt.build.content import open_content
from werkstatt.knowledge import Knowledge
from werkstatt.schema.guide import PageKind
from werkstatt.schema.journey import Journey
from werkstatt.schema.office import Office
from werkstatt.views.desk import Desk
from werkstatt.views.guides import guide_view
from werkstatt.views.indexes import office_index, section_cards, situation_index
from werkstatt.views.journeys import journey_page
from werkstatt.views.offices import office_page

KNOWLEDGE: Knowledge = open_content(ROOT, date(2026, 11, 25))
GUIDES = [g for g in KNOWLEDGE.guides.sources.values() if g.meta.kind is PageKind.GUIDE]


def _desk(code: str) -> Desk:
    return Desk(KNOWLEDGE, KNOWLEDGE.speaker(code))


@pytest.mark.parametrize("code", KNOWLEDGE.library.languages.codes)
@pytest.mark.parametrize("journey", KNOWLEDGE.library.listed(Journey), ids=lambda j: j.id)
def test_a_journey_is_whole_in_every_language(journey: Journey, code: str) -> None:
    view = journey_page(journey, _desk(code))
    assert [step.path for step in view.steps] == [f"{step}/" for step in journey.steps]
    language = KNOWLEDGE.library.languages[code]
    assert {step.title.lang for step in view.steps} == {language.tag}


def test_guides_say_where_they_stand_and_how_to_go_on() -> None:
    first = guide_view("aemter/brief-verstehen", _desk("uk")).stops[0]
    assert first.place.text == "Крок 1 із 4" and first.before is None
    assert first.after and first.after.href == "aemter/fristen-widerspruch/"
    assert first.after.text.lang == "uk"
    last = guide_view("antraege/verwendungsnachweis", _desk("de")).stops[0]
    assert last.place.text == "Schritt 8 von 8" and last.after is None
    assert guide_view("aemter/notfall", _desk("de")).stops == ()


@pytest.mark.parametrize(
    ("section", "journeys"),
    [
        ("antraege/index", ["wege/idee-bis-nachweis/"]),
        ("verein/index", ["wege/idee-bis-nachweis/"]),
        ("aemter/index", ["wege/brief-ist-gekommen/"]),
        ("aemter/notfall", []),
    ],
)
def test_sections_lead_to_the_journeys_through_them(section: str, journeys: list[str]) -> None:
    assert [card.path for card in guide_view(section, _desk("ar")).journeys] == journeys


def test_every_guide_is_found_by_situation() -> None:
    found = {card.path for group in situation_index(_desk("de")).groups for card in group.cards}
    assert found == {f"{guide.path}/" for guide in GUIDES}


def test_offices_lead_to_guides_and_back() -> None:
    named = {office for guide in GUIDES for office in guide.meta.offices}
    groups = office_index(_desk("ar")).groups
    assert {group.id for group in groups} == named
    jobcenter = KNOWLEDGE.library.find(Office, "jobcenter-leipzig")
    assert jobcenter
    links = [v.href for row in office_page(jobcenter, _desk("de")).rows for v in row.values]
    assert "aemter/sozialleistungen/" in links


@pytest.mark.parametrize("section", ["aemter/index", "antraege/index", "verein/index"])
def test_a_section_lists_all_its_guides(section: str) -> None:
    folder = section.split("/")[0]
    listed = {card.path for card in section_cards(section, _desk("en"))}
    assert listed == {f"{g.path}/" for g in GUIDES if g.path.startswith(f"{folder}/")}


@pytest.mark.parametrize("code", KNOWLEDGE.library.languages.codes[1:])
def test_every_guide_is_translated(code: str) -> None:
    assert [g.path for g in GUIDES if not KNOWLEDGE.guides.exists(g.path, code)] == []
