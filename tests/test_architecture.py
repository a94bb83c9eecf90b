"""Who may know whom: only the adapter imports MkDocs, and a package knows only those below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "hooks/werkstatt"
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"store"}),
    frozenset({"schema", "clock"}),
    frozenset({"markdown"}),
    frozenset({"language"}),
    frozenset({"content"}),
    frozenset({"calendar", "search", "translation", "editorial"}),
    frozenset({"knowledge"}),
    frozenset({"views"}),
    frozenset({"pages"}),
    frozenset({"files", "issue_forms", "messages", "release", "upkeep"}),
    frozenset({"build"}),
)
"""From the bottom up; packages of one layer do not know each other. `audit` stands apart."""

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
    """Packages above, or beside, that a file of the package imports."""
    inside = ("werkstatt", *file.relative_to(PACKAGE).with_suffix("").parts)
    own = inside[1]
    found = []
    for path in _imports(source, inside[:-1]):
        other = path[1] if len(path) > 1 and path[0] == "werkstatt" else ""
        if other not in {own, ""} and _layer(other) >= _layer(own):
            found.append(other)
    return found


def _layer(package: str) -> int:
    if package == "audit":
        return -1
    return next(number for number, packages in enumerate(LAYERS) if package in packages)


def _files() -> list[Path]:
    return [file for file in sorted(PACKAGE.rglob("*.py")) if file.name != "__init__.py"]


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_core_knows_no_site_generator(file: Path) -> None:
    assert builder_imports(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_package_knows_only_packages_below(file: Path) -> None:
    assert climbing_imports(file.read_text("utf-8"), file) == []


def test_every_room_has_a_layer() -> None:
    packages = {file.relative_to(PACKAGE).with_suffix("").parts[0] for file in _files()}
    assert packages == frozenset().union(*LAYERS) | {"audit"}


@pytest.mark.parametrize(
    "planted", ["import mkdocs.utils", "from mkdocs.plugins import x", "import material"]
)
def test_a_planted_builder_import_is_found(planted: str) -> None:
    assert builder_imports(planted)


@pytest.mark.parametrize("planted", ["from ..views.desk import Desk", "import werkstatt.release"])
def test_a_planted_climb_is_found(planted: str) -> None:
    assert climbing_imports(planted, PACKAGE / "language/formats.py")


def test_a_step_down_is_no_climb() -> None:
    assert climbing_imports("from ..schema.base import Line", PACKAGE / "language/formats.py") == []


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
