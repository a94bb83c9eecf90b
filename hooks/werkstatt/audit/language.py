"""Is a text in the language it claims to be in? By script, letters and frequent small words.

A cheap check: it finds German standing in for a translation, not a bad translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from .finding import Finding, Kind
from .page import Page, Text
from .scripts import direction_of, script_of, scripts_in
from .site import read_site
from .wordlist import words

# Shorter texts are names, numbers and single words: nothing to judge by.
_LEAST_LETTERS = 12
_LEAST_WORDS = 8
# Of running German or English a third and more are words of these lists; of a text in another
# language that quotes an office's German name, far less.
_SUSPICIOUS_SHARE = 0.15
# German names of offices and houses stand untranslated in every language, often the longer part.
_LEAST_SHARE = 0.2
_QUOTED = re.compile(r"\([^)]*\)|[„“«][^“”»]*[“”»]")
_LEAST_HITS = 2

# Words both languages know (in, an, am, so, was, die, hat, war, will …) are left out on purpose.
_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "de": words(
        "der das den dem des und oder ist sind nicht kein keine ein eine einen einem einer für "
        "mit auf von zu zum zur bei nach aus über unter sie wir ihr ihre ihren ihrem ihrer wird "
        "werden wurde wie wer wenn dass auch noch schon nur hier dort kann können müssen muss "
        "haben sich bis steht diese dieser dieses im vom vor gibt es"
    ),
    "en": words(
        "the of and to is are you your for with this that these from or be can must have has it "
        "not by on at if when who what how which there their they we our but about only here "
        "does do"
    ),
}
# Letters one language of a script never needs, against those that show it.
_LETTERS: Mapping[str, tuple[str, str]] = {
    "uk": ("іїєґ", "ыэъё"),
    "ru": ("ыэъё", "іїєґ"),
    "ar": ("ةىكي", "پچژگکی"),
    "fa": ("پچژگکی", "ةىكي"),
}
_WORD = re.compile(r"[^\W\d_]+")


def wrong_language(site: Path) -> list[Finding]:
    """All texts of the built site that claim a wrong language or direction, sorted."""
    return wrong_language_pages(read_site(site, "").pages)


def wrong_language_pages(
    pages: Mapping[str, Page], untranslated: Mapping[str, frozenset[str]] = MappingProxyType({})
) -> list[Finding]:
    """The same for pages that were read already. Equal texts are judged once.

    `untranslated` holds, by language, the German texts known to lack a translation: a label is an
    attribute, and no attribute can say that its language is another.
    """
    texts = {text for page in pages.values() for text in page.texts}
    texts -= {text for text in texts if _is_known(text, untranslated)}
    faults = {text: tuple(text_faults(text)) for text in texts}
    return sorted(
        {
            Finding(name, kind, what)
            for name, page in pages.items()
            for text in page.texts
            for kind, what in faults.get(text, ())
        }
    )


def _is_known(text: Text, untranslated: Mapping[str, frozenset[str]]) -> bool:
    return text.is_label and text.words in untranslated.get(text.language, frozenset())


def text_faults(text: Text) -> Iterator[tuple[Kind, str]]:
    """What is wrong with how one text is marked up."""
    letters = scripts_in(_QUOTED.sub(" ", text.words))
    if letters.total() < _LEAST_LETTERS:
        return
    script = script_of(text.language)
    if script and letters[script] < _LEAST_SHARE * letters.total():
        yield Kind.WRONG_LANGUAGE, _sentence(text, f"andere Schrift als {text.language}")
    elif other := _other_language(text):
        yield Kind.WRONG_LANGUAGE, _sentence(text, f"eher {other}")
    expected = direction_of(text.language)
    if expected and text.direction not in {expected, "auto", ""}:
        yield Kind.WRONG_DIRECTION, _sentence(text, f'dir="{text.direction}"')


def _other_language(text: Text) -> str:
    claimed = text.language.split("-")[0].lower()
    spoken = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", text.words))]
    if claimed in _LETTERS:
        return _by_letters(text.words, claimed)
    if len(spoken) < _LEAST_WORDS or script_of(claimed) != "Latn":
        return ""
    hits = {language: _hits(spoken, small) for language, small in _SMALL_WORDS.items()}
    own = hits.pop(claimed, 0)
    likeliest = max(hits, key=lambda language: hits[language])
    enough = max(_LEAST_HITS, 2 * own + 1, _SUSPICIOUS_SHARE * len(spoken))
    return likeliest if hits[likeliest] >= enough else ""


def _hits(spoken: Iterable[str], small: frozenset[str]) -> int:
    return sum(word in small for word in spoken)


def _by_letters(sentence: str, claimed: str) -> str:
    own, foreign = _LETTERS[claimed]
    count = sum(sentence.count(letter) for letter in foreign)
    strange = count >= _LEAST_HITS and count > sum(sentence.count(letter) for letter in own)
    return "eine andere Sprache dieser Schrift" if strange else ""


def _sentence(text: Text, guess: str) -> str:
    start = text.words if len(text.words) <= 60 else f"{text.words[:60]}…"
    place = " (Beschriftung)" if text.is_label else ""
    return f'lang="{text.language}", aber {guess}{place}: {start}'
