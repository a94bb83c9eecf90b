"""Guides made of random words: the same structure in every language, as in real translations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from words import TONGUES, WORDS, Tongue

AREA_SIZE = 10
"""How many guides share a folder."""

ANCHORS = ("ueberblick", "unterlagen", "ablauf", "fristen", "hilfe", "naechster-schritt")
"""The ids of the second-level headings, equal in every guide and language."""


@dataclass(frozen=True)
class Article:
    """One guide in one language."""

    path: str
    title: str
    summary: str
    body: str


def guide_path(number: int) -> str:
    """Folder and name without ending, like `bereich-01/ratgeber-007`."""
    return f"bereich-{number // AREA_SIZE + 1:02}/ratgeber-{number + 1:03}"


@dataclass(frozen=True)
class Writer:
    """Writes Markdown: `shape` is drawn alike in all languages, `voice` in each anew."""

    number: int
    total: int
    words: tuple[str, ...]
    shape: Random
    voice: Random

    def phrase(self, length: int) -> str:
        """Words without punctuation."""
        return " ".join(self.voice.choices(self.words, k=length))

    def sentence(self, length: int) -> str:
        """Words with a capital letter, where the script has one, and a full stop."""
        text = self.phrase(length)
        return f"{text[0].upper()}{text[1:]}."

    def paragraph(self, sentences: int) -> str:
        """Short sentences, the last with bold words and a number (bare, it could be a term)."""
        amount = self.shape.randrange(2, 400)
        middle = f"**{self.phrase(2)}** ({amount}) {self.phrase(3)}."
        text = [self.sentence(self.shape.randrange(7, 12)) for _ in range(sentences - 1)]
        return " ".join([*text, middle])

    def heading(self, level: int, anchor: str) -> str:
        """A heading with an explicit id, without which our site refuses it."""
        return f"{'#' * level} {self.phrase(3).capitalize()} {{ #{anchor} }}"

    def link(self) -> str:
        """A link to a heading of another guide, or of this one if it is the only one."""
        step = self.shape.randrange(1, max(self.total, 2))
        target = guide_path((self.number + step) % self.total)
        return f"[{self.phrase(3)}](../{target}.md#{self.shape.choice(ANCHORS)})"

    def bullets(self, count: int, length: int, indent: str = "") -> str:
        """A list whose items begin in bold."""
        items = (f"**{self.phrase(1)}:** {self.phrase(length)}" for _ in range(count))
        return "\n".join(f"{indent}- {item}" for item in items)

    def steps(self, count: int) -> str:
        """A numbered list."""
        return "\n".join(f"{place}. {self.sentence(11)}" for place in range(1, count + 1))

    def links(self, count: int) -> str:
        """A list of links to other guides."""
        return "\n".join(f"- {self.link()} {self.phrase(5)}" for _ in range(count))

    def table(self, rows: int) -> str:
        """A table of three columns."""
        lines = [self._row(1), "| --- | --- | --- |", *(self._row(3) for _ in range(rows))]
        return "\n".join(lines)

    def _row(self, length: int) -> str:
        return f"| {' | '.join(self.phrase(length) for _ in range(3))} |"

    def box(self, kind: str) -> str:
        """A box (the forge's alert) with a title and a list."""
        title = f"**{self.phrase(2).capitalize()}**"
        return f"> [!{kind}]\n> {title}\n>\n{self.bullets(4, 7, '> ')}"


def article(number: int, total: int, tongue: Tongue, seed: int) -> Article:
    """The guide with this number (from 0) of `total`; the same arguments give the same text."""
    voice = Random(f"{seed}/{number}/{tongue.code}")
    writer = Writer(number, total, WORDS[tongue.script], Random(f"{seed}/{number}"), voice)
    title = f"{writer.phrase(4).capitalize()} {number + 1}"
    return Article(guide_path(number), title, writer.sentence(12), _body(writer))


def _body(writer: Writer) -> str:
    parts = [writer.box("TIP")]
    for anchor, section in zip(ANCHORS, _SECTIONS, strict=True):
        parts += [writer.heading(2, anchor), *section(writer)]
    return "\n\n".join(parts) + "\n"


def _overview(writer: Writer) -> list[str]:
    return [writer.paragraph(5), f"{writer.sentence(8)} {writer.link()}", writer.paragraph(4)]


def _papers(writer: Writer) -> list[str]:
    rows = writer.shape.randrange(4, 8)
    return [writer.paragraph(2), writer.table(rows), writer.bullets(5, 8)]


def _steps(writer: Writer) -> list[str]:
    inner = writer.heading(3, "ablauf-genau")
    return [writer.steps(5), inner, writer.paragraph(5), f"{writer.sentence(7)} {writer.link()}"]


def _deadlines(writer: Writer) -> list[str]:
    rows = writer.shape.randrange(4, 8)
    return [writer.paragraph(4), writer.table(rows), writer.box("WARNING")]


def _help(writer: Writer) -> list[str]:
    return [writer.paragraph(3), writer.links(5), writer.paragraph(3)]


def _next(writer: Writer) -> list[str]:
    return [f"{writer.paragraph(3)} {writer.link()}"]


_SECTIONS: tuple[Callable[[Writer], list[str]], ...] = (
    _overview,
    _papers,
    _steps,
    _deadlines,
    _help,
    _next,
)


class Kind(StrEnum):
    """Who builds the corpus."""

    STOCK = "stock"
    OURS = "ours"


@dataclass(frozen=True)
class Corpus:
    """How much text: `guides` in each of the first `languages` languages."""

    guides: int = 80
    languages: int = 12
    seed: int = 20261124

    @property
    def tongues(self) -> tuple[Tongue, ...]:
        """German and those after it."""
        return TONGUES[: self.languages]

    def articles(self, tongue: Tongue) -> Iterator[Article]:
        """The guides of one language."""
        return (article(number, self.guides, tongue, self.seed) for number in range(self.guides))

    def home(self, tongue: Tongue) -> Article:
        """The page that links to every guide."""
        links = (f"- [{guide.title}]({guide.path}.md)" for guide in self.articles(tongue))
        first = article(0, self.guides, tongue, self.seed)
        return Article("index", first.title, first.summary, "\n".join(links) + "\n")
