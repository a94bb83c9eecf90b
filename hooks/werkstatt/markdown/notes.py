"""Definitions of links and footnotes: the parser takes them out of the text, often unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .code import without_code
from .lines import Fault
from .parse import html_of

_COLON = re.compile(r"(?<!\\)\]:")
_LABEL = re.compile(r"(?<!\\)\[([^\[\]]*)\Z")
_NOTE = re.compile(r"^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)\[\^([^\]\s]+)\]:", re.MULTILINE)
_MARK = re.compile(r"(?<!\\)\[\^([^\[\]\n]*)\]")


def definition_faults(text: str) -> Iterator[Fault]:
    """Every `[word]:` that takes itself and its line out of the text."""
    if "]:" not in text:
        return
    shown = html_of(text)
    for match in _COLON.finditer(without_code(text)):
        place = match.start() + 1
        label = _LABEL.search(text[: match.start()])
        if label and re.fullmatch(r"\^\S+", label[1]):
            continue
        # With an escape it is mere text: if that shows something else, it was a definition.
        if html_of(f"{text[:place]}\\{text[place:]}") != shown:
            yield _definition(text, label, place)


def _definition(text: str, label: re.Match[str] | None, place: int) -> Fault:
    start = label.start() if label else place
    rest = text[place + 1 :].lstrip(" \t\n>").split("\n")[0].strip()
    is_address = re.match(r"<|[a-z]+:|www\.|[\w./-]*(?:/|\.md|#)", rest)
    words = " ".join(label[1].split()) if label else ""
    what = "Ein „[Wort]:“ verschwindet ganz. Schreiben Sie die Adresse direkt an den Link."
    repair = "[Text](https://…)" if is_address else f"{words.lstrip('^')}: {rest}"
    return Fault(text.count("\n", 0, start) + 1, what, repair)


def footnote_faults(text: str) -> Iterator[Fault]:
    """Notes nobody can reach, and marks without a note."""
    if "[^" not in text:
        return
    masked = without_code(text)
    notes = list(_NOTE.finditer(masked))
    starts = {note.start(2) - 2 for note in notes}
    marks = [mark for mark in _MARK.finditer(masked) if mark.start() not in starts]
    used = {mark[1].casefold() for mark in marks}
    known: set[str] = set()
    for note in notes:
        line = masked.count("\n", 0, note.start()) + 1
        yield from (Fault(line, *why) for why in _of_note(note, masked, known, used))
        known.add(note[2].casefold())
    for mark in marks:
        if mark[1].casefold() not in known:
            what = f"Zu {mark[0]} fehlt die Fußnote; so steht das Zeichen im Text."
            yield Fault(masked.count("\n", 0, mark.start()) + 1, what, _example(mark[1]))
    if notes and html_of(text).count('<li id="fn-') < len(known):
        # Whatever the reason: the parser shows fewer notes than are written.
        line = masked.count("\n", 0, notes[0].start()) + 1
        yield Fault(line, "Eine Fußnote fiele weg: Im Text davor verweist nichts auf sie.", "[^1]")


def _of_note(
    note: re.Match[str], text: str, known: set[str], used: set[str]
) -> Iterator[tuple[str, str]]:
    label = note[2]
    before = text[: note.start()].removesuffix("\n").rpartition("\n")[2]
    if note[1]:
        yield "Eine Fußnote steht am Anfang der Zeile, nicht in Liste oder Kasten.", _example(label)
    elif before.strip() and not _NOTE.match(before):
        yield "Vor einer Fußnote steht eine leere Zeile.", _example(label)
    if label.casefold() in known:
        yield f"Die Fußnote [^{label}] gibt es schon; diese fiele weg.", _example(f"{label}-2")
    elif label.casefold() not in used:
        yield f"Auf die Fußnote [^{label}] verweist nichts; sie fiele weg.", f"Text[^{label}]."


def _example(label: str) -> str:
    return f"[^{'-'.join(label.split()) or '1'}]: Text der Fußnote"
