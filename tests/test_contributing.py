"""The recipes of CONTRIBUTING.md work as printed; what the documents name exists."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from werkstatt.build.content import content_problems
from werkstatt.markdown.boxes import ALERTS
from werkstatt.markdown.dialect import dialect_problems
from werkstatt.markdown.guard import check_markdown
from werkstatt.schema.event import Event
from werkstatt.schema.guide import TranslatedPage
from werkstatt.schema.problems import Problem, ProblemsFound, errors
from werkstatt.schema.validate import validate
from werkstatt.schema.yaml_source import parse_yaml

from tests.sample import sample_files
from tests.sites.tiny import ROOT, TODAY, Made, read_with, write_files
from tests.sites.tiny_texts import INDEX, tiny_files

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
MAP = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


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


def _new_guide() -> dict[str, str]:
    """The file of Rezept 4, from its head and its text."""
    section = GUIDE.split("## Rezept 4", 1)[1].split("\n## ", 1)[0]
    parts = re.findall(r"```(?:yaml|markdown)\n(.*?)```", section, re.DOTALL)
    named = re.search(r"`(docs/de/[\w/-]+\.md)`", section)
    assert named and len(parts) == 2
    return {named[1]: "".join(re.sub(r"^   ", "", part, flags=re.M) for part in parts)}


def test_the_guide_of_the_recipe_is_accepted_and_found(tmp_path: Path) -> None:
    files = {**tiny_files(), **_new_guide()}
    section = INDEX.replace("id: index", "id: verein/index").replace("kind: page", "kind: section")
    files["docs/de/verein/index.md"] = section.split("Siehe")[0] + "<!-- werkstatt:ratgeber -->\n"
    found = content_problems(write_files(tmp_path, files), TODAY)
    assert [one for one in errors(found) if one.file in _new_guide()] == []
    made = Made(read_with(tmp_path, files))
    for folder in ("", "en/", "ar/"):
        assert "Einen Raum suchen" in made.page(f"{folder}verein")
        assert "Viele Häuser vermieten" in made.page(f"{folder}verein/raum-suchen")


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


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"`make ([a-z-]+)`", README + GUIDE + MAP)))
)
def test_every_make_command_named_exists(command: str) -> None:
    assert re.search(rf"^{command}:.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"scripts[\\/](\w+\.py)", README + GUIDE + MAP)))
)
def test_every_script_named_exists(name: str) -> None:
    assert (ROOT / "scripts" / name).is_file()


def _complaints(text: str) -> list[Problem]:
    return [*check_markdown(text, "docs/de/x.md"), *dialect_problems(text, "docs/de/x.md", 1)]


def _refused() -> list[list[str]]:
    """The rows of the table of what is refused: the three cells of each."""
    table = GUIDE.split("### Was abgelehnt wird", 1)[1].split("\n## ", 1)[0]
    return [row.strip("| ").split(" | ") for row in table.splitlines() if row.startswith("| `")]


def test_there_are_rows_of_what_is_refused() -> None:
    assert len(_refused()) > 8


@pytest.mark.parametrize(("written", "why", "right"), _refused())
def test_what_is_said_to_be_refused_is_and_its_repair_is_not(
    written: str, why: str, right: str
) -> None:
    box = "\n> **Titel**\n>\n> Text" if right.startswith("`> [!") else ""
    assert _complaints(written.strip("`") + box)
    assert _complaints(right.strip("`") + box) == []


@pytest.mark.parametrize("example", re.findall(r"```markdown\n(.*?) *```", GUIDE, re.DOTALL))
def test_boxes_and_folds_are_accepted_as_printed(example: str) -> None:
    assert _complaints(textwrap.dedent(example)) == []


@pytest.mark.parametrize("kind", ALERTS)
def test_every_kind_of_box_is_named(kind: str) -> None:
    assert f"`{kind}`" in GUIDE


@pytest.mark.parametrize(
    "path",
    sorted(
        set(
            re.findall(
                r"`((?:hooks|scripts|tests|docs/(?:de|assets)|data|overrides|\.ci|\.github)/"
                r"[\w./-]*\w/?)`",
                README + GUIDE + MAP,
            )
        )
    ),
)
def test_every_path_named_exists(path: str) -> None:
    assert (ROOT / path).exists() or path in _new_guide()


def test_every_package_is_in_the_map() -> None:
    files = (ROOT / "hooks/werkstatt").iterdir()
    packages = {file.stem for file in files if not file.name.startswith("_")}
    assert packages == set(re.findall(r"^\| `(\w+)` \|", MAP.split("## One entry")[0], re.M))


_PROSE = re.sub(r"```.*?```|`[^`\n]*`", "", README + GUIDE + MAP, flags=re.DOTALL)


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\]\((?!https:|#)([^)#\s]+)", _PROSE))))
def test_every_linked_file_exists(name: str) -> None:
    assert (ROOT / name).exists()
