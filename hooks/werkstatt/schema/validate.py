"""Turn parsed YAML into models, and pydantic's complaints into German problems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .problems import Misfit, Problem, once
from .repairs import slug_meant
from .rules import broken_rules
from .sentences import language_by_name, nearest_field, owner_of, repair, sentence
from .yaml_source import Path_, Source

Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model], source: Source, **injected: str
) -> tuple[Model | None, list[Problem]]:
    """Check one file against its model; `injected` are fields the file does not hold (the id).

    Returns the entry or None, and every problem with its line.
    """
    if not isinstance(source.data, dict):
        what = "Die Datei muss aus Feldern mit Doppelpunkt bestehen."
        return None, [Problem(source.file, 1, what, "")]
    foreign = [
        Problem(
            source.file, source.line_of((name,)), _no_such_field(name), "Löschen Sie die Zeile."
        )
        for name in injected
        if name in source.data
    ]
    try:
        return model.model_validate(source.data | injected), foreign
    except ValidationError as error:
        errors: list[dict[str, Any]] = [dict(item) for item in error.errors()]
        meant = _meant_fields(model, source, errors)
        found = foreign + _problems(model, source, errors, injected, meant)
        return None, once([*found, *_rule_problems(model, source, meant)])


def _meant_fields(
    model: type[BaseModel], source: Source, found: list[dict[str, Any]]
) -> set[tuple[Any, ...]]:
    """Where fields belong that stand under a wrong name: nothing more is to be said of these."""
    return {
        (*item["loc"][:-1], near)
        for item in found
        if item["type"] == "extra_forbidden"
        for near in [nearest_field(model, _data_path(source.data, item["loc"]))]
        if near
    }


def _problems(
    model: type[BaseModel],
    source: Source,
    found: list[dict[str, Any]],
    injected: dict[str, str],
    meant: set[tuple[Any, ...]],
) -> list[Problem]:
    """Each complaint once: not of what the YAML reader told, nor of a field under a wrong name."""
    return [
        _problem(model, source, item, injected)
        for item in found
        if not _is_told(item["loc"], source)
        and not (item["type"] == "missing" and item["loc"] in meant)
    ]


def _rule_problems(
    model: type[BaseModel], source: Source, meant: set[tuple[Any, ...]]
) -> Iterator[Problem]:
    quiet = source.told | meant
    for misfit in broken_rules(model, source.data):
        if not any(misfit.place[:length] in quiet for length in range(1 + len(misfit.place))):
            line = source.line_of(misfit.place)
            yield Problem(source.file, line, str(misfit), misfit.example)


def _is_told(loc: tuple[Any, ...], source: Source) -> bool:
    path = _data_path(source.data, loc)
    return any(path[:length] in source.told for length in range(len(path) + 1))


def _no_such_field(name: str) -> str:
    return f"Das Feld „{name}“ gehört nicht in die Datei: Der Dateiname gibt es vor."


def _problem(
    model: type[BaseModel], source: Source, error: dict[str, Any], injected: dict[str, str]
) -> Problem:
    if error["loc"] and error["loc"][0] in injected:
        return _bad_file_name(source, str(error["input"]))
    path = _data_path(source.data, error["loc"])
    if error["type"] == "extra_forbidden" and len(path) > 1 and path[-1] in model.model_fields:
        what = f"Das Feld „{path[-1]}“ gehört nicht unter „{path[-2]}“, sondern ohne Einrückung "
        return Problem(source.file, source.line_of(path), f"{what}an den Anfang der Zeile.", "")
    cause = error.get("ctx", {}).get("error")
    owner, field = owner_of(model, path)
    what = sentence(error, path, owner)
    if key := language_by_name(error, owner):
        path = (*path[:-1], key)
    if isinstance(cause, Misfit):
        return Problem(source.file, source.line_of((*path, *cause.place)), what, cause.example)
    return Problem(source.file, source.line_of(path), what, repair(error, path, owner, field))


def _bad_file_name(source: Source, name: str) -> Problem:
    what = (
        f"Der Dateiname „{name}“ ist so nicht erlaubt: nur kleine Buchstaben von a bis z, "
        "Ziffern und Bindestriche, höchstens 80 Zeichen. Benennen Sie die Datei um."
    )
    meant = slug_meant(name)
    return Problem(source.file, 1, what, f"{meant}.yml" if meant else "")


def _data_path(data: Any, loc: tuple[Any, ...]) -> Path_:
    """pydantic's location without the parts that name no place in the file (union members)."""
    path: list[str | int] = []
    for step in loc:
        if _has(data, step):
            data = data[step]
        elif step == loc[-1] and isinstance(data, dict) and step != "[key]":
            data = None
        else:
            continue
        path.append(step)
    return tuple(path)


def _has(data: Any, step: Any) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data
