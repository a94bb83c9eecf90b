"""The status board of the translations: what is missing or stale, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from ..content.page_file import Guide
from ..language.rendered import Rendered
from ..schema.languages import Language
from ..translation.drift import FRESH, PageStatus
from ..translation.status import SectionState, State
from .addresses import BOARD, Address
from .base import PageView
from .desk import Desk
from .labels import N_

_STATES = {
    State.MISSING: N_("Abschnitt fehlt"),
    State.ORPHAN: N_("Abschnitt ohne deutsche Quelle"),
    State.STALE_WORDING: N_("auf Deutsch anders formuliert"),
    State.STALE_MEANING: N_("auf Deutsch anderer Inhalt"),
    State.STALE_RULE: N_("auf Deutsch neue Regel"),
}


@dataclass(frozen=True)
class BoardItem:
    """One thing to do: a page or a section, why, since when, and where to do it.

    `path` lies below the folder of the item's language; `anchor` is "" or a section of it.
    """

    title: Rendered
    path: Address
    anchor: str
    state: Rendered
    since: date
    file: str
    edit_url: str


@dataclass(frozen=True)
class BoardGroup:
    """One language: how far it is, and what there is to do."""

    language: Language
    done: int
    total: int
    checked: int
    items: tuple[BoardItem, ...]


@dataclass(frozen=True)
class BoardView(PageView):
    """All languages, the reader's own first."""

    template: ClassVar[str] = "board.html"

    groups: tuple[BoardGroup, ...]


def board_head(desk: Desk) -> BoardView:
    """The board without its groups: before it is known how far every language is."""
    return BoardView(
        title=desk.say(N_("Übersetzungen")),
        description=desk.say(N_("Was in welcher Sprache noch fehlt oder veraltet ist.")),
        path=BOARD,
        groups=(),
    )


def board_view(desk: Desk) -> BoardView:
    """The board in the desk's language."""
    languages = desk.table.languages[1:]
    ordered = sorted(languages, key=lambda language: language.code != desk.language.code)
    return replace(board_head(desk), groups=tuple(_group(one, desk) for one in ordered))


def _group(language: Language, desk: Desk) -> BoardGroup:
    guides, statuses = desk.guides.sources.values(), desk.knowledge.statuses
    pages = [
        _Page(guide, statuses.get((language.code, guide.path)), language, desk) for guide in guides
    ]
    levels = [page.status.level for page in pages if page.status and page.status.level]
    found = [item for page in pages for item in page.items()]
    found.sort(key=lambda item: item.since, reverse=True)
    return BoardGroup(
        language,
        done=len(levels),
        total=len(pages),
        checked=sum(level.by_people for level in levels),
        items=tuple(found),
    )


@dataclass(frozen=True)
class _Page:
    """One page in one language, as a translator sees it."""

    guide: Guide
    status: PageStatus | None
    language: Language
    desk: Desk

    @property
    def file(self) -> str:
        return f"docs/{self.language.code}/{self.guide.path}.md"

    def items(self) -> Iterator[BoardItem]:
        """What there is to do: the whole page, or single sections."""
        if self.status and self.status.is_fresh:
            return
        states = self.status.states if self.status else ()
        if not states:
            url = _forge_url(self.desk, f"new/{{branch}}?filename={self.file}")
            yield self._item(N_("Seite fehlt"), self.guide.meta.checked_on, url)
        for section in states:
            if section.state not in FRESH:
                yield self._section(section)

    def _section(self, section: SectionState) -> BoardItem:
        record = self.guide.meta.changes.get(section.id, ())
        since = record[-1].on if record else self.guide.meta.checked_on
        url = _forge_url(self.desk, f"edit/{{branch}}/{self.file}#L{self._line(section.id)}")
        return self._item(_STATES[section.state], since, url, f"#{section.id}")

    def _line(self, id: str) -> int:
        return self.status.lines.get(id, 1) if self.status else 1

    def _item(self, state: str, since: date, url: str, anchor: str = "") -> BoardItem:
        return BoardItem(
            title=self.desk.name(self.guide.meta.title),
            path=Address.of_markdown(self.guide.path),
            anchor=anchor,
            state=self.desk.say(state),
            since=since,
            file=f"{self.file}{anchor}",
            edit_url=url,
        )


def _forge_url(desk: Desk, path: str) -> str:
    """Where the forge lets one edit; "" while no forge is known."""
    forge = desk.site.forge
    return f"{forge.repository}/{path.format(branch=forge.branch)}" if forge.repository else ""
