"""What an editor should hear of the single days of an event: twice, not at all, at no hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from ..content.library import Library, Located
from ..schema.event import Event
from ..schema.problems import DELETE, Problem, Severity
from ..schema.school_holiday import SchoolHoliday
from .clock_change import comes_twice, is_missing
from .occurrence import Occurrence, coming, horizon, rule_days, ruled_days

Path = tuple[str | int, ...]


def day_slips(item: Located, event: Event, library: Library, today: date) -> Iterator[Problem]:
    """Errors for days that contradict each other, warnings for hours of the clock change."""
    last = max(horizon(event, today), *(event.except_dates or (today,)))
    yield from _named_twice(item, event, library, last)
    yield from _strange_changes(item, event, library, last)
    yield from _strange_exceptions(item, event, last)
    yield from _nothing_left(item, event, library, last)
    yield from _no_series(item, event)
    yield from _moved_onto_another(item, event, library, last)
    if event.listed:
        yield from _odd_hours(item, coming(event, today, library.listed(SchoolHoliday)))


def _named_twice(item: Located, event: Event, library: Library, last: date) -> Iterator[Problem]:
    """Of two entries for one day one would win, silently."""
    changed = tuple(change.date for change in event.changed_dates)
    for name, days, rest in (
        ("extra_dates", event.extra_dates, ()),
        ("except_dates", event.except_dates, ()),
        ("changed_dates", changed, ("date",)),
    ):
        for index in _repeated(days):
            what = f"Der {days[index]:%d.%m.%Y} steht zweimal unter {name}."
            yield item.problem((name, index, *rest), what, "Löschen Sie einen der beiden Einträge.")
    yield from _needless_extras(item, event, library, last)


def _repeated(days: Sequence[date]) -> list[int]:
    seen: Counter[date] = Counter()
    found = []
    for index, day in enumerate(days):
        seen[day] += 1
        if seen[day] == 2:
            found.append(index)
    return found


def _needless_extras(
    item: Located, event: Event, library: Library, last: date
) -> Iterator[Problem]:
    # A day of the rule that falls in holidays may be named on purpose: then there is no pause.
    without = event.model_copy(update={"extra_dates": ()})
    known = rule_days(without, last, library.listed(SchoolHoliday))
    for index, day in enumerate(event.extra_dates):
        if day in event.except_dates:
            what = f"Der {day:%d.%m.%Y} steht unter extra_dates und unter except_dates."
            yield item.problem(("extra_dates", index), what, "nur eins von beiden")
        elif day in known:
            owner = "die Regel" if event.rule else "date"
            what = f"Den {day:%d.%m.%Y} nennt schon {owner}; hier zählt er nicht noch einmal."
            yield item.problem(("extra_dates", index), what, "Löschen Sie die Zeile.")


def _strange_changes(
    item: Located, event: Event, library: Library, last: date
) -> Iterator[Problem]:
    """Changes of days that the series does not have would do nothing, silently."""
    if not event.changed_dates:
        return
    known = set(rule_days(event, last, library.listed(SchoolHoliday)))
    for index, change in enumerate(event.changed_dates):
        if change.date in event.except_dates:
            what = f"Der {change.date:%d.%m.%Y} steht unter changed_dates und unter except_dates."
            yield item.problem(("changed_dates", index, "date"), what, "nur eins von beiden")
        elif change.date not in known:
            yield _not_at_all(item, ("changed_dates", index, "date"), change.date, known, "date: ")


def _strange_exceptions(item: Located, event: Event, last: date) -> Iterator[Problem]:
    """Exceptions for days that the rule does not name, or of an event without any."""
    if event.except_dates and not event.is_series:
        what = "Der Termin hat nur einen Tag; Ausnahmen hat nur eine Reihe."
        yield item.problem(("except_dates",), what, "Löschen Sie except_dates mit allen Zeilen.")
        return
    known = set(ruled_days(event, last)) | set(event.extra_dates)
    for index, day in enumerate(event.except_dates):
        if day not in known:
            yield _not_at_all(item, ("except_dates", index), day, known, "- ")


def _no_series(item: Located, event: Event) -> Iterator[Problem]:
    """A pause in the holidays, and an extra day before the first one."""
    if event.except_school_holidays and not event.is_series:
        what = "Der Termin hat nur einen Tag; in den Ferien pausieren kann nur eine Reihe."
        yield item.problem(("except_school_holidays",), what, DELETE)
    for index, day in enumerate(event.extra_dates):
        if day < event.date:
            what = f"Der {day:%d.%m.%Y} liegt vor date, dem ersten Tag ({event.date:%d.%m.%Y})."
            yield item.problem(("extra_dates", index), what, "")


def _moved_onto_another(
    item: Located, event: Event, library: Library, last: date
) -> Iterator[Problem]:
    """A day that is moved and falls out at once, or moved to where the series is anyway."""
    moved = [(index, one) for index, one in enumerate(event.changed_dates) if one.new_date]
    days = set(rule_days(event, last, library.listed(SchoolHoliday))) if moved else set()
    for index, change in moved:
        path, day = ("changed_dates", index, "new_date"), change.new_date
        if change.cancelled:
            what = f"Der {change.date:%d.%m.%Y} ist verlegt (new_date) und fällt aus (cancelled)."
            yield item.problem(path, what, "nur eins von beiden")
        elif day in days and not change.start and not _is_moved(day, event):
            what = f"Am {day:%d.%m.%Y} gibt es diesen Termin schon; die Verlegung gäbe ihn zweimal."
            yield item.problem(path, what, "")


def _is_moved(day: date, event: Event) -> bool:
    return any(one.date == day and (one.new_date or one.cancelled) for one in event.changed_dates)


def _not_at_all(item: Located, path: Path, day: date, known: set[date], before: str) -> Problem:
    near = min(known, key=lambda one: (abs(one - day), one), default=None)
    example = f"{before}{near}" if near else ""
    return item.problem(path, f"Am {day:%d.%m.%Y} gibt es diesen Termin gar nicht.", example)


def _nothing_left(item: Located, event: Event, library: Library, last: date) -> Iterator[Problem]:
    """A series of which every day is left out."""
    if event.is_series and not rule_days(event, last, library.listed(SchoolHoliday)):
        field = "except_dates" if event.except_dates else "except_school_holidays"
        what = "Von diesem Termin bleibt kein Tag: Alle sind ausgenommen."
        yield item.problem((field,), what, "Löschen Sie die Ausnahmen, oder status: cancelled")


def _odd_hours(item: Located, dates: Sequence[Occurrence]) -> Iterator[Problem]:
    """Hours of the two nights in which the clock is changed: one warning for a night."""
    for one in dates:
        moments = (("start", one.begins), ("end", one.ends))
        odd = {field: at for field, at in moments if at and (is_missing(at) or comes_twice(at))}
        if odd and not one.is_cancelled:
            yield _odd(item, one, odd)


def _odd(item: Located, one: Occurrence, odd: Mapping[str, datetime]) -> Problem:
    field, at = next(iter(odd.items()))
    shown = " und ".join(f"{at:%H:%M} Uhr" for at in odd.values())
    what = f"Am {at:%d.%m.%Y}: {shown} "
    if is_missing(at):
        what += "gibt es nicht. In dieser Nacht springt die Uhr von 02:00 auf 03:00."
        example = ", ".join(f"{name}: 03:{moment:%M}" for name, moment in odd.items())
    else:
        what += "gibt es zweimal. In dieser Nacht geht die Uhr von 03:00 zurück auf 02:00."
        example = ""
    if example and one.event.is_series:
        example = f"{{date: {one.key}, {example}}} unter changed_dates"
    changes, path = one.event.changed_dates, (field,)
    place = ("changed_dates", changes.index(one.change), field) if _is_own(one, field) else path
    found = item.problem(place, what, example)
    return Problem(found.file, found.line, what, example, Severity.WARNING)


def _is_own(one: Occurrence, field: str) -> bool:
    """Whether the hour was named for this single date."""
    return bool(one.change and getattr(one.change, field))
