"""Everything from A to Z: how readers without script find a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from ..language.filing import Filing
from ..language.rendered import Rendered
from ..language.rules import RULES, rules_of
from .addresses import A_TO_Z, Address
from .base import PageView
from .desk import Desk
from .labels import N_


@dataclass(frozen=True)
class Item:
    """A page by its title."""

    title: Rendered
    path: Address


@dataclass(frozen=True)
class Letter:
    """The pages under one letter; `id` is its anchor."""

    id: str
    letter: str
    pages: tuple[Item, ...]


@dataclass(frozen=True)
class AToZView(PageView):
    """All pages of a language."""

    template: ClassVar[str] = "a-z.html"

    letters: tuple[Letter, ...]


def a_to_z(items: Iterable[Item], desk: Desk) -> AToZView:
    """The page in the desk's language; titles in other scripts come last."""
    say, filing = desk.say, Filing(rules_of(desk.language.locale) or RULES["de"])
    letters: dict[str, list[Item]] = {}
    for _, initial, item in sorted(
        ((*filing.place(item.title.text), item) for item in items),
        key=lambda filed: (filed[0], filed[2].path),
    ):
        letters.setdefault(initial, []).append(item)
    return AToZView(
        title=say(N_("Alles von A bis Z")),
        description=say(N_("Alle Seiten in dieser Sprache, nach dem Alphabet.")),
        path=A_TO_Z,
        letters=tuple(
            Letter(f"buchstabe-{number}", letter, tuple(pages))
            for number, (letter, pages) in enumerate(letters.items())
        ),
    )
