"""The models as JSON Schema, so that editors complete and check while one types."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from .base import Entry
from .languages import LanguageTable
from .site import Site

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(kinds: Iterable[type[Entry]]) -> dict[str, str]:
    """File name below data/schema/ to file content, for every kind of data file."""
    models: dict[str, type[BaseModel]] = {kind.folder: kind for kind in kinds}
    models |= {"languages": LanguageTable, "site": Site}
    return {f"{name}.json": _text(model) for name, model in sorted(models.items())}


def _text(model: type[BaseModel]) -> str:
    schema = {"$schema": _DIALECT} | model.model_json_schema()
    _drop_id(schema)
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _drop_id(schema: dict[str, Any]) -> None:
    """The id is the file's name, so the file must not hold it."""
    schema.get("properties", {}).pop("id", None)
    if "id" in schema.get("required", []):
        schema["required"].remove("id")
