"""Who may know whom: only adapters import MkDocs, and a room knows only the rooms below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hooks/werkstatt"
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"schema"}),
    frozenset({"library", "clock", "language_choice"}),
    frozenset({"text"}),
    frozenset({"guides", "calendar", "search"}),
    frozenset({"translation", "editorial"}),
    frozenset({"knowledge"}),
    frozenset({"pages"}),
    frozenset({"templates", "messages", "release", "assets", "pictures"}),
)
"""From the bottom up; rooms on one floor do not know each other. `audit` stands apart."""

BUILDERS = ("mkdocs", "mkdocs_static_i18n", "material")


def _imports(source: str, package: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every imported module as a path; relative imports are resolved against `package`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else ()
            yield (*base, *(node.module or "").split("."))


def builder_imports(source: str) -> list[str]:
    """Modules of the site generator that this source imports."""
    return [".".join(path) for path in _imports(source, ()) if path[0] in BUILDERS]


def climbing_imports(source: str, file: Path) -> list[str]:
    """Rooms above, or beside, that a file of the package imports."""
    inside = ("werkstatt", *file.relative_to(PACKAGE).with_suffix("").parts)
    room = inside[1]
    found = []
    for path in _imports(source, inside[:-1]):
        other = path[1] if len(path) > 1 and path[0] == "werkstatt" else ""
        if other not in {room, ""} and _floor(other) >= _floor(room):
            found.append(other)
    return found


def _floor(room: str) -> int:
    if room == "audit":
        return -1
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def _files() -> list[Path]:
    return [file for file in sorted(PACKAGE.rglob("*.py")) if file.name != "__init__.py"]


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_core_knows_no_site_generator(file: Path) -> None:
    assert builder_imports(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_room_knows_only_rooms_below(file: Path) -> None:
    assert climbing_imports(file.read_text("utf-8"), file) == []


def test_every_room_has_a_floor() -> None:
    rooms = {file.relative_to(PACKAGE).with_suffix("").parts[0] for file in _files()}
    assert rooms == frozenset().union(*FLOORS) | {"audit"}


@pytest.mark.parametrize(
    "planted", ["import mkdocs.utils", "from mkdocs.plugins import x", "import material"]
)
def test_a_planted_builder_import_is_found(planted: str) -> None:
    assert builder_imports(planted)


@pytest.mark.parametrize("planted", ["from ..pages.view import Desk", "import werkstatt.release"])
def test_a_planted_climb_is_found(planted: str) -> None:
    assert climbing_imports(planted, PACKAGE / "text/formats.py")


def test_a_step_down_is_no_climb() -> None:
    assert climbing_imports("from ..schema.base import Line", PACKAGE / "text/formats.py") == []


def _too_long(source: str) -> list[str]:
    long = [f"{source.count(chr(10))} lines"] if source.count("\n") > 300 else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 30:
            long.append(node.name)
    return long


@pytest.mark.parametrize(
    "file",
    [*sorted((ROOT / "hooks").rglob("*.py")), *sorted((ROOT / "scripts").glob("*.py"))],
    ids=lambda file: file.relative_to(ROOT).as_posix(),
)
def test_files_and_functions_stay_small(file: Path) -> None:
    assert _too_long(file.read_text("utf-8")) == []


def test_a_planted_long_function_is_found() -> None:
    assert _too_long("def much() -> None:\n" + "    pass\n" * 31) == ["much"]


def test_only_adapters_and_templates_know_the_theme() -> None:
    """Material's classes begin with md-: none in the core, none in our style sheet."""
    texts = [file.read_text("utf-8") for file in _files()]
    texts += [part.read_text("utf-8") for part in (ROOT / "docs/assets/css").glob("*.css")]
    assert not [text for text in texts if '"md-' in text or ".md-" in text]
