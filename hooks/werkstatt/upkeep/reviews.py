"""What to look at again: guides by their own day, entries by the rule of their kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..calendar.occurrence import coming
from ..content.guides import Guides
from ..content.library import Library, Located
from ..schema.base import Entry
from ..schema.event import Event
from ..schema.evidence import reviewed_last
from ..schema.review import due_on
from ..schema.school_holiday import SchoolHoliday
from .duty import Duty, DutyKind
from .informants import EDITORS, guide_informant, informant

_GUIDE_TASK = "Mit den Quellen vergleichen, dann checked_on und review_by neu setzen."
_ENTRY_TASK = "Mit den Quellen vergleichen oder nachfragen, dann checked_on neu setzen."
_EXAMPLE_TASK = (
    "Durch einen echten Eintrag ersetzen oder löschen: Ein Beispiel wird nie veröffentlicht."
)


def guide_reviews(guides: Guides, library: Library) -> Iterator[Duty]:
    """One duty per German page, due on its `review_by`."""
    for guide in guides.sources.values():
        line, who = guide.head.line_of(("review_by",)), guide_informant(guide, library)
        what = f"{guide.meta.title}: geprüft am {_day(guide.meta.checked_on)}"
        due, file = guide.meta.review_by, guide.file
        yield Duty(due, DutyKind.PAGE, what, file, line, _GUIDE_TASK, who)


def entry_reviews(library: Library, today: date) -> Iterator[Duty]:
    """One duty per entry of data/ that a page shows, due by the rule of its kind.

    What is over needs no check: past events, past school holidays. An example is never checked,
    it is replaced.
    """
    for item in library.located:
        entry = item.entry
        if entry.listed and entry.example:
            what = f"{entry.label} ist ein Beispiel"
            line, due = item.source.line_of(("example",)), None
            yield Duty(due, DutyKind.EXAMPLE, what, item.source.file, line, _EXAMPLE_TASK, EDITORS)
        elif entry.listed and not _is_over(item, library, today):
            looked = _looked_at(entry)
            what = f"{entry.label}: geprüft am {_day(looked)}"
            line, who = item.source.line_of(("checked_on",)), informant(entry, library)
            due = due_on(looked, entry.review)
            yield Duty(due, DutyKind.ENTRY, what, item.source.file, line, _ENTRY_TASK, who)


def _looked_at(entry: Entry) -> date:
    """The last day on which somebody looked at the whole entry."""
    return reviewed_last(entry)[0]


def _is_over(item: Located, library: Library, today: date) -> bool:
    entry = item.entry
    if isinstance(entry, Event):
        return not coming(entry, today, library.listed(SchoolHoliday))
    return isinstance(entry, SchoolHoliday) and entry.last < today


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
