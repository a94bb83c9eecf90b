"""Rules between fields, run as far as their fields are in order.

pydantic runs none of them while one field is wrong, and stops at the first that does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .problems import Misfit
from .salvage import salvaged


def broken_rules(model: type[BaseModel], data: dict[str, Any]) -> Iterator[Misfit]:
    """Every rule of the model that does not hold, whatever else is wrong.

    A rule that asks for a field that is not in order is left out.
    """
    entry, broken = salvaged(model, data)
    for name in broken:
        entry.__dict__.pop(name, None)
    for rule in model.__pydantic_decorators__.model_validators.values():
        if rule.info.mode == "after":
            try:
                rule.func(entry)
            except Misfit as misfit:
                yield misfit
            except AttributeError:
                # It reads what is not there.
                continue
