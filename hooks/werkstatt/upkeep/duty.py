"""One thing to do: by when, where, what, and who could say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..schema.problems import Problem


class DutyKind(StrEnum):
    """What a duty is about, as maintainers read it."""

    FACT = "Fakt"
    PAGE = "Textseite"
    ENTRY = "Eintrag"
    DEADLINE = "Frist"
    SERIES = "Termin"
    HOLIDAYS = "Ferien und Feste"
    TRANSLATION = "Übersetzung"
    EXAMPLE = "Beispiel"
    DEAD_LINK = "Toter Link"
    MOVED_LINK = "Umgezogener Link"
    UNKNOWN = "Unbekannt"
    CONSENT = "Zustimmung"
    WISH = "Wunsch"
    SETTING = "Einstellung"
    FOLLOWING = "Nachtrag"


@dataclass(frozen=True)
class Duty:
    """One thing to do; `due` is the last day on which nothing is wrong yet, None for no day.

    `line` counts from 1; 0 stands for the file as a whole. All texts are German.
    """

    due: date | None
    kind: DutyKind
    what: str
    file: str
    line: int
    task: str
    who: str


def following_duties(problems: Iterable[Problem], who: str) -> Iterator[Duty]:
    """What follows from new content: addresses to record, texts to translate, lists to renew."""
    for one in problems:
        yield Duty(None, DutyKind.FOLLOWING, one.what, one.file, one.line, one.example, who)


class Span(StrEnum):
    """How soon something is due."""

    OVERDUE = "Überfällig"
    DAYS_30 = "In den nächsten 30 Tagen"
    DAYS_90 = "In 31 bis 90 Tagen"
    DAYS_365 = "In 91 bis 365 Tagen"
    UNDATED = "Ohne Tag: offen oder unbekannt"


_DAYS = ((-1, Span.OVERDUE), (30, Span.DAYS_30), (90, Span.DAYS_90), (365, Span.DAYS_365))


def span_of(duty: Duty, today: date) -> Span | None:
    """Where a duty is listed; None for what is more than a year ahead."""
    if duty.due is None:
        return Span.UNDATED
    left = (duty.due - today).days
    return next((span for most, span in _DAYS if left <= most), None)


def by_span(duties: Iterable[Duty], today: date) -> Iterator[tuple[Span, list[Duty]]]:
    """Every span with its duties, soonest first; what is further than a year is left out."""
    found = sorted(duties, key=_order)
    for span in Span:
        yield span, [duty for duty in found if span_of(duty, today) is span]


def _order(duty: Duty) -> tuple[date, int, str, int, str, str]:
    kind = list(DutyKind).index(duty.kind)
    return (duty.due or date.max, kind, duty.file, duty.line, duty.what, duty.task)
