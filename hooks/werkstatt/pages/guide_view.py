"""A Markdown page: what stands around its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..schema.guide import PageKind, PageSource
from ..schema.languages import Level
from ..text.rendered import Rendered
from .labels import N_, label
from .view import Desk, Notice


@dataclass(frozen=True)
class GuideView:
    """A guide or page in the reader's language, or German standing in for it."""

    title: Rendered
    description: Rendered
    kind: PageKind
    sources: tuple[PageSource, ...]
    checked_on: date
    checked_by: Rendered
    review_by: date
    level: Level
    translated_on: date | None
    audience: tuple[Rendered, ...]
    notices: tuple[Notice, ...]

    @property
    def is_translation(self) -> bool:
        """Whether the text is in the reader's language and comes from German."""
        return self.translated_on is not None


def guide_view(guide: str, desk: Desk) -> GuideView:
    """The view of `aemter/brief-verstehen` in the desk's language; KeyError if unknown."""
    guides = desk.knowledge.guides
    source = guides.sources[guide].meta
    own = guides.translated(guide, desk.language.code)
    translation = own.meta.translation if own else None
    head = own.meta if own else source
    return GuideView(
        title=_text(head.title, desk, bool(own)),
        description=_text(head.summary, desk, bool(own)),
        kind=source.kind,
        sources=source.sources,
        checked_on=source.checked_on,
        checked_by=desk.name(source.checked_by),
        review_by=source.review_by,
        level=translation.level if translation else Level.SOURCE,
        translated_on=translation.translated_on if translation else None,
        audience=tuple(desk.speaker.message(label(item)) for item in source.audience),
        notices=_notices(source.review_by, desk),
    )


def _text(text: str, desk: Desk, translated: bool) -> Rendered:
    return desk.shown(text) if translated else desk.name(text)


def _notices(review_by: date, desk: Desk) -> tuple[Notice, ...]:
    if desk.knowledge.today <= review_by:
        return ()
    say = desk.speaker.message
    overdue = N_(
        "Diese Seite wurde lange nicht geprüft. Fragen Sie nach, bevor Sie sich darauf verlassen."
    )
    return (Notice("old", say(overdue)),)
