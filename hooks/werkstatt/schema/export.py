"""The models as JSON Schema, so that editors complete and check while one types."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from .addresses import AddressBook
from .base import Entry
from .languages import LanguageTable
from .ref import MARK
from .site import Site

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Ids = Mapping[str, Iterable[str]]
"""Kind of a reference to the ids that an editor shall offer."""


def schemas(kinds: Iterable[type[Entry]], ids: Ids) -> dict[str, str]:
    """File name below data/schema/ to file content, for every kind of data file."""
    models: dict[str, type[BaseModel]] = {kind.folder: kind for kind in kinds}
    models |= {"addresses": AddressBook, "languages": LanguageTable, "site": Site}
    return {f"{name}.json": _text(model, ids) for name, model in sorted(models.items())}


def _text(model: type[BaseModel], ids: Ids) -> str:
    schema = {"$schema": _DIALECT} | model.model_json_schema()
    _drop_id(schema)
    _offer(schema, ids)
    _take_bare_words(schema)
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _drop_id(schema: dict[str, Any]) -> None:
    """The id is the file's name, so the file must not hold it."""
    schema.get("properties", {}).pop("id", None)
    if "id" in schema.get("required", []):
        schema["required"].remove("id")


def _offer(schema: Any, ids: Ids) -> None:
    """References offer the ids as examples: a new one is no error before `make schema`."""
    if isinstance(schema, list):
        for part in schema:
            _offer(part, ids)
    elif isinstance(schema, dict):
        kind = schema.pop(MARK, None)
        if kind:
            schema["examples"] = sorted(ids.get(kind, ()))
        for part in schema.values():
            _offer(part, ids)


def _take_bare_words(schema: Any) -> None:
    """Editors read `value: 2` and `shown_on: 2025` as numbers; for us they are text."""
    if isinstance(schema, list):
        for part in schema:
            _take_bare_words(part)
    elif isinstance(schema, dict):
        if schema.get("type") == "string" and not {"enum", "const", "format"} & schema.keys():
            schema["type"] = ["string", "number"]
        for part in schema.values():
            _take_bare_words(part)
