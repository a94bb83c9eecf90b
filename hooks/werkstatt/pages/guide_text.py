"""The road of a guide: from its text to the parts that a template prints.

In order: German joins what is stale or missing; markers become facts, terms and source numbers;
Markdown becomes HTML; only the markup we need stays; cells learn their heads; words of another
script say so; blocks are cut out, for templates to fill.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..markdown.clean import clean
from ..markdown.convert import Heading, converted
from ..markdown.foreign import mark_latin
from ..markdown.markers import Part, hold_blocks, split_blocks
from ..markdown.tables import with_labels
from ..translation.beside import Piece, pieces
from ..translation.drift import page_status
from ..views.addresses import Address
from ..views.desk import Desk
from .fill import fill


@dataclass(frozen=True)
class GuideText:
    """What stands between a guide's frame: parts in reading order, and the contents list."""

    parts: tuple[Part, ...]
    contents: tuple[Heading, ...]


def guide_text(guide: str, desk: Desk) -> GuideText:
    """The text of `aemter/brief-verstehen` in the desk's language; KeyError if unknown.

    Where there is no translation it is German.
    """
    language = desk.language if desk.guides.exists(guide, desk.language.code) else desk.table.source
    markdown = hold_blocks("".join(_filled(guide, desk)))
    html, contents = converted(markdown, lambda target: _link(target, guide))
    cleaned = mark_latin(with_labels(clean(html)), language) if html else ""
    return GuideText(split_blocks(cleaned), contents)


def _filled(guide: str, desk: Desk) -> Iterator[str]:
    sources = desk.guides.sources[guide].meta.sources
    german = desk.in_language(desk.table.source.code).speaker
    for piece in _pieces(guide, desk):
        speaker = german if piece.is_german else desk.speaker
        yield fill(piece.text, desk.knowledge.library, speaker, sources)


def _pieces(guide: str, desk: Desk) -> Iterator[Piece]:
    german, own = desk.guides.sources[guide], desk.guides.translated(guide, desk.language.code)
    if own is None:
        return iter([Piece(german.body.text, is_german=True)])
    states = page_status(desk.guides, guide, desk.language.code).states
    return pieces(german.body.text, own.body.text, states)


def _link(target: str, guide: str) -> str:
    """A link to a Markdown file as a link to the page that it becomes."""
    path, mark, anchor = target.partition("#")
    if not path.endswith(".md") or ":" in path:
        return target
    page = Address.of_markdown(guide)
    folder = guide.split("/")[:-1]
    for step in path.removesuffix(".md").split("/"):
        folder = folder[:-1] if step == ".." else folder if step == "." else [*folder, step]
    return Address.of_markdown("/".join(folder)).seen_from(page) + mark + anchor
