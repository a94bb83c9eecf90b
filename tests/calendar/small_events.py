"""A region, an event and what an editor hears about events like it."""

from __future__ import annotations

from pathlib import Path

from werkstatt.knowledge import Knowledge
from werkstatt.schema.problems import Problem, ProblemsFound
from werkstatt.schema.site import Region

from tests.sites.tiny import read_with
from tests.sites.tiny_texts import ROOM

REGION = Region.model_validate(
    {
        "city": "Leipzig",
        "country": "DE",
        "subdivision": "SN",
        "south": "51.10",
        "north": "51.60",
        "west": "12.00",
        "east": "12.80",
    }
)
EVENT = """\
title: Treffen
date: 2026-12-02
start: 18:00
end: 20:00
place: {room: stadtbuero}
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
ORGANISATION = """\
name: Verein e. V.
kind: mo
status: active
description: Ein Verein.
sources: [{url: "https://www.leipzig.de/"}]
checked_on: 2026-11-23
confidence: high
"""
HOLIDAYS = """\
name: Winterferien
first: 2027-02-08
last: 2027-02-19
sources: [{url: "https://www.schule.sachsen.de/"}]
checked_on: 2026-11-24
confidence: high
"""


def problems(root: Path, *events: str) -> list[Problem]:
    files = {"data/rooms/stadtbuero.yml": ROOM + "capacity: 20\n"}
    for number, text in enumerate(events):
        files[f"data/events/e{number}.yml"] = text
    try:
        return list(read_with(root, files).warnings)
    except ProblemsFound as found:
        return list(found.problems)


def knowledge_with(root: Path, event: str) -> Knowledge:
    files = {"data/events/e.yml": event, "data/school-holidays/2027-winter.yml": HOLIDAYS}
    return read_with(root, files)
