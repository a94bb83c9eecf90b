"""How hard a German text is to read.

LIX (C. H. Björnsson, Läsbarhet, 1968): words per sentence plus the share of words of more than
six letters, in percent. Under 40 are books for young people, over 60 specialist texts.
Sentence length: GOV.UK's limit of 25 words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_LIX = 45.0
MOST_WORDS = 25
MOST_MEAN = 14.0
_LONG_WORD = 6

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# A dot that ends no sentence: abbreviations, ordinals, dates.
_DOT = re.compile(
    r"\b(?:z\. ?B|e\. ?V|u\. ?a|d\. ?h|Abs|Nr|Art|Az|Tel|bzw|ca|usw|St|Dr)\."
    r"|\d\.(?=\s?\d|\s[a-zäöü]|\s(?:Januar|Februar|März|April|Mai|Ju[nl]i|August)\b"
    r"|\s(?:September|Oktober|November|Dezember)\b)"
)
_END = re.compile(r"(?<=[.!?])[“”»)]*\s+|(?<=…)\s+")


@dataclass(frozen=True)
class Readability:
    """The figures of one text."""

    sentences: int
    words: int
    long_words: int
    longest: int

    @property
    def mean(self) -> float:
        """Words per sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def lix(self) -> float:
        """Björnsson's readability index."""
        return self.mean + 100 * self.long_words / max(self.words, 1)


def sentences(text: str) -> list[str]:
    """The sentences of a block."""
    quiet = _DOT.sub(lambda match: match[0].replace(".", "·"), text)
    return [part for part in _END.split(quiet) if _WORD.search(part)]


def word_count(sentence: str) -> int:
    """Words and numbers."""
    return len(_WORD.findall(sentence))


def measure(texts: Iterable[str]) -> Readability:
    """Readability of texts as spoken, each of which ends its last sentence."""
    found = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    return Readability(
        sentences=len(found),
        words=len(words),
        long_words=sum(len(word) > _LONG_WORD for word in words),
        longest=max((word_count(sentence) for sentence in found), default=0),
    )
