"""Turn parsed YAML into models, and pydantic's complaints into German problems."""

from __future__ import annotations

import difflib
import re
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from .problems import Problem
from .yaml_source import Path_, Source

Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model], source: Source, **injected: str
) -> tuple[Model | None, list[Problem]]:
    """Check one file against its model; `injected` are fields the file does not hold (the id).

    Returns the entry or None, and every problem with its line.
    """
    if not isinstance(source.data, dict):
        example = _example_line(model, next(iter(model.model_fields)))
        what = "Die Datei muss aus Feldern mit Doppelpunkt bestehen."
        return None, [Problem(source.file, 1, what, example)]
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
        return None, foreign + [_problem(model, source, dict(item)) for item in error.errors()]


def _no_such_field(name: str) -> str:
    return f"Das Feld „{name}“ gehört nicht in die Datei; der Dateiname gibt es vor."


def _problem(model: type[BaseModel], source: Source, error: dict[str, Any]) -> Problem:
    path = _data_path(source.data, error["loc"])
    owner, field = _owner(model, path)
    what = _sentence(error, path, owner)
    line = source.line_of(path)
    return Problem(source.file, line, what, _repair(error, owner, field))


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


def _owner(model: type[BaseModel], path: Path_) -> tuple[type[BaseModel], str]:
    """The model that holds the last named field of `path`, and that field's name."""
    owner, field = model, ""
    for step in path:
        if not isinstance(step, str):
            continue
        inner = _model_of(owner, field) if field else None
        owner, field = (inner or owner), step
    return owner, field


def _model_of(owner: type[BaseModel], field: str) -> type[BaseModel] | None:
    info = owner.model_fields.get(field)
    queue = [info.annotation] if info else []
    while queue:
        kind = queue.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
        queue.extend(get_args(kind))
    return None


def _name(path: Path_) -> str:
    words = [str(step + 1) + ". Eintrag" if isinstance(step, int) else str(step) for step in path]
    return " → ".join(words)


def _sentence(error: dict[str, Any], path: Path_, owner: type[BaseModel]) -> str:
    name, context, kind = _name(path), error.get("ctx", {}), error["type"]
    given = error.get("input")
    shown = f"„{given}“" if isinstance(given, str) else "der Wert"
    if kind == "value_error":
        text = str(context.get("error", error["msg"]))
        return f"{name}: {text}" if name else text
    if kind == "extra_forbidden":
        return f"Das Feld „{name}“ gibt es hier nicht{_did_you_mean(str(path[-1]), owner)}."
    if given == "":
        return f"Das Feld „{name}“ ist leer."
    table = {
        "missing": f"Das Feld „{name}“ fehlt.",
        "string_type": f"„{name}“ muss ein einfacher Text sein.",
        "tuple_type": f"„{name}“ muss eine Liste sein, jede Zeile mit „- “ am Anfang.",
        "dict_type": f"„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten.",
        "model_type": f"„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten.",
        "string_pattern_mismatch": f"„{name}“ hat nicht die richtige Form: {shown}.",
        "string_too_long": f"„{name}“ ist zu lang (höchstens {context.get('max_length')} Zeichen).",
        "enum": f"„{name}“: {shown} ist nicht erlaubt, nur {_choices(context)}.",
        "int_parsing": f"„{name}“ muss eine ganze Zahl sein, hier steht {shown}.",
        "greater_than_equal": f"„{name}“ ist zu klein, mindestens {context.get('ge')}.",
        "less_than_equal": f"„{name}“ ist zu groß, höchstens {context.get('le')}.",
        "too_short": f"„{name}“ braucht mindestens einen Eintrag.",
    }
    if kind.startswith("date"):
        return f"„{name}“: {shown} ist kein gültiges Datum (Jahr-Monat-Tag)."
    return table.get(kind, f"„{name}“ ist so nicht richtig ({error['msg']}).")


def _choices(context: dict[str, Any]) -> str:
    return re.sub(r"\s+or\s+", ", ", str(context.get("expected", ""))).replace("'", "")


def _did_you_mean(wrong: str, owner: type[BaseModel]) -> str:
    known = [name for name in owner.model_fields if name != "id"]
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
    return f" (gemeint ist wohl „{near[0]}“)" if near else f", nur: {', '.join(known)}"


def _repair(error: dict[str, Any], owner: type[BaseModel], field: str) -> str:
    if error["type"] == "extra_forbidden":
        known = [name for name in owner.model_fields if name != "id"]
        near = difflib.get_close_matches(field, known, n=1, cutoff=0.6)
        return _example_line(owner, near[0]) if near else "Löschen Sie die Zeile."
    if error["type"] == "missing" or field:
        return _example_line(owner, field)
    return "siehe den Hinweis davor und die anderen Dateien in diesem Ordner."


def _example_line(owner: type[BaseModel], field: str) -> str:
    info = owner.model_fields.get(field)
    samples = info.examples if info and info.examples else ["…"]
    return f"{field}: {samples[0]}" if field else str(samples[0])
