"""References: ids that say where they lead, so that one walker can check them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

Path = tuple[str | int, ...]

GUIDES = "guides"
"""The kind of a reference to a Markdown page; all others are folders below data/."""

MARK = "x-ref"
"""How a reference is marked in a JSON Schema until its ids are known."""


@dataclass(frozen=True)
class Ref:
    """Makes a text the id of an entry of a kind: `Annotated[Slug, Ref("rooms")]`."""

    kind: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(core_schema), MARK: self.kind}


@dataclass(frozen=True)
class Reference:
    """One reference found: where it stands in its entry, and where it leads."""

    path: Path
    kind: str
    id: str


def references(value: BaseModel, path: Path = ()) -> Iterator[Reference]:
    """Every reference in an entry, at any depth."""
    for name, field in type(value).model_fields.items():
        here = (*path, name)
        given = getattr(value, name)
        yield from _own(field.metadata, given, here)
        yield from _inside(field.annotation, given, here)


def _own(metadata: list[Any] | tuple[Any, ...], given: Any, path: Path) -> Iterator[Reference]:
    if isinstance(given, str):
        yield from (Reference(path, one.kind, given) for one in metadata if isinstance(one, Ref))


def _inside(annotation: Any, given: Any, path: Path) -> Iterator[Reference]:
    if isinstance(given, BaseModel):
        yield from references(given, path)
    elif isinstance(given, tuple):
        item = next(iter(get_args(annotation)), Any)
        for index, one in enumerate(given):
            yield from _inside(item, one, (*path, index))
    elif isinstance(given, Mapping):
        item = (*get_args(annotation), Any)[1]
        for key, one in given.items():
            yield from _inside(item, one, (*path, key))
    elif get_origin(annotation) is Annotated:
        yield from _own(annotation.__metadata__, given, path)
    else:
        for choice in get_args(annotation):
            yield from _inside(choice, given, path)
