"""The recipes of CONTRIBUTING.md work as printed, and the commands of the README exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from werkstatt.schema.event import Event
from werkstatt.schema.guide import TranslatedPage
from werkstatt.schema.problems import ProblemsFound
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import parse_yaml

from tests.sample import sample_files
from tests.sites.tiny import ROOT, read_with

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def _yaml(heading: str) -> str:
    """The first YAML block below a heading, without its indentation."""
    section = GUIDE.split(f"## {heading}", 1)[1]
    block = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert block, heading
    return re.sub(r"^   ", "", block[1], flags=re.MULTILINE)


def test_the_event_of_the_recipe_is_accepted() -> None:
    source, problems = parse_yaml(_yaml("Rezept 2"), "data/events/2027-01-13-antraege-ueben.yml")
    assert source and problems == []
    event, problems = validate(Event, source, id="2027-01-13-antraege-ueben")
    assert event and problems == []
    assert event.place and event.place.room and event.organiser


def test_the_event_of_the_recipe_is_built_where_its_room_and_host_exist(tmp_path: Path) -> None:
    text, files = _yaml("Rezept 2"), sample_files()
    source, _ = parse_yaml(text, "x")
    assert source
    room, host = source.data["place"]["room"], source.data["organiser"]
    changes = {
        "data/events/neu.yml": text,
        f"data/rooms/{room}.yml": files["data/rooms/haus.yml"],
        f"data/organisations/{host}.yml": files["data/organisations/verein.yml"],
    }
    knowledge = read_with(tmp_path, changes)
    assert [event.id for event in knowledge.library.listed(Event)] == ["neu"]


def test_the_head_of_the_translation_recipe_is_accepted() -> None:
    head = _yaml("Rezept 3").strip().strip("-")
    source, problems = parse_yaml(head, "docs/uk/verein/gruenden.md")
    assert source and problems == []
    page, problems = validate(TranslatedPage, source)
    assert page and problems == []


def test_the_error_shown_is_the_error_given(tmp_path: Path) -> None:
    shown = re.search(r"```\n(data/events/\S+?):(\d+): (.+)\n```", GUIDE)
    assert shown
    lines = ["title: Treffen", "date: 2027-01-13", "end: 20:00", "start: 18.00"]
    assert int(shown[2]) == len(lines)
    rest = ["example: true", "checked_on: 2026-11-23", "confidence: medium"]
    with pytest.raises(ProblemsFound) as caught:
        read_with(tmp_path, {shown[1]: "\n".join([*lines, *rest]) + "\n"})
    expected = f"{shown[1]}:{shown[2]}: {shown[3]}"
    assert any(str(problem).startswith(expected) for problem in caught.value.problems)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`make ([a-z-]+)`", README + GUIDE))))
def test_every_make_command_named_exists(command: str) -> None:
    assert re.search(rf"^{command}:.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", sorted(set(re.findall(r"scripts[\\/](\w+\.py)", README))))
def test_every_script_named_exists(name: str) -> None:
    assert (ROOT / "scripts" / name).is_file()
