"""Every value of an entry whose type carries a mark: one walker for references, dates, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Generic, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel

Path = tuple[str | int, ...]
Mark = TypeVar("Mark")
Model = TypeVar("Model", bound=BaseModel)


class Marked(NamedTuple, Generic[Mark]):
    """A value, where it stands, and what its type says of it."""

    path: Path
    mark: Mark
    value: Any


def marked(value: BaseModel, kind: type[Mark], path: Path = ()) -> Iterator[Marked[Mark]]:
    """Every value of an entry, at any depth, whose annotation holds a mark of this kind."""
    for name in _fields_with(type(value), kind):  # type: ignore[arg-type]
        field, given = type(value).model_fields[name], getattr(value, name)
        if given is None or given == ():
            continue
        here = (*path, name)
        yield from _own(field.metadata, given, kind, here)
        yield from _inside(field.annotation, given, kind, here)


# Thousands of entries have few types, and most fields hold no mark.
@cache
def _fields_with(model: type[BaseModel], kind: type[Any]) -> tuple[str, ...]:
    """The fields of a model in which a mark of this kind can stand."""
    fields = model.model_fields.items()
    return tuple(
        name
        for name, field in fields
        if any(isinstance(one, kind) for one in field.metadata)
        or _may_hold(field.annotation, kind, frozenset({model}))
    )


def _may_hold(annotation: Any, kind: type[Any], above: frozenset[type]) -> bool:
    if any(isinstance(one, kind) for one in getattr(annotation, "__metadata__", ())):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        inside = frozenset({*above, annotation})
        return annotation not in above and any(
            any(isinstance(one, kind) for one in field.metadata)
            or _may_hold(field.annotation, kind, inside)
            for field in annotation.model_fields.values()
        )
    return any(_may_hold(choice, kind, above) for choice in get_args(annotation))


def _own(
    metadata: list[Any] | tuple[Any, ...], given: Any, kind: type[Mark], path: Path
) -> Iterator[Marked[Mark]]:
    if given is not None and not isinstance(given, BaseModel | tuple | Mapping):
        yield from (Marked(path, one, given) for one in metadata if isinstance(one, kind))


def _inside(annotation: Any, given: Any, kind: type[Mark], path: Path) -> Iterator[Marked[Mark]]:
    if isinstance(given, BaseModel):
        yield from marked(given, kind, path)
    elif isinstance(given, tuple):
        item = next(iter(get_args(annotation)), Any)
        for index, one in enumerate(given):
            yield from _inside(item, one, kind, (*path, index))
    elif isinstance(given, Mapping):
        item = (*get_args(annotation), Any)[1]
        for key, one in given.items():
            yield from _inside(item, one, kind, (*path, key))
    elif get_origin(annotation) is Annotated:
        yield from _own(annotation.__metadata__, given, kind, path)
    else:
        for choice in get_args(annotation):
            yield from _inside(choice, given, kind, path)


def models_in(value: BaseModel, kind: type[Model], path: Path = ()) -> Iterator[tuple[Path, Model]]:
    """Every model of this kind inside an entry, at any depth, with its place."""
    for name in type(value).model_fields:
        given = getattr(value, name)
        if isinstance(given, BaseModel | tuple | Mapping):
            yield from _models(given, kind, (*path, name))


def _models(given: Any, kind: type[Model], path: Path) -> Iterator[tuple[Path, Model]]:
    if isinstance(given, kind):
        yield path, given
    if isinstance(given, BaseModel):
        yield from models_in(given, kind, path)
    elif isinstance(given, tuple):
        for index, one in enumerate(given):
            yield from _models(one, kind, (*path, index))
    elif isinstance(given, Mapping):
        for key, one in given.items():
            yield from _models(one, kind, (*path, key))
