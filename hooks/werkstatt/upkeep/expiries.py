"""What ends on a day of its own: facts, deadlines of programmes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ..content.guides import Guides
from ..content.library import Library, Located
from ..schema.fact import Fact
from ..schema.funding import FundingCall
from ..schema.walk import Path
from .duty import Duty, DutyKind
from .informants import informant


def fact_expiries(library: Library, guides: Guides, today: date) -> Iterator[Duty]:
    """A duty for each fact that ends or is still to begin; the pages that cite it are named."""
    cited = _cited_on(guides)
    for item in library.located:
        fact = item.entry
        if isinstance(fact, Fact) and fact.listed:
            where, who = _where(cited.get(fact.id, ())), informant(fact, library)
            for place, day, what, task in _turns(fact, today):
                line, said = item.source.line_of(place), f"{fact.label}: {what} {day:%d.%m.%Y}"
                yield Duty(day, DutyKind.FACT, said, item.source.file, line, task + where, who)


def _turns(fact: Fact, today: date) -> Iterator[tuple[Path, date, str, str]]:
    """Field, day, what happens then, and what to do: where a fact begins and where it ends."""
    if fact.valid_from and fact.valid_from > today:
        task = "Prüfen, ob irgendwo noch der alte Wert steht."
        yield ("valid_from",), fact.valid_from, "gilt erst ab", task
    if fact.last_day:
        place = "valid_until" if fact.last_day == fact.valid_until else "value"
        yield (place,), fact.last_day, "gilt bis", "Neuen Wert suchen und eintragen."


def _cited_on(guides: Guides) -> Mapping[str, Sequence[str]]:
    """The German pages that cite each fact."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for guide in guides.sources.values():
        for marker in guide.body.markers:
            if marker.kind == "fakt":
                found[marker.id][guide.file] = None
    return {id: tuple(files) for id, files in found.items()}


def _where(files: Sequence[str]) -> str:
    return f" Steht in: {', '.join(files)}." if files else " Steht auf keiner Textseite."


_NEXT = "Nächste Frist suchen; steht keine fest: kind: expected oder unknown."
_PUBLISHED = "Ist die Frist veröffentlicht? Dann kind: announced und on eintragen."


def deadline_expiries(library: Library, today: date) -> Iterator[Duty]:
    """Published deadlines with their day, and the next day that earlier years suggest."""
    for item in library.located:
        call = item.entry
        if not (isinstance(call, FundingCall) and call.listed):
            continue
        if day := call.deadline.on:
            over = " ist vorbei" if day < today else ""
            what = f"{call.label}: Frist {day:%d.%m.%Y}{over}"
            yield _deadline(item, "on", day, what, _NEXT, library)
        elif expected := call.deadline.next_expected(today):
            what = f"{call.label}: Frist erwartet am {expected:%d.%m.%Y}, nicht veröffentlicht"
            yield _deadline(item, "every_year", expected, what, _PUBLISHED, library)


def _deadline(item: Located, field: str, day: date, what: str, task: str, library: Library) -> Duty:
    line, who = item.source.line_of(("deadline", field)), informant(item.entry, library)
    return Duty(day, DutyKind.DEADLINE, what, item.source.file, line, task, who)
