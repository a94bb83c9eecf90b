"""The JSON Schemas for editors are those of the models, and every data file names its own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator
from werkstatt.pages.kinds import models
from werkstatt.schema.export import schemas
from werkstatt.schema.ref import GUIDES

from .small_data import ROOM
from .test_sentences import _patterns

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "data/schema"
FILES = sorted((ROOT / "data").rglob("*.yml"))
OTHERS = ("addresses", "languages", "site")
NAMES = sorted([*(kind.folder for kind in models()), *OTHERS])
_NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)")

_ANY = "any id"
SCHEMAS = schemas(models(), {kind: [_ANY] for kind in (*NAMES, GUIDES)})
"""Those of the models."""


def is_stored_form(stored: str, fresh: str) -> bool:
    """Whether two schemas differ only in the ids they offer: a new entry is no drift."""
    parts = re.split(rf'\[\s*"{_ANY}"\s*\]', fresh)
    return re.fullmatch(r"\[[^]]*\]".join(map(re.escape, parts)), stored) is not None


def named_schema(file: Path) -> Path | None:
    """The schema that the first line of a data file names, or None."""
    named = _NAMED.fullmatch(file.read_text("utf-8").split("\n", 1)[0])
    return (file.parent / named[1]).resolve() if named else None


def test_there_is_one_schema_per_kind_of_file() -> None:
    kinds = {f"{name}.json" for name in NAMES}
    assert {file.name for file in FOLDER.iterdir()} == set(SCHEMAS) == kinds


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_stored_schema_is_that_of_the_model(name: str) -> None:
    """If not: `make schema`."""
    assert is_stored_form((FOLDER / name).read_text("utf-8"), SCHEMAS[name])


def test_ids_are_no_drift_and_all_else_is() -> None:
    fresh = SCHEMAS["events.json"]
    assert fresh.count(_ANY) >= 3
    grown = fresh.replace(f'"{_ANY}"', '"lasmo",\n  "neu"')
    empty = re.sub(rf'\[\s*"{_ANY}"\s*\]', "[]", fresh)
    assert is_stored_form(grown, fresh) and is_stored_form(empty, fresh)
    for planted in (grown.replace("RFC 5545", "RFC 2445"), grown.replace("18:00", "19:00")):
        assert planted != grown and not is_stored_form(planted, fresh)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_closed_and_asks_for_no_id(name: str) -> None:
    schema = json.loads(SCHEMAS[name])
    assert schema["additionalProperties"] is False
    assert "id" not in schema["properties"] and "id" not in schema.get("required", [])


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_field_is_explained_with_an_example(name: str) -> None:
    schema = json.loads(SCHEMAS[name])
    for part in [schema, *schema.get("$defs", {}).values()]:
        for field, facts in part.get("properties", {}).items():
            assert facts.get("description") and facts.get("examples"), f"{name}: {field}"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one(name: str) -> None:
    """Of draft 2020-12, with patterns that JavaScript reads too (ECMA-262, flag u)."""
    schema = json.loads(SCHEMAS[name])
    Draft202012Validator.check_schema(schema)
    assert all(is_portable(pattern) for pattern in _patterns(schema))


def is_portable(pattern: str) -> bool:
    """Whether it escapes nothing but signs of syntax, kinds of signs, and code points."""
    return not re.search(r"\\[^\^$.*+?()\[\]{}|/\-sSwWdDxbBnt]", pattern.replace("\\\\", ""))


def test_a_planted_pattern_of_python_is_seen() -> None:
    assert is_portable(r"^[^\s<>\x22'`{}|\\^]+$") and is_portable(r"^\+?[0-9 /\-]$")
    assert not is_portable(r"^[^\"]$") and not is_portable(r"\Aa\Z")


class _EditorsLoader(yaml.SafeLoader):
    """YAML 1.2, core schema, as editors read it: bare digits are numbers, days are text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


_EditorsLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf")
)
_EditorsLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789")
)
_EditorsLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)
_EditorsLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789")
)


def editor_errors(schema: dict[str, Any], text: str) -> list[str]:
    """What an editor would underline."""
    found = Draft202012Validator(schema).iter_errors(yaml.load(text, Loader=_EditorsLoader))
    return [error.message for error in found]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_an_editor_finds_no_false_error_in_our_files(name: str) -> None:
    schema = json.loads(SCHEMAS[name])
    folder = ROOT / "data" / name.removesuffix(".json")
    files = sorted(folder.glob("*.yml")) if folder.is_dir() else [folder.with_suffix(".yml")]
    assert files
    for file in files:
        assert editor_errors(schema, file.read_text("utf-8")) == [], file.name


def test_a_planted_error_is_underlined() -> None:
    schema = json.loads(SCHEMAS["rooms.json"])
    assert editor_errors(schema, f"{ROOM}capacity: viele\n")
    assert editor_errors(schema, f"{ROOM}raum: 1\n")
    assert editor_errors(schema, f"{ROOM}cost: 5\n") == []


def test_the_data_files_are_found() -> None:
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_data_file_names_no_other_schema_than_that_of_its_folder(file: Path) -> None:
    """The line helps editors' tools; a file made by hand may do without."""
    name = file.stem if file.parent == ROOT / "data" else file.parent.name
    assert named_schema(file) in {None, FOLDER / f"{name}.json"}
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
