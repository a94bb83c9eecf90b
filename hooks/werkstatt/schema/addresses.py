"""Published addresses: what the world may have linked, and where a moved page lives now."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Closed

PagePath = Annotated[str, StringConstraints(pattern=r"^(?:[a-z0-9-]+/)+$")]
"""A page below its language's root: `verein/gruenden/`."""


class AddressBook(Closed):
    """The addresses that never die. `scripts/record_addresses.py` adds new ones."""

    published: tuple[PagePath, ...] = Field(
        (), description="Veröffentlichte Adressen.", examples=["- verein/gruenden/"]
    )
    moved: dict[PagePath, PagePath] = Field(
        {},
        description="Umgezogene Seiten: alte Adresse und neue.",
        examples=["verein/alt/: verein/gruenden/"],
    )
