"""Everything from A to Z: how readers without script find a page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from ..language.rendered import Rendered
from .addresses import A_TO_Z, Address
from .base import PageView
from .desk import Desk
from .labels import N_

_OTHER = "#"
_ALPHABETS = MappingProxyType({"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"})
"""Where the order of Unicode is not that of the alphabet."""


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
    say, code = desk.say, desk.language.code
    ordered = sorted(items, key=lambda item: (_key(item.title.text, code), item.path))
    letters = dict.fromkeys(_initial(item.title.text) for item in ordered)
    return AToZView(
        title=say(N_("Alles von A bis Z")),
        description=say(N_("Alle Seiten in dieser Sprache, nach dem Alphabet.")),
        path=A_TO_Z,
        letters=tuple(
            Letter(
                f"buchstabe-{number}",
                letter,
                tuple(item for item in ordered if _initial(item.title.text) == letter),
            )
            for number, letter in enumerate(letters)
        ),
    )


def _bare(text: str) -> str:
    """Without accents, quotation marks and the Arabic article."""
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return letters.lstrip("„“”\"'«» ").removeprefix("ال")


def _initial(text: str) -> str:
    first = _composed(_bare(text)[:1], text)
    return first.upper() if first.isalpha() else _OTHER


def _composed(first: str, text: str) -> str:
    """Й and Ї are letters of their own, Ä is filed under A."""
    given = unicodedata.normalize("NFC", text.casefold().lstrip("„“”\"'«» "))[:1]
    return given if given in "йїґё" else first


def _key(text: str, code: str) -> tuple[int, list[tuple[int, int]], str]:
    bare = _bare(text)
    alphabet = _ALPHABETS.get(code, "")
    is_foreign = alphabet != "" and bare[:1] not in alphabet
    initial = _initial(text).lower()
    places = [(alphabet.find(char), ord(char)) for char in initial + bare[1:]]
    return (int(is_foreign or initial == _OTHER), places, text)
