"""Messages help: each form has a name, and each example of correct input is correct input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from werkstatt.pages.kinds import models
from werkstatt.schema.addresses import AddressBook
from werkstatt.schema.base import ByLanguage
from werkstatt.schema.forms import FORM_OF
from werkstatt.schema.guide import SourcePage, TranslatedPage
from werkstatt.schema.languages import LanguageTable
from werkstatt.schema.site import Site
from werkstatt.schema.structure import everything_in, is_model
from werkstatt.schema.yaml_source import parse_yaml

FILES: tuple[type[BaseModel], ...] = (AddressBook, LanguageTable, Site, SourcePage, TranslatedPage)
ROOTS: tuple[type[BaseModel], ...] = (*models(), *FILES)
_BELOW = re.compile(r"„(\w+):“, darunter eingerückt „(.+)“")


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    """Every model that `kind` is or holds."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for info in kind.model_fields.values():
            yield from _models(info.annotation)
    for part in get_args(kind):
        yield from _models(part)


MODELS = {model.__name__: model for root in ROOTS for model in _models(root)}
FIELDS = [
    (model, name)
    for model in MODELS.values()
    for name in model.model_fields
    if name != "id" or model is SourcePage  # the id of an entry is its file name
]


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


def _holds_fields(owner: type[BaseModel], field: str) -> bool:
    kinds = everything_in(owner.model_fields[field].annotation)
    return any(
        get_origin(kind) is dict or (is_model(kind) and kind is not ByLanguage) for kind in kinds
    )


def as_yaml(example: str) -> str:
    """What an editor types who follows an example."""
    return _BELOW.sub(r"\1:\n  \2", example) + "\n"


def complaints(info: FieldInfo, value: Any) -> list[str]:
    """What is wrong with a value, apart from parts that an example leaves out."""
    left_out = {"missing", "too_short"}
    try:
        kind: Any = Annotated[info.annotation, "", *info.metadata]
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return [str(item) for item in error.errors() if item["type"] not in left_out]
    return []


def test_the_models_are_found() -> None:
    assert {"Organisation", "PostalAddress", "Deadline", "SourceRef", "DonationAccount"} <= set(
        MODELS
    )


@pytest.mark.parametrize(
    ("model", "field"), FIELDS, ids=[f"{model.__name__}.{field}" for model, field in FIELDS]
)
def test_an_example_of_correct_input_is_correct(model: type[BaseModel], field: str) -> None:
    source, problems = parse_yaml(as_yaml(example_line(model, field)), "a.yml")
    assert problems == [] and source is not None and list(source.data) == [field]
    assert complaints(model.model_fields[field], source.data[field]) == []


def test_a_wrong_example_is_seen() -> None:
    assert complaints(MODELS["PostalAddress"].model_fields["postcode"], "4109")
    assert complaints(MODELS["Organisation"].model_fields["topics"], ["beratung"])
    assert parse_yaml(as_yaml("topics: - advice"), "a.yml")[0] is None


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for part in schema.values():
            yield from _patterns(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _patterns(part)


def test_every_pattern_has_german_words() -> None:
    found = {pattern for root in ROOTS for pattern in _patterns(root.model_json_schema())}
    assert found == set(FORM_OF)
