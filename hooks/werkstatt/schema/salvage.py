"""What is in order in a file that is not, so that the checks behind the fields see it as well."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from .yaml_source import Source

Model = TypeVar("Model", bound=BaseModel)


def salvaged(model: type[Model], data: Any) -> tuple[Model, frozenset[str]]:
    """A model with every value that fits its field, and the names of fields in which one does not.

    What does not fit is None, and lists keep their length; an absent field has its default, or
    None. So this is for checks alone, after `validate` told what is wrong.
    """
    given = data if isinstance(data, Mapping) else {}
    values, broken = {}, set()
    for name, field in model.model_fields.items():
        if name in given:
            kind = Annotated[(field.annotation, *field.metadata)] if field.metadata else None
            values[name], fits = _kept(kind or field.annotation, given[name])
        else:
            fits = not field.is_required()
            values[name] = field.get_default(call_default_factory=True) if fits else None
        broken |= set() if fits else {name}
    return model.model_construct(**values), frozenset(broken)


def unread(model: type[Model], file: str) -> tuple[Model, Source, frozenset[str]]:
    """The same of a file in which nothing could be read: all its fields count as broken."""
    return salvaged(model, {})[0], Source(file, {}, {}), frozenset(model.model_fields)


def _kept(kind: Any, given: Any) -> tuple[Any, bool]:
    """The value, or what of it fits; and whether it is whole."""
    try:
        return TypeAdapter(kind).validate_python(given), True
    except ValidationError:
        parts = (_parts(choice, given) for choice in _choices(kind))
        return next((part for part in parts if part is not None), None), False


def _choices(kind: Any) -> tuple[Any, ...]:
    """The kinds that a value may be of, without what is said about them."""
    if get_origin(kind) is Annotated:
        return _choices(get_args(kind)[0])
    if get_origin(kind) in {Union, UnionType}:
        return tuple(one for choice in get_args(kind) for one in _choices(choice))
    return (kind,)


def _parts(kind: Any, given: Any) -> Any:
    inner = get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(given, Mapping):
        return salvaged(kind, given)[0]
    if get_origin(kind) is tuple and isinstance(given, list):
        return tuple(_kept(inner[0], one)[0] for one in given)
    if get_origin(kind) is dict and isinstance(given, Mapping):
        return {key: _kept(inner[1], one)[0] for key, one in given.items()}
    return None
