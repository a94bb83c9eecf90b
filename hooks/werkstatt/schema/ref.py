"""References: ids that say where they lead, so that one walker can check them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from .walk import Path, marked

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


def references(value: BaseModel) -> Iterator[Reference]:
    """Every reference in an entry, at any depth."""
    for path, mark, given in marked(value, Ref):
        yield Reference(path, mark.kind, given)
