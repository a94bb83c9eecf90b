"""Where a bare value belongs: `address: Burgplatz 1` is a street, `room:` stands below `place:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from .base import ByLanguage
from .repairs import written
from .scalars import Line

_ENVELOPE = re.compile(r"(?P<street>[^,]+),\s*(?:D-)?(?P<postcode>\d{5})\s+(?P<city>[^,\d]+)")
_ANY_LINE = next(str(part.pattern) for part in get_args(Line) if getattr(part, "pattern", None))


def model_of(owner: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The model that stands in a field, or in each item of its list."""
    info = owner.model_fields.get(field)
    found = everything_in(info.annotation if info else None)
    return next((kind for kind in found if is_model(kind)), None)


def is_list(owner: type[BaseModel], field: str) -> bool:
    """Whether a field holds several of its kind."""
    info = owner.model_fields.get(field)
    kinds = everything_in(info.annotation if info else None)
    return any(get_origin(kind) is tuple for kind in kinds)


def owning_field(owner: type[BaseModel], name: str) -> str:
    """The field below which another one belongs: `place` for `room`; "" unless it is one."""
    found = [
        field
        for field in owner.model_fields
        if not is_list(owner, field)
        and (inner := model_of(owner, field)) is not None
        and inner is not ByLanguage
        and name in inner.model_fields
    ]
    return found[0] if len(found) == 1 else ""


def fields_for(model: type[BaseModel], given: str) -> list[str]:
    """The lines of a structure that say this bare value; none where nobody knows."""
    envelope = _ENVELOPE.fullmatch(given.strip())
    if envelope and set(envelope.groupdict()) <= set(model.model_fields):
        return [written(name, value.strip()) for name, value in envelope.groupdict().items()]
    fitting = [name for name, info in model.model_fields.items() if _fits(info, given)]
    special = [name for name in fitting if _is_special(model.model_fields[name])]
    needed = [name for name in fitting if model.model_fields[name].is_required()]
    best = next(iter([*special, *needed, *fitting]), None)
    return [written(best, given)] if best else []


def _fits(info: FieldInfo, given: str) -> bool:
    kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    try:
        TypeAdapter(kind).validate_python(given)
    except ValidationError:
        return False
    return True


def _is_special(info: FieldInfo) -> bool:
    """Whether not every line of text would fit: an address of the web, a number, an id."""
    parts = [*info.metadata, *everything_in(info.annotation)]
    patterns = {str(part.pattern) for part in parts if getattr(part, "pattern", None)}
    return bool(patterns - {_ANY_LINE})


def everything_in(annotation: Any) -> Iterator[Any]:
    """An annotation and everything inside it, in the order in which it is written."""
    yield annotation
    for part in get_args(annotation):
        yield from everything_in(part)


def is_model(kind: Any) -> bool:
    """Whether this is a model, not a word about one."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)
