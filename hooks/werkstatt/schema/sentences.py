"""One German sentence for each complaint of pydantic, and the repair where it is known."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from pydantic import BaseModel

from .base import ByLanguage
from .field_names import field_meant
from .forms import FORM_OF, MEANT_BY
from .language_codes import language_named, name_of
from .problems import DELETE, Slip
from .repairs import as_list, near, written
from .structure import everything_in, fields_for, is_list, model_of, owning_field
from .yaml_lists import parts_of
from .yaml_source import Path_

_SENTENCES = {
    "missing": "Das Feld „{name}“ fehlt: {described}",
    "string_type": "„{name}“ muss ein einfacher Text sein.",
    "text_type": "„{name}“ muss ein Text sein, oder je Sprache ein eingerückter Text mit Kürzel.",
    "tuple_type": "„{name}“ muss eine Liste sein, jede Zeile mit „- “ am Anfang.",
    "dict_type": "„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten.",
    "model_type": "„{name}“ muss eingerückte Felder mit Doppelpunkt enthalten: {fields}.",
    "bool_type": "„{name}“ muss true (ja) oder false (nein) sein.",
    "int_type": "„{name}“ muss eine ganze Zahl sein.",
    "int_parsing_size": "„{name}“ ist zu groß.",
    "string_pattern_mismatch": "„{name}“ hat nicht die richtige Form: {shown}; richtig: {form}.",
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
    if error["type"] == "value_error" and error["input"] != "":
        cause = context["error"]
        is_whole = not name or (isinstance(cause, Slip) and cause.is_whole)
        return str(cause) if is_whole else f"„{name}“: {cause}"
    if error["type"] == "extra_forbidden":
        if above := owning_field(owner, str(path[-1])):
            return f"Das Feld „{name}“ gehört eingerückt unter „{above}:“."
        if _is_glued(str(path[-1]), error["input"]):
            return f"In „{path[-1]}“ fehlt hinter dem Doppelpunkt ein Leerzeichen."
        return f"Das Feld „{name}“ gibt es hier nicht{_did_you_mean(str(path[-1]), owner)}."
    if key := language_by_name(error, owner):
        return f"„{key}“ ist kein Kürzel einer Sprache."
    if text := _text_with_colon(error, owner):
        place = _name(path[:-1] if path[-1] == "de" else path)
        return (
            f"„{place}“: Der Doppelpunkt macht aus dem Text ein Feld. Setzen Sie den ganzen Text "
            f"in Anführungszeichen: „{text}“."
        )
    return _SENTENCES.get(_kind(error), "„{name}“ ist so nicht richtig.").format(
        name=name,
        shown=_shown(error["input"]),
        choices=", ".join(_choices(error)),
        form=FORM_OF.get(context.get("pattern", ""), "eine andere"),
        described=_described(owner, str(path[-1]) if path else ""),
        fields=", ".join(_fields(owner, path)),
        **{key: value for key, value in context.items() if key in {"max_length", "ge", "le"}},
    )


def _text_with_colon(error: dict[str, Any], owner: type[BaseModel]) -> str:
    """`- Beratung: Asyl`, which YAML takes for a field, as the text that it is; else ""."""
    given = error["input"]
    is_text = error["type"] == "string_type" or (error["type"] == "missing" and owner is ByLanguage)
    if not is_text or not isinstance(given, dict) or len(given) != 1:
        return ""
    ((key, value),) = given.items()
    is_text = isinstance(value, str) and value != ""
    is_language = name_of(key, "de") or language_named(key)
    return f"{key}: {value}" if is_text and not is_language else ""


def language_by_name(error: dict[str, Any], owner: type[BaseModel]) -> str:
    """The key that names German by its name, where its code is missing: `Deutsch:`; else ""."""
    if error["type"] != "missing" or owner is not ByLanguage:
        return ""
    return next((key for key in error["input"] if language_named(str(key)) == "de"), "")


def _choices(error: dict[str, Any]) -> list[str]:
    expected = re.sub(r"\s+or\s+", ", ", str(error.get("ctx", {}).get("expected", "")))
    return expected.replace("'", "").split(", ")


def _described(owner: type[BaseModel], field: str) -> str:
    info = owner.model_fields.get(field)
    return (info.description if info else None) or "siehe die anderen Dateien in diesem Ordner."


def _fields(owner: type[BaseModel], path: Path_) -> list[str]:
    """What may stand below the place at `path`."""
    names = [step for step in path if isinstance(step, str)]
    inner = (model_of(owner, name) for name in reversed(names) if name in owner.model_fields)
    model = next(filter(None, inner), owner)
    return [name for name in model.model_fields if name != "id"]


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


def nearest_field(model: type[BaseModel], path: Path_) -> str:
    """The field that is meant by the unknown one at the end of `path`, or ""."""
    owner, field = owner_of(model, path)
    return field_meant(field, owner)


def _did_you_mean(wrong: str, owner: type[BaseModel]) -> str:
    near = field_meant(wrong, owner)
    known = ", ".join(name for name in owner.model_fields if name != "id")
    return f" (gemeint ist wohl „{near}“)" if near else f", nur: {known}"


def repair(error: dict[str, Any], path: Path_, owner: type[BaseModel], field: str) -> str:
    """What to write at the place at `path` for this very value; "" where nobody knows."""
    given, place = error["input"], path[-1] if path else ""
    if error["type"] == "extra_forbidden":
        return _renamed(field, given, owner)
    if given == "":
        is_optional = isinstance(place, int) or _is_optional(owner, field)
        return DELETE if is_optional else ""
    if key := language_by_name(error, owner):
        return written("de", given[key])
    if text := _text_with_colon(error, owner):
        return written(path[-2] if place == "de" and len(path) > 1 else place, text)
    if error["type"] in {"tuple_type", "model_type"} and isinstance(given, str):
        return _unfolded(given, place, owner, field)
    meant = _meant(error)
    return written(place, meant) if meant else ""


def _renamed(field: str, given: Any, owner: type[BaseModel]) -> str:
    """The field where it belongs, or as it is written."""
    if (above := owning_field(owner, field)) and isinstance(given, str):
        return f"„{above}:“, darunter eingerückt „{written(field, given)}“"
    if _is_glued(field, given):
        return written(*field.split(":", 1))
    name = field_meant(field, owner)
    if name and isinstance(given, str) and (is_list(owner, name) or _holds_fields(owner, name)):
        return _unfolded(given, name, owner, name)
    return written(name, given) if name and given != "" else ""


def _is_glued(field: str, given: Any) -> bool:
    """`{level:asked}`, of which YAML makes a field without a value."""
    return given == "" and re.fullmatch(r"[a-z_]+:\S+", field) is not None


def _holds_fields(owner: type[BaseModel], field: str) -> bool:
    return model_of(owner, field) not in {None, ByLanguage}


def _unfolded(given: str, place: str | int, owner: type[BaseModel], field: str) -> str:
    """A bare value where a list or fields below it belong."""
    inner = model_of(owner, field)
    if inner is None or inner is ByLanguage:
        if not is_list(owner, field):
            return ""
        return as_list(field, [_as_choice(one, owner, field) for one in _parts(given)])
    lines = fields_for(inner, given)
    if isinstance(place, int):
        return f"- {lines[0]}" if len(lines) == 1 else ""
    items = [f"- {lines[0]}"] if lines and is_list(owner, field) else lines
    quoted = ", ".join(f"„{one}“" for one in items)
    return f"„{field}:“, darunter eingerückt {quoted}" if items else ""


def _as_choice(given: str, owner: type[BaseModel], field: str) -> str:
    """`Networking` as `networking`, where a list holds words of a fixed list."""
    kinds = everything_in(owner.model_fields[field].annotation)
    enum = next((one for one in kinds if isinstance(one, type) and issubclass(one, Enum)), None)
    return near(given, [str(one.value) for one in enum], _SLIP) or given if enum else given


def _parts(given: str) -> list[str]:
    """The items of a list written in one line, or folded to one."""
    parts = parts_of(given) or re.split(r"[,;]\s", given)
    return [part.strip().removeprefix("- ") for part in parts if part.strip()]


def _meant(error: dict[str, Any]) -> str:
    context, given = error.get("ctx", {}), error["input"]
    if isinstance(cause := context.get("error"), Slip):
        return cause.meant
    if not isinstance(given, str):
        return ""
    if error["type"] == "enum":
        return near(given.strip(_MARKS), _choices(error), _SLIP)
    meant = MEANT_BY.get(context.get("pattern", ""))
    return (meant(given) or _without_marks(given, meant)) if meant else ""


_SLIP = 0.81
"""Words of a fixed list are short: `Stadt` (0.8) is no slip for `state`."""
_MARKS = " „“”‚‘’»«'\"."
"""Quotation marks of a text, which YAML takes for letters."""


def _without_marks(given: str, meant: Callable[[str], str]) -> str:
    plain = given.strip(_MARKS)
    return meant(plain) or plain if plain != given else ""


def _is_optional(owner: type[BaseModel], field: str) -> bool:
    info = owner.model_fields.get(field)
    return info is None or not info.is_required()


def may_be_left_out(model: type[BaseModel], path: Path_) -> bool:
    """Whether the value at `path` may be missing: an item of a list, an optional field."""
    owner, field = owner_of(model, path)
    is_item = bool(path) and isinstance(path[-1], int)
    return is_item or (field in owner.model_fields and _is_optional(owner, field))


def owner_of(model: type[BaseModel], path: Path_) -> tuple[type[BaseModel], str]:
    """The model that holds the last named field of `path`, and that field's name."""
    owner, field = model, ""
    for step in path:
        if not isinstance(step, str):
            continue
        inner = model_of(owner, field) if field else None
        if field and inner is None and field in owner.model_fields:
            break
        owner, field = (inner or owner), step
    return owner, field
