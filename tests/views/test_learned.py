"""What a workshop left behind is found from the event, from its guide, and in the archive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from werkstatt.knowledge import Knowledge
from werkstatt.pages.site_map import views_of
from werkstatt.schema.event import Event
from werkstatt.views.addresses import LEARNED
from werkstatt.views.desk import Desk
from werkstatt.views.events import event_list, event_page
from werkstatt.views.guides import guide_view
from werkstatt.views.learned import learned_view

from tests.sites.tiny import read_with

HEAD = """\
title: Workshop
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
guides: [verein/gruenden]
"""
SERIES = (
    HEAD
    + """\
date: 2026-10-07
start: 18:00
rule: FREQ=MONTHLY;BYDAY=1WE
changed_dates:
  - date: 2026-10-07
    learned: Früh fragen lohnt sich.
    materials: ["https://example.org/folien.pdf"]
  - date: 2026-12-02
    learned: Das steht zu früh da.
"""
)
ONCE = HEAD + "date: 2026-11-10\nlearned: Belege sammeln.\n"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    files = {"data/events/reihe.yml": SERIES, "data/events/einmal.yml": ONCE}
    return read_with(tmp_path_factory.mktemp("learned"), files, date(2026, 11, 25))


@pytest.fixture
def desk(knowledge: Knowledge) -> Desk:
    return Desk.of(knowledge, "de")


def _texts(found: object) -> list[str]:
    return [one.text.text for one in found]  # type: ignore[attr-defined]


def test_the_archive_is_newest_first_and_leaves_out_what_is_to_come(desk: Desk) -> None:
    view = learned_view(desk)
    assert view and _texts(view.learnings) == ["Belege sammeln.", "Früh fragen lohnt sich."]
    assert [v.href for v in view.learnings[1].materials] == ["https://example.org/folien.pdf"]
    assert view.learnings[0].guides[0].href == "verein/gruenden/"


def test_the_guide_and_the_event_show_their_own(desk: Desk) -> None:
    assert len(guide_view("verein/gruenden", desk).learned) == 2
    assert guide_view("impressum", desk).learned == ()
    event = desk.knowledge.library.find(Event, "einmal")
    assert event and _texts(event_page(event, desk).learned) == ["Belege sammeln."]


def test_the_list_of_events_leads_there(desk: Desk) -> None:
    assert LEARNED in [action.href for action in event_list(desk).actions]
    assert LEARNED in views_of(desk)


def test_without_notes_there_is_no_archive(tmp_path: Path) -> None:
    bare = Desk.of(read_with(tmp_path, {}, date(2026, 11, 25)), "de")
    assert learned_view(bare) is None
    assert LEARNED not in [action.href for action in event_list(bare).actions]
