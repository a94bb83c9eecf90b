"""The lines of a .po file (GNU gettext manual, "The Format of PO Files"): every slip, at its line.

Babel reads the file afterwards. It stops at the first slip, at a line counted from 0, and takes
unescaped quotes for text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from babel.messages.pofile import unescape

from ..schema.problems import Problem

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,2}\])?)[ \t]*)?(".*")')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)(?![\w\[])[ \t]*(\S.*)?")
_TEXT = re.compile(r'"(?:[^"\\]|\\[\\"nrt])*"')
_BARE_QUOTE = re.compile(r'\\[\\"nrt]|"')
_BAD_ESCAPE = re.compile(r'\\[\\"nrt]|\\')
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
_QUOTES = "„“”«»‚‘’'\""


@dataclass
class PoEntry:
    """One text of the file: by keyword its first line, and its quoted pieces with their lines."""

    lines: dict[str, int] = field(default_factory=dict)
    pieces: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    is_fuzzy: bool = False
    """Not finished: no reader sees it."""
    is_faulty: bool = False
    """A line of it is out of order: what the rest of it says is not worth a message."""

    @property
    def line(self) -> int:
        """Where the text begins: as gettext's own tools name it."""
        return self.lines.get("msgid") or min(self.lines.values())

    def text(self, keyword: str) -> str | None:
        """What stands at a keyword, without quotes; None where it does not stand at all."""
        pieces = self.pieces.get(keyword)
        return None if pieces is None else "".join(unescape(piece) for _, piece in pieces)

    @property
    def is_header(self) -> bool:
        """Whether it is the entry with the empty text, that says what the file is."""
        return self.text("msgid") == "" and "msgctxt" not in self.lines

    def line_of(self, keyword: str, start: str = "") -> int:
        """The line of the piece that begins so; that of the keyword, where none does."""
        found = [
            line for line, piece in self.pieces.get(keyword, []) if piece[1:].startswith(start)
        ]
        return found[0] if found else self.lines.get(keyword, self.line)

    @property
    def forms(self) -> list[int]:
        """The numbers of its plural forms, as they stand."""
        return [int(word[7:-1]) for word in self.lines if word.startswith("msgstr[")]


@dataclass(frozen=True)
class PoLines:
    """A file taken apart."""

    entries: tuple[PoEntry, ...]
    problems: tuple[Problem, ...]

    @property
    def header(self) -> PoEntry | None:
        """The first entry, where it is one."""
        first = self.entries[0] if self.entries else None
        return first if first and first.is_header else None

    @property
    def head(self) -> Mapping[str, str]:
        """The header's fields: `Language`, `Plural-Forms` and so on."""
        text = (self.header.text("msgstr") if self.header else None) or ""
        parts = (line.partition(":") for line in text.split("\n"))
        return {name.strip(): value.strip() for name, colon, value in parts if colon}


def po_lines(text: str, name: str) -> PoLines:
    """Take a file apart; `name` is how messages call it."""
    scan = _Scan(name, text.count("\n") + 1)
    for number, line in enumerate(map(str.strip, text.split("\n")), 1):
        scan.read(number, line)
    for entry in scan.entries:
        if not entry.is_faulty:
            scan.problems.extend(_incomplete(entry, name))
    scan.problems.extend(_doubles(scan.entries, name))
    return PoLines(tuple(scan.entries), tuple(scan.problems))


