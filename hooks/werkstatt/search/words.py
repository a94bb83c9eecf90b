"""The words of a text; the phone folds letters and endings when it searches.

docs/assets/js/folding.js takes a question apart in the same way, with `normal` and one expression
for all that is a word here; tests/search/spellings.yml is asked of both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from ..language.rules import LATIN_DIGITS

_GENDER = re.compile(r"[:*_·/](?=in(?:nen)?\b|innen)")
_APOSTROPHES = "'ʼ‘`´′＇"
_LETTER = r"[^\W\d_]"
_WORD = re.compile(r"[^\W_]{2,}(?:’[^\W_]+)*|[^\W_](?:’[^\W_]+)+")
"""Of two letters or more."""
_LAW = re.compile(r"§+\s?(\d+[a-z]?)(?!\w)")
_JOINED = re.compile(rf"[-‐](?<={_LETTER}[-‐])(?<![^\W_].[-‐])({_LETTER}{{2,}})")
"""Of E-Mail and U-Bahn what follows the letter. These begin with a sign, which is found quickly."""
_SHORT = re.compile(rf"\.(?<={_LETTER}\.)(?<![^\W_].\.)\s?(?:{_LETTER}\.\s?)*{_LETTER}(?!\w)")
"""Of e. V. and z. B. what follows the first letter."""
_INNEN = re.compile(r"(\w{3,}?)innen(\w*)")


class _Kept(dict[int, str | None]):
    """What becomes of a letter: nothing of marks, of signs that are not seen and of tatweel."""

    def __missing__(self, code: int) -> str | None:
        category = unicodedata.category(chr(code))
        is_gone = category[0] == "M" or category == "Cf" or code == _TATWEEL
        kept = self[code] = None if is_gone else LATIN_DIGITS.get(code, chr(code))
        return kept


_TATWEEL = 0x640


@cache
def _kept() -> _Kept:
    return _Kept()


_MAY_CHANGE = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\U0010ffff]"
)
"""Where marks, signs that are not seen and other digits are: Latin and Cyrillic have none of it."""


def normal(text: str) -> str:
    """One spelling for all ways to type the same, in small letters.

    Letters in one piece (Unicode NFKC, which knows ligatures and the forms of Arabic letters too),
    without vowel signs, soft hyphens and joiners, with Latin digits and one apostrophe.
    """
    # Not str.translate, which looks at every letter.
    for sign in _APOSTROPHES:
        text = text.replace(sign, "’")
    if text.isascii():
        return text.lower()
    whole = unicodedata.normalize("NFKC", text).lower()
    return whole.translate(_kept()) if _MAY_CHANGE.search(whole) else whole


def words(text: str) -> set[str]:
    """Words of two letters or more, each once.

    `Migrant:innenorganisationen` is found as written without the colon, and as
    `migrantenorganisationen` too; `E-Mail` as `email` and `mail`, `e. V.` as `ev`, `§ 5` as `§5`.
    """
    bare = normal(_GENDER.sub("", text))
    found = {*_WORD.findall(bare), *_of_signs(bare)}
    for word in [word for word in found if "innen" in word]:
        if form := _INNEN.fullmatch(word):
            found.add(f"{form[1]}en{form[2]}")
    return found


def _of_signs(text: str) -> Iterator[str]:
    for law in _LAW.findall(text):
        yield f"§{law}"
    for match in _JOINED.finditer(text):
        yield text[match.start() - 1] + match[1]
    for match in _SHORT.finditer(text):
        yield text[match.start() - 1] + "".join(filter(str.isalpha, match[0]))


_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=[\u0620-\u06d3]{3})")
_LETTERS = str.maketrans("ßıđłøæœґєэіыىیکة", "sidloaoгееииييكه", "ـ\u200c’'ʼ")


_MAY_BE_ARTICLE = frozenset("وفبكلاأإآ")


def first_letter(word: str) -> str:
    """The letter under which docs/assets/js/folding.js looks for a word: no accent, no article."""
    return _first(word) if word[0] in _MAY_BE_ARTICLE else _first(word[0])


@cache
def _first(start: str) -> str:
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", start)
        if not unicodedata.combining(letter)
    )
    first = _ARTICLE.sub("", bare.translate(_LETTERS))[:1]
    digit = unicodedata.decimal(first, None) if first else None
    return first if digit is None else str(digit)
