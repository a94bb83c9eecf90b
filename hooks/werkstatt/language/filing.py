"""Titles in the order of a language's alphabet, each under its letter.

German files by DIN 5007-1: letters with marks under the bare letter, Ł as l, Æ as ae. Other
languages file the letters of their own alphabet for themselves (CLDR, index exemplars).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from .rules import LanguageRules

OTHER = "#"
"""What begins with no letter."""

Key = tuple[int, list[tuple[int, int]], str]
_OUTSIDE = "„“”\"'’«»‹›()[] "
_LATIN_LETTERS = {
    **{"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d"},
    **{"ħ": "h", "ŧ": "t", "ı": "i", "ĳ": "ij", "ə": "a"},
}
"""No marks of their own that Unicode takes off (DIN 5007-1, 6.1.1.4)."""
_ARABIC_LETTERS = (("ك", "ک"), ("ي", "ی"), ("ي", "ى"), ("ه", "ة"), ("ه", "ۀ"), ("ه", "ە"))
"""Ways to write one letter in Arabic and Persian."""


@dataclass(frozen=True)
class Filing:
    """The order of one language."""

    rules: LanguageRules
    _known: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Letters that stood in a title before."""

    def place(self, text: str) -> tuple[Key, str]:
        """What to sort a title by, and the letter under which it stands.

        What begins in another script comes last.
        """
        letters = "".join(self._letters(self._bare(text)))
        initial = self._capital(letters[:1]) if letters[:1].isalpha() else OTHER
        alphabet = self.rules.alphabet
        is_last = initial == OTHER or letters[:1] not in alphabet
        return (int(is_last), [(alphabet.find(one), ord(one)) for one in letters], text), initial

    def _bare(self, text: str) -> str:
        """Small letters in one piece, without quotation marks, unseen signs and the article.

        The Arabic article has a bare alef; ألمانيا and إلى begin with another letter.
        """
        small = self._small(text)
        whole = unicodedata.normalize("NFC", small).lstrip(_OUTSIDE)
        seen = "".join(one for one in whole if _is_seen(one)).lstrip(_OUTSIDE)
        bare = seen.removeprefix(self.rules.article)
        return bare if bare[:1].isalpha() else seen

    def _letters(self, text: str) -> Iterator[str]:
        """Letter by letter, as the alphabet has them."""
        for char in text:
            if char not in self._known:
                self._known[char] = self._letter(char)
            yield self._known[char]

    def _letter(self, char: str) -> str:
        parts = unicodedata.normalize("NFD", char)
        base, marks = parts[0], parts[1:]
        own = (unicodedata.normalize("NFC", base + mark) for mark in marks)
        known = [one for one in (char, *own) if one in self.rules.alphabet]
        return known[0] if known else self._replaced(base)

    def _replaced(self, letter: str) -> str:
        if letter in self.rules.alphabet:
            return letter
        for one, other in _ARABIC_LETTERS:
            for here, there in ((one, other), (other, one)):
                if letter == here and there in self.rules.alphabet:
                    return there
        return _LATIN_LETTERS.get(letter, letter)

    def _small(self, text: str) -> str:
        for capital, small in self.rules.capitals:
            text = text.replace(capital, small)
        return text.lower()

    def _capital(self, letter: str) -> str:
        capitals = {small: capital for capital, small in self.rules.capitals}
        return capitals.get(letter, letter.upper())


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Mn", "Cf") and char != "\u0640"