@dataclass
class _Scan:
    """Line after line."""

    name: str
    last: int
    entries: list[PoEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _current: str = ""
    _flags: str = ""

    def read(self, number: int, line: str) -> None:
        """Put the text of a line where it belongs."""
        if control := _CONTROL.search(line):
            what = f"Hier steht ein Steuerzeichen (U+{ord(control[0]):04X})."
            self._fault(number, what, "Löschen Sie das Wort und tippen Sie es neu.")
        if line.startswith("#"):
            self._current, self._flags = "", line if line.startswith("#,") else self._flags
        elif line:
            keyword, quoted, fault = _parts(line)
            self._place(number, keyword, quoted)
            if control and self.entries:
                self.entries[-1].is_faulty = True
            if fault:
                is_torn = fault[0] == _UNCLOSED and number == self.last
                self._fault(number, *(_TORN if is_torn else fault))

    def _place(self, number: int, keyword: str | None, quoted: str) -> None:
        if keyword and _begins(keyword, self.entries):
            flags = re.split(r"[\s,]+", self._flags)
            self.entries.append(PoEntry(is_fuzzy="fuzzy" in flags))
            self._flags = ""
        self._current = keyword or self._current
        if not self._current:
            if quoted:
                what = "Dieser Text gehört zu keinem msgid und keinem msgstr."
                self._fault(number, what, f"msgstr {quoted}")
            return
        entry = self.entries[-1]
        if keyword and keyword in entry.lines:
            first = entry.lines[keyword]
            what = f"„{keyword}“ steht zweimal bei einem Text, schon in Zeile {first}."
            self._fault(number, what, "Löschen Sie eine der beiden Zeilen.")
        entry.lines.setdefault(self._current, number)
        entry.pieces.setdefault(self._current, []).append((number, quoted or '""'))

    def _fault(self, number: int, what: str, example: str) -> None:
        self.problems.append(Problem(self.name, number, what, example))
        if self.entries:
            self.entries[-1].is_faulty = True


_UNCLOSED = "Am Ende der Zeile fehlt das Anführungszeichen."
_TORN = (
    "Die Datei bricht mitten in einem Text ab.",
    "Holen Sie das Ende der Datei aus der Versionsgeschichte.",
)


def _parts(line: str) -> tuple[str | None, str, tuple[str, str] | None]:
    """Keyword, quoted text, and what is wrong with its repair."""
    match = _LINE.fullmatch(line)
    if match and _TEXT.fullmatch(match[2]):
        return match[1], match[2], None
    found = _KEYWORD.fullmatch(line)
    keyword = found[1] if found else None
    rest = (found[2] or "") if found else line
    if keyword is None and not rest.startswith(tuple(_QUOTES)):
        what = "Mit dieser Zeile kann niemand etwas anfangen: Sie beginnt weder mit msgid noch mit"
        return None, "", (f"{what} msgstr, einem Anführungszeichen oder #.", "")
    what, quoted = _quoted(rest)
    return keyword, quoted, (what, f"{keyword} {quoted}" if keyword else quoted)


def _quoted(rest: str) -> tuple[str, str]:
    """What is wrong with the quoted text, and the text as it has to be."""
    if not rest:
        return "Hinter diesem Wort fehlt der Text.", '""'
    if not rest.startswith('"'):
        what = "Der Text muss zwischen geraden Anführungszeichen stehen."
        return what, f'"{_escaped(rest.strip(_QUOTES))}"'
    closed = len(rest) > 1 and rest.endswith('"') and _is_bare(rest, len(rest) - 1)
    if not closed:
        return _UNCLOSED, f'"{_escaped(rest[1:])}"'
    inner = rest[1:-1]
    if any(match[0] == '"' for match in _BARE_QUOTE.finditer(inner)):
        what = "Vor einem Anführungszeichen im Text fehlt der Rückstrich."
        return what, f'"{_escaped(inner)}"'
    what = "Hinter einem Rückstrich steht nur n, r, t, ein Anführungszeichen oder noch einer."
    return what, f'"{_escaped(inner)}"'


def _is_bare(text: str, place: int) -> bool:
    """Whether no backslash takes its meaning from the character at `place`."""
    before = text[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 0


def _escaped(text: str) -> str:
    quoted = _BARE_QUOTE.sub(lambda match: '\\"' if match[0] == '"' else match[0], text)
    return _BAD_ESCAPE.sub(lambda match: "\\\\" if match[0] == "\\" else match[0], quoted)


def _begins(keyword: str, entries: Sequence[PoEntry]) -> bool:
    """A text begins with msgctxt or msgid; a msgid behind its msgctxt belongs to it."""
    if not entries or keyword == "msgctxt":
        return True
    return keyword == "msgid" and set(entries[-1].lines) != {"msgctxt"}


def _incomplete(entry: PoEntry, name: str) -> Iterator[Problem]:
    has_plural, forms = "msgid_plural" in entry.lines, entry.forms
    if "msgid" not in entry.lines:
        what = "Zu dieser Zeile fehlt der deutsche Text davor (msgid)."
        yield Problem(name, entry.line, what, "")
    elif not has_plural and forms:
        line = entry.lines[f"msgstr[{forms[0]}]"]
        what = f"„msgstr[{forms[0]}]“ steht nur, wo es auch msgid_plural gibt."
        own = entry.pieces[f"msgstr[{forms[0]}]"][0][1]
        yield Problem(name, line, what, f"msgstr {own}" if len(forms) == 1 else "")
    elif has_plural and "msgstr" in entry.lines:
        what = "Bei einem Text mit msgid_plural braucht jede Form ihre Nummer."
        own = entry.pieces["msgstr"][0][1]
        yield Problem(name, entry.lines["msgstr"], what, "" if forms else f"msgstr[0] {own}")
    elif not has_plural and "msgstr" not in entry.lines:
        what = f"Zu „{_short(entry)}“ fehlt die Zeile mit der Übersetzung (msgstr)."
        yield Problem(name, entry.line, what, 'msgstr ""')


def _short(entry: PoEntry) -> str:
    text = entry.text("msgid") or ""
    return text if len(text) <= 60 else f"{text[:60]} …"


def _doubles(entries: Sequence[PoEntry], name: str) -> Iterator[Problem]:
    first: dict[tuple[str | None, str | None], int] = {}
    for entry in entries:
        key = entry.text("msgctxt"), entry.text("msgid")
        if key in first and "msgid" in entry.lines:
            what = f"Der Text „{_short(entry)}“ steht schon in Zeile {first[key]}."
            example = "Löschen Sie einen der beiden Einträge."
            yield Problem(name, entry.line, what if key[1] else _SECOND_HEAD, example)
        first.setdefault(key, entry.line)


_SECOND_HEAD = "Hier steht der Kopf der Datei (das leere msgid) noch einmal."
