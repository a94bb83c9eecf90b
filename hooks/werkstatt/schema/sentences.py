"""One German sentence and one example for each complaint of pydantic."""

from __future__ import annotations

import difflib
import re
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from .base import ByLanguage
from .forms import FORM_OF
from .yaml_source import Path_

_SENTENCES = {
    "missing": "Das Feld „{name}“ fehlt.",
    "string_type": "„{name}“ muss ein einfacher Text sein.",
    "text_type": "„{name}“ muss ein Text sein, oder je Sprache ein eingerückter Text mit Kürzel.",
    "tuple_type": "„{name}“ muss eine Liste sein, jede Zeile mit „- “ am Anfang.",
    "dict_type": "„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten.",
    "model_type": "„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten.",
    "bool_type": "„{name}“ muss true (ja) oder false (nein) sein.",
    "int_type": "„{name}“ muss eine ganze Zahl sein.",
    "int_parsing_size": "„{name}“ ist zu groß.",
    "string_pattern_mismatch": "„{name}“ hat nicht die richtige Form: {shown}.",
    "string_too_short": "Das Feld „{name}“ ist leer.",
    "string_too_long": "„{name}“ ist zu lang (höchstens {max_length} Zeichen).",
    "enum": "„{name}“: {shown} ist nicht erlaubt, nur {choices}.",
    "date": "„{name}“: {shown} ist kein gültiges Datum (Jahr-Monat-Tag).",
    "greater_than_equal": "„{name}“ ist zu klein, mindestens {ge}.",
    "less_than_equal": "„{name}“ ist zu groß, höchstens {le}.",
    "too_short": "„{name}“ braucht mindestens einen Eintrag.",
}


def sentence(error: dict[str, Any], path: Path_, owner: type[BaseModel]) -> str:
    """What is wrong, in one German sentence."""
    name, context = _name(path), error.get("ctx", {})
    if error["type"] == "value_error":
        return f"„{name}“: {context['error']}" if name else str(context["error"])
    if error["type"] == "extra_forbidden":
        return f"Das Feld „{name}“ gibt es hier nicht{_did_you_mean(str(path[-1]), owner)}."
    return _SENTENCES.get(_kind(error), "„{name}“ ist so nicht richtig.").format(
        name=name,
        shown=_shown(error["input"]),
        choices=re.sub(r"\s+or\s+", ", ", str(context.get("expected", ""))).replace("'", ""),
        **{key: value for key, value in context.items() if key in {"max_length", "ge", "le"}},
    )


def _kind(error: dict[str, Any]) -> str:
    if isinstance(error["input"], str) and not error["input"].strip():
        return "string_too_short"
    if error.get("ctx", {}).get("class_name") == ByLanguage.__name__:
        return "text_type"
    return "date" if error["type"].startswith("date") else str(error["type"])


def _shown(given: Any) -> str:
    """The value as far as one line of a report holds it."""
    if not isinstance(given, str):
        return "der Wert"
    first, *rest = given.splitlines() or [""]
    return f"„{first[:60]}…“" if rest or len(first) > 60 else f"„{first}“"


def _name(path: Path_) -> str:
    words = [str(step + 1) + ". Eintrag" if isinstance(step, int) else str(step) for step in path]
    return " → ".join(words)


def _near(wrong: str, owner: type[BaseModel]) -> str | None:
    known = [name for name in owner.model_fields if name != "id"]
    return next(iter(difflib.get_close_matches(wrong.lower(), known, n=1, cutoff=0.6)), None)


def nearest_field(model: type[BaseModel], path: Path_) -> str | None:
    """The field that is meant by the unknown one at the end of `path`, or None."""
    owner, field = owner_of(model, path)
    return _near(field, owner)


def _did_you_mean(wrong: str, owner: type[BaseModel]) -> str:
    near = _near(wrong, owner)
    known = ", ".join(name for name in owner.model_fields if name != "id")
    return f" (gemeint ist wohl „{near}“)" if near else f", nur: {known}"


def repair(error: dict[str, Any], path: Path_, owner: type[BaseModel], field: str) -> str:
    """An example of correct input for the place at `path`."""
    if error["type"] == "extra_forbidden":
        near = _near(field, owner)
        return (
            example_line(owner, near) if near else "Benennen Sie das Feld um oder löschen Sie es."
        )
    if not field:
        return "siehe die anderen Dateien in diesem Ordner."
    item = bool(path) and isinstance(path[-1], int)
    example = _sample(owner, field) if item else example_line(owner, field)
    hint = _hint(error, optional=item or _is_optional(owner, field))
    return f"{example} ({hint})" if hint else example


def _is_optional(owner: type[BaseModel], field: str) -> bool:
    info = owner.model_fields.get(field)
    return info is None or not info.is_required()


def _hint(error: dict[str, Any], optional: bool) -> str:
    """What the example alone does not say."""
    if error["input"] == "":
        return "oder löschen Sie die Zeile" if optional else ""
    return FORM_OF.get(error.get("ctx", {}).get("pattern", ""), "")


def example_line(owner: type[BaseModel], field: str) -> str:
    """The field as one would write it: on one line, or with what belongs below it."""
    if field not in owner.model_fields:
        return _free_key_example(owner, field)
    sample = _sample(owner, field)
    if sample.startswith("- ") or _holds_fields(owner, field):
        return f"„{field}:“, darunter eingerückt „{sample}“"
    return f"{field}: '{sample}'" if ": " in sample else f"{field}: {sample}"


def _free_key_example(owner: type[BaseModel], key: str) -> str:
    """A key that editors choose, such as a language: its text, or the first field below it."""
    if issubclass(owner, ByLanguage):
        return f"{key}: Text in dieser Sprache"
    first = next(iter(owner.model_fields))
    return f"„{key}:“, darunter eingerückt „{first}: {_sample(owner, first)}“"


def _sample(owner: type[BaseModel], field: str) -> str:
    info = owner.model_fields[field]
    return str(info.examples[0]) if info.examples else "…"


def owner_of(model: type[BaseModel], path: Path_) -> tuple[type[BaseModel], str]:
    """The model that holds the last named field of `path`, and that field's name."""
    owner, field = model, ""
    for step in path:
        if not isinstance(step, str):
            continue
        inner = _model_of(owner, field) if field else None
        if field and inner is None and field in owner.model_fields:
            break
        owner, field = (inner or owner), step
    return owner, field


def _model_of(owner: type[BaseModel], field: str) -> type[BaseModel] | None:
    info = owner.model_fields.get(field)
    return next(
        (kind for kind in _kinds(info.annotation if info else None) if _is_model(kind)), None
    )


def _holds_fields(owner: type[BaseModel], field: str) -> bool:
    kinds = _kinds(owner.model_fields[field].annotation)
    return any(
        get_origin(kind) is dict or (_is_model(kind) and kind is not ByLanguage) for kind in kinds
    )


def _kinds(annotation: Any) -> list[Any]:
    """An annotation and everything inside it."""
    return [annotation, *(kind for part in get_args(annotation) for kind in _kinds(part))]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
