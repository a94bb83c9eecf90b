"""Journeys, situations and offices lead to guides, and guides say where they stand."""

from __future__ import annotations

import pytest
from werkstatt.schema.guide import PageKind
from werkstatt.schema.journey import Journey
from werkstatt.schema.office import Office
from werkstatt.views.guides import guide_view
from werkstatt.views.indexes import office_index, section_cards, situation_index
from werkstatt.views.journeys import journey_page
from werkstatt.views.offices import office_page

from tests.sample import desk, sample, table

GUIDES = [g for g in sample().guides.sources.values() if g.meta.kind is PageKind.GUIDE]


@pytest.mark.parametrize("code", table().codes)
@pytest.mark.parametrize("journey", sample().library.listed(Journey), ids=lambda j: j.id)
def test_a_journey_is_whole_in_every_language(journey: Journey, code: str) -> None:
    """In the reader's language where there is one; otherwise German that says so."""
    view = journey_page(journey, desk(code))
    assert [step.path for step in view.steps] == [f"{step}/" for step in journey.steps]
    exists = sample().guides.exists
    expected = [table()[code if exists(step, code) else "de"].tag for step in journey.steps]
    assert [step.title.lang for step in view.steps] == expected


def test_guides_say_where_they_stand_and_how_to_go_on() -> None:
    first = guide_view("aemter/brief", desk("uk")).stops[0]
    assert first.place.text == "Крок 1 із 3" and first.before is None
    assert first.after and first.after.href == "verein/gruenden/"
    assert first.after.text.lang == "uk"
    last = guide_view("verein/feiern", desk("de")).stops[0]
    assert last.place.text == "Schritt 3 von 3" and last.after is None
    assert last.before and last.before.href == "verein/gruenden/"
    assert guide_view("aemter/notfall", desk("de")).stops == ()


@pytest.mark.parametrize(
    ("section", "journeys"),
    [
        ("antraege/index", ["wege/zuerst/"]),
        ("verein/index", ["wege/weg/"]),
        ("aemter/index", ["wege/weg/", "wege/zuerst/"]),
        ("aemter/notfall", []),
    ],
)
def test_sections_lead_to_the_journeys_through_them(section: str, journeys: list[str]) -> None:
    assert [card.path for card in guide_view(section, desk("ar")).journeys] == journeys


def test_every_guide_is_found_by_situation() -> None:
    found = {card.path for group in situation_index(desk()).groups for card in group.cards}
    assert len(GUIDES) == 5 and found == {f"{guide.path}/" for guide in GUIDES}


def test_offices_lead_to_guides_and_back() -> None:
    named = {office for guide in GUIDES for office in guide.meta.offices}
    groups = office_index(desk("ar")).groups
    assert {group.id for group in groups} == named == {"jobcenter-leipzig"}
    for id, expected in (("jobcenter-leipzig", ["aemter/brief/"]), ("standesamt", [])):
        office = sample().library.find(Office, id)
        assert office
        links = [v.href for row in office_page(office, desk()).rows for v in row.values]
        assert [href for href in links if href.startswith("aemter/")] == expected


@pytest.mark.parametrize(
    ("section", "folders"),
    [
        ("aemter/index", ("aemter/",)),
        ("antraege/index", ("antraege/",)),
        # Whoever runs an association also applies for money.
        ("verein/index", ("verein/", "antraege/")),
    ],
)
def test_a_section_lists_all_its_guides(section: str, folders: tuple[str, ...]) -> None:
    listed = {card.path for card in section_cards(section, desk("en"))}
    assert listed == {f"{g.path}/" for g in GUIDES if g.path.startswith(folders)}
