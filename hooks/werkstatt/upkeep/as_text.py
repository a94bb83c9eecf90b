"""The list of duties as Markdown for people and as CSV (RFC 4180) for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from .duty import Duty, Span, by_span

HEADS = ("Tag", "Art", "Was", "Wo", "Was tun", "Wer es sagen kann")
_LOUD = re.compile(r"(?<![\w@])@(?=\w)")
"""What a forge would read as calling somebody."""
_MARKUP = re.compile(r"https?://[^\s|]+|([\\|<>*\[\]#~]|(?<!\w)_|_(?!\w))")
"""Addresses, which stay as they are, and what Markdown would read as a sign of its own."""
_FORMULA = ("=", "+", "-", "@", "\t")


def as_markdown(
    duties: Iterable[Duty], today: date, forge: str = "", most: int | None = None
) -> str:
    """The list by span, soonest first, with a count of each kind.

    `forge` is where the files stand (`https://…/blob/main`), "" for no links. `most` bounds the
    length in characters, as a forge bounds that of an issue; what does not fit is counted.
    """
    found = [(span, group) for span, group in by_span(duties, today) if group]
    text = f"# Pflege der Website, Stand {_day(today)}\n\n{_summary(found)}"
    for number, (span, group) in enumerate(found):
        left = None if most is None else (most - len(text)) // (len(found) - number)
        text += _section(span, group, forge, left)
    return text


def _summary(found: Sequence[tuple[Span, list[Duty]]]) -> str:
    if not found:
        return "Nichts ist fällig, nichts ist unbekannt.\n"
    lines = ["| Wann | Anzahl | Davon |", "| --- | --- | --- |"]
    for span, group in found:
        kinds = Counter(duty.kind.value for duty in group).most_common()
        named = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds, key=_most_first))
        lines.append(f"| {span.value} | {len(group)} | {named} |")
    return "\n".join(lines) + "\n"


def _most_first(one: tuple[str, int]) -> tuple[int, str]:
    return (-one[1], one[0])


def _section(span: Span, group: list[Duty], forge: str, most: int | None) -> str:
    """One table; `most` characters at most, the line about what is left out included."""
    text = f"\n## {span.value}\n\n{_row(HEADS)}{_row(('---',) * len(HEADS))}"
    for number, duty in enumerate(group):
        line, rest = _row(_cells(duty, forge)), _rest(len(group) - number)
        if most is not None and len(text) + len(line) + len(rest) > most:
            return text + rest
        text += line
    return text


def _rest(count: int) -> str:
    return f"\n… und {count} weitere; alle zeigt `make upkeep`.\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(duty: Duty, forge: str) -> tuple[str, ...]:
    place = f"{duty.file}:{duty.line}" if duty.line else duty.file
    if forge:
        place = f"[{place}]({forge}/{duty.file}{f'#L{duty.line}' if duty.line else ''})"
    said = (_quiet(text) for text in (duty.kind.value, duty.what))
    return (_day(duty.due), *said, place, _quiet(duty.task), _quiet(duty.who))


def _quiet(text: str) -> str:
    """A text in one cell: no markup, no line break, and nobody is called by it."""
    plain = _MARKUP.sub(_escaped, " ".join(text.split()))
    return _LOUD.sub("@\u200b", plain)


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else found[0]


def as_csv(duties: Iterable[Duty], today: date) -> str:
    """The same rows, all of them, with the span in words; days as YYYY-MM-DD."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("Tag", "Wann", "Art", "Was", "Datei", "Zeile", "Was tun", HEADS[-1]))
    for span, group in by_span(duties, today):
        for duty in group:
            day = duty.due.isoformat() if duty.due else ""
            line = str(duty.line or "")
            texts = (duty.kind.value, duty.what, duty.file, line, duty.task, duty.who)
            writer.writerow((day, span.value, *map(_inert, texts)))
    return out.getvalue()


def _inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else "–"
