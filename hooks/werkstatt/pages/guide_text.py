"""The road of a guide: from its text to the parts that a template prints.

In order: German joins what is stale or missing; Markdown becomes a tree that holds only the
markup we need; links to files become links to pages; markers become facts, terms and source
numbers; cells learn their heads; in text from right to left figures keep their order; German
inside other languages says so; sources move to the end of their section; the tree is cut at its
blocks, which templates fill.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..language.bidi import pieces
from ..markdown.convert import tree_of
from ..markdown.footnotes import set_apart, with_notes
from ..markdown.foreign import mark_german
from ..markdown.tables import label_cells
from ..markdown.tree import Element, Node, element, replace_text
from ..schema.fact import Fact
from ..schema.languages import Direction
from ..schema.term import Term
from ..translation.beside import page_pieces
from ..views.addresses import Address
from ..views.citations import citations
from ..views.desk import Desk
from ..views.labels import N_
from .answer_text import AnswerText, answer_text, fold_overview
from .fill import fill
from .parts import Heading, Part, contents, parts
from .section_sources import gather_sources


@dataclass(frozen=True)
class GuideText:
    """What stands between a guide's frame: parts in reading order, and the contents list."""

    parts: tuple[Part, ...]
    contents: tuple[Heading, ...]
    answer: AnswerText | None = None
    placed: frozenset[int] = frozenset()
    """The numbers of the sources that stand behind a section."""


def guide_key(guide: str, desk: Desk) -> tuple[object, ...]:
    """All that the text of a guide depends on, beside the words and settings of the site."""
    source, own = desk.guides.sources[guide], desk.guides.translated(guide, desk.language.code)
    bodies = [source.body, own.body] if own else [source.body]
    markers = (one for body in bodies for one in (*body.head_markers, *body.markers))
    marked = dict.fromkeys((one.kind, one.id) for one in markers)
    if source.meta.answer and source.meta.answer.number:
        marked["fakt", source.meta.answer.number] = None
    return (*(body.digest for body in bodies), *(_named(kind, id, desk) for kind, id in marked))


def _named(kind: str, id: str, desk: Desk) -> object:
    """What an entry brings to the text; the words of the language are the site's."""
    if kind == "fakt" and (fact := desk.find(Fact, id)):
        is_over = fact.last_day is not None and fact.last_day < desk.today
        return fact.value, fact.unit, fact.last_day if is_over else None
    term = desk.find(Term, id) if kind == "wort" else None
    return term.term if term else ""


def guide_text(guide: str, desk: Desk) -> GuideText:
    """The text of `aemter/brief-verstehen` in the desk's language; KeyError if unknown.

    Where there is no translation it is German.
    """
    trees = list(_trees(guide, desk))
    placed = _gathered(trees, guide, desk)
    answer = answer_text(guide, desk, lambda text, writer: _tree(text, guide, writer))
    if answer:
        fold_overview(trees[0][0])
    return GuideText(
        answer=answer,
        placed=placed,
        contents=tuple(one for tree, is_german in trees for one in contents(tree, is_german)),
        parts=tuple(part for tree, _ in trees for part in parts(tree)),
    )


def _trees(guide: str, desk: Desk) -> Iterator[tuple[Element, bool]]:
    """One tree for each stretch of text in one language, and whether that is German."""
    german = desk.in_language(desk.table.source.code)
    stretched = page_pieces(desk.guides, guide, desk.language.code, desk.knowledge.statuses)
    stretches = groupby(stretched, key=lambda piece: piece.is_german)
    for number, (is_german, stretch) in enumerate(stretches, 1):
        writer = german if is_german else desk
        text = with_notes("".join(piece.text for piece in stretch), _body(guide, writer))
        tree = _tree(text, guide, writer)
        if number > 1:
            set_apart(tree, number)
        yield tree, is_german


def _gathered(trees: Sequence[tuple[Element, bool]], guide: str, desk: Desk) -> frozenset[int]:
    """Sources to the end of their section, said in its language; the numbers of them all."""
    german, placed = desk.in_language(desk.table.source.code), frozenset[int]()
    for tree, is_german in trees:
        writer = german if is_german else desk
        cited = citations(desk.guides.sources[guide].meta.sources, frozenset(), writer)
        placed = gather_sources(tree, cited, writer.say(_SOURCES).text, placed)
    return placed


_SOURCES = N_("Quellen zu diesem Abschnitt")


def _body(guide: str, desk: Desk) -> str:
    own = desk.guides.translated(guide, desk.language.code)
    return (own or desk.guides.sources[guide]).body.text


def _tree(text: str, guide: str, desk: Desk) -> Element:
    root = tree_of(text)
    for link in root.iter("a"):
        link.set("href", _resolved(link.get("href", ""), guide))
        if link.get("class") == "footnote-backref":
            link.set("aria-label", desk.say(N_("Zurück zum Text")).text)
    sources = desk.guides.sources[guide].meta.sources
    fill(root, desk.knowledge.library, desk.speaker, sources, desk.today)
    label_cells(root)
    if desk.language.dir is Direction.RTL:
        replace_text(root, _isolated)
    if not desk.is_source:
        mark_german(root, desk.language)
    return root


def _isolated(text: str) -> list[Node] | None:
    """Times, ranges and numbers of phones and laws as `isolate` has them in short texts."""
    found = list(pieces(text))
    if not any(is_figure for _, is_figure in found):
        return None
    return [
        element("bdi", part, class_="figure", dir="ltr") if is_figure else part
        for part, is_figure in found
    ]


def _resolved(target: str, guide: str) -> str:
    """A link to a Markdown file as a link to the page that it becomes."""
    path, mark, anchor = target.partition("#")
    if not path.endswith(".md") or ":" in path:
        return target
    folder = guide.split("/")[:-1]
    for step in path.removesuffix(".md").split("/"):
        folder = folder[:-1] if step == ".." else folder if step == "." else [*folder, step]
    page = Address.of_markdown("/".join(folder))
    return page.seen_from(Address.of_markdown(guide)) + mark + anchor
