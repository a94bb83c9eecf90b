"""The JSON Schemas for editors are those of the models, and every data file names its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from werkstatt.pages.kinds import models
from werkstatt.schema.export import schemas

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "data/schema"
FILES = sorted((ROOT / "data").rglob("*.yml"))
_NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def named_schema(file: Path) -> Path | None:
    """The schema that the first line of a data file names, or None."""
    named = _NAMED.fullmatch(file.read_text("utf-8").split("\n", 1)[0])
    return (file.parent / named[1]).resolve() if named else None


def test_there_is_one_schema_per_kind_of_file() -> None:
    kinds = {f"{kind.folder}.json" for kind in models()} | {"languages.json", "site.json"}
    assert {file.name for file in FOLDER.iterdir()} == set(schemas()) == kinds


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_stored_schema_is_that_of_the_model(name: str) -> None:
    """If not: `make schema`."""
    assert (FOLDER / name).read_text("utf-8") == schemas()[name]


@pytest.mark.parametrize("name", sorted(schemas()))
def test_a_schema_is_closed_and_asks_for_no_id(name: str) -> None:
    schema = json.loads(schemas()[name])
    assert schema["additionalProperties"] is False
    assert "id" not in schema["properties"] and "id" not in schema["required"]


@pytest.mark.parametrize("name", sorted(schemas()))
def test_each_field_is_explained_with_an_example(name: str) -> None:
    schema = json.loads(schemas()[name])
    for part in [schema, *schema.get("$defs", {}).values()]:
        for field, facts in part.get("properties", {}).items():
            assert facts.get("description") and facts.get("examples"), f"{name}: {field}"


def test_the_data_files_are_found() -> None:
    assert len(FILES) > 200


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_data_file_names_the_schema_of_its_folder(file: Path) -> None:
    name = file.stem if file.parent == ROOT / "data" else file.parent.name
    assert named_schema(file) == FOLDER / f"{name}.json"
    assert (FOLDER / f"{name}.json").is_file()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: Haus\n", None),
        ("\n# yaml-language-server: $schema=../schema/rooms.json\n", None),
        ("# yaml-language-server: $schema=../schema/room.json\n", "schema/room.json"),
    ],
    ids=["no line", "second line", "another file"],
)
def test_a_wrong_first_line_is_seen(text: str, expected: str | None, tmp_path: Path) -> None:
    file = tmp_path / "rooms/haus.yml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    assert named_schema(file) == (tmp_path / expected if expected else None)
