"""Everything from A to Z: how readers without script find a page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from ..language.rendered import Rendered
from ..language.rules import RULES, LanguageRules, rules_of
from .addresses import A_TO_Z, Address
from .base import PageView
from .desk import Desk
from .labels import N_

_OTHER = "#"
_Key = tuple[int, list[tuple[int, int]], str]
_MARKS = "„“”\"'«» "


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
    say, filing = desk.say, _Filing(rules_of(desk.language.locale) or RULES["de"])
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


@dataclass(frozen=True)
class _Filing:
    """The order of a language's alphabet."""

    rules: LanguageRules

    def place(self, text: str) -> tuple[_Key, str]:
        """What to sort a title by, and the letter under which it stands.

        Й and Ї are letters of their own, Ä is filed under A.
        """
        bare, alphabet = self._bare(text), self.rules.alphabet
        initial = self._initial(text, bare)
        is_foreign = alphabet != "" and bare[:1] not in alphabet
        places = [(alphabet.find(char), ord(char)) for char in initial.lower() + bare[1:]]
        return (int(is_foreign or initial == _OTHER), places, text), initial

    def _initial(self, text: str, bare: str) -> str:
        given = unicodedata.normalize("NFC", text.casefold().lstrip(_MARKS))[:1]
        first = given if given and given in self.rules.own_letters else bare[:1]
        return first.upper() if first.isalpha() else _OTHER

    def _bare(self, text: str) -> str:
        """Without accents, quotation marks and the article."""
        plain = unicodedata.normalize("NFD", text.casefold())
        letters = "".join(char for char in plain if not unicodedata.combining(char))
        return letters.lstrip(_MARKS).removeprefix(self.rules.article)
