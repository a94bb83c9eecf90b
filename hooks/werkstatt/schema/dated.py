"""Every date in an entry or head, so that one check can look at them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .base import DayRole

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Dated:
    """A date as it is written, where it stands, and what it tells."""

    path: Path
    day: str
    role: DayRole


def dates(value: BaseModel, path: Path = ()) -> Iterator[Dated]:
    """Every date of an entry, at any depth."""
    for name, field in type(value).model_fields.items():
        yield from _inside(getattr(value, name), (*path, name), _role(field))


def _role(field: FieldInfo) -> DayRole:
    choices = (getattr(choice, "__metadata__", ()) for choice in get_args(field.annotation))
    marks = [*field.metadata, *(mark for choice in choices for mark in choice)]
    return next((mark for mark in marks if isinstance(mark, DayRole)), DayRole.OTHER)


def _inside(given: Any, path: Path, role: DayRole) -> Iterator[Dated]:
    if isinstance(given, date):
        yield Dated(path, given.isoformat(), role)
    elif isinstance(given, str) and role is not DayRole.OTHER:
        yield Dated(path, given, role)
    elif isinstance(given, BaseModel):
        yield from dates(given, path)
    elif isinstance(given, tuple):
        for index, one in enumerate(given):
            yield from _inside(one, (*path, index), role)
    elif isinstance(given, Mapping):
        for key, one in given.items():
            yield from _inside(one, (*path, key), role)
