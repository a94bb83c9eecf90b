"""Read YAML as an editor wrote it: every scalar stays text, every value keeps its line.

YAML 1.1 turns 04103 into 2115, 18:00 into 1080 and `no` into False, keeps the last of two
equal keys without a word and lets nine lines of aliases grow to gigabytes. So nothing is
typed here (the schema does that) and whatever is not a plain tree is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..store import digest_of
from .problems import Problem
from .repairs import in_quotes, written
from .text_file import decoded, read_bytes
from .yaml_comments import comment_repair, lost_behind
from .yaml_errors import BLANKS, starred, syntax_problem
from .yaml_lists import list_slips

MAX_BYTES = 64 * 1024
MAX_DEPTH = 8

_NOTHING = frozenset(
    {"~", "null", "Null", "NULL", "NaN", ".nan", ".NaN", ".NAN"}
    | {f"{sign}.{word}" for sign in ("", "+", "-") for word in ("inf", "Inf", "INF")}
)
"""What YAML 1.1 and spreadsheets write where there is no value."""

Path_ = tuple[str | int, ...]
_WRITTEN_OUT = "Schreiben Sie den Text aus; beginnt er mit & oder *, setzen Sie ihn in '…'."
_SEPARATORS = re.compile("[\x85\u2028\u2029]")
"""They end a line for YAML, and for no editor: all lines below would move. `decoded` tells them."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooDeep(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line

    def problem(self, name: str) -> Problem:
        what = f"Die Einträge sind tiefer als {MAX_DEPTH} Ebenen verschachtelt."
        example = "Rücken Sie weniger weit ein, so wie in den anderen Dateien des Ordners."
        return Problem(name, self.line, what, example)


@dataclass(frozen=True)
class Source:
    """One parsed YAML file: plain data (str, list, dict) and the line of every path in it."""

    file: str
    data: Any
    lines: dict[Path_, int]
    told: frozenset[Path_] = frozenset()
    """Where something that is no value was told; nothing more is to be said of these places."""
    content: bytes = b""
    """A digest of the text that was read."""

    def line_of(self, path: Path_) -> int:
        """The line of `path`, or of the nearest thing that contains it; the first line is 1."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Reader:
    """Builds the tree from parser events, so that anchors, tags and doubles can be refused.

    What is refused is told, and reading goes on: the rest of the file may be wrong as well.
    """

    def __init__(self, events: Iterator[Any], text: str, name: str) -> None:
        self._events, self._text, self._name = events, text.split("\n"), name
        self._content = digest_of(text.encode("utf-8", "backslashreplace"))
        self.lines: dict[Path_, int] = {}
        self.told: set[Path_] = set()
        self.problems: list[Problem] = []

    def source(self) -> Source | None:
        """The whole file; None when nothing stands in it. Raises YAMLError and _TooDeep."""
        self._expect(yaml.StreamStartEvent)
        if not isinstance(next(self._events), yaml.DocumentStartEvent):
            self._tell(1, "Die Datei ist leer.", "")
            return None
        data = self._value(next(self._events), (), 1)
        self._expect(yaml.DocumentEndEvent)
        self._end_of_stream()
        return Source(self._name, data, self.lines, frozenset(self.told), self._content)

    def _tell(self, line: int, what: str, example: str) -> None:
        self.problems.append(Problem(self._name, line, what, example))

    def _expect(self, kind: type) -> None:
        assert isinstance(next(self._events), kind)

    def _end_of_stream(self) -> None:
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            self._tell(
                event.start_mark.line + 1,
                "Eine Datei darf nur einen Eintrag enthalten; hier beginnt mit --- ein zweiter.",
                "Legen Sie für jeden Eintrag eine eigene Datei an.",
            )

    def _value(self, event: Any, path: Path_, depth: int) -> Any:
        line = event.start_mark.line + 1
        self.lines.setdefault(path, line)
        if depth > MAX_DEPTH:
            raise _TooDeep(line)
        if self._is_reference(event, line):
            self.told.add(path)
        if isinstance(event, yaml.AliasEvent):
            return ""
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        self._refuse_comment(event, path)
        self._refuse_hidden_list(event, path)
        is_plain = event.style is None or event.style == ""
        return "" if is_plain and event.value in _NOTHING else event.value

    def _refuse_comment(self, event: Any, path: Path_) -> None:
        """A # behind a blank would end the text, and the rest would vanish without a word."""
        if lost := lost_behind(event, self._text):
            line, comment = lost
            what = (
                f"Ab dem Zeichen # verschwände der Text („{comment[:40]}“). Setzen Sie den ganzen "
            )
            what += "Text in Anführungszeichen; eine Notiz gehört in eine eigene Zeile."
            repair = comment_repair(event, self._text, line, comment) if path else ""
            self._tell(line + 1, what, written(path[-1], repair) if repair else "")

    def _refuse_hidden_list(self, event: Any, path: Path_) -> None:
        """Items that YAML would hang at the text before."""
        for line, what, example in list_slips(event, self._text, path[-1] if path else ""):
            self.told.add(path)
            self._tell(line + 1, what, example)

    def _mapping(self, path: Path_, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            if key is None or key in found:
                self._skip(next(self._events))
                continue
            self.lines[(*path, key)] = event.start_mark.line + 1
            found[key] = self._value(next(self._events), (*path, key), depth + 1)
        return found

    def _key(self, event: Any, path: Path_) -> str | None:
        """The name of a field; None, and told, when it is none or stands there already."""
        line = event.start_mark.line + 1
        is_told = self._is_reference(event, line)
        if not isinstance(event, yaml.ScalarEvent):
            self._skip(event)
            if not is_told:
                self._tell(line, "Ein Feldname muss ein einfaches Wort sein.", "")
            return None
        key = str(event.value).strip(BLANKS)
        if key != event.value:
            self._refuse_blanks(line, (*path, key))
        if (*path, key) in self.lines:
            self._tell(
                line,
                f"Das Feld „{key}“ steht zweimal in der Datei "
                f"(zuerst in Zeile {self.lines[(*path, key)]}).",
                f"Lassen Sie nur eine Zeile mit „{key}:“ stehen.",
            )
        return key

    def _refuse_blanks(self, line: int, path: Path_) -> None:
        """Blanks from another program, which YAML takes for a part of the name."""
        what = f"Vor oder hinter dem Feldnamen „{path[-1]}“ steht ein geschütztes Leerzeichen "
        row = re.sub(f"[{BLANKS}]", " ", self._text[line - 1])
        is_below = line > 1 and self._text[line - 2].rstrip().endswith(":")
        if is_below:
            # It was meant to stand below the field before.
            self.told |= {path, (*path[:-1], list(self.lines)[-1][-1])}
        self._tell(line, f"{what}(U+00A0) statt eines einfachen.", row if is_below else row.strip())

    def _sequence(self, path: Path_, depth: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found)), depth + 1))
        return found

    def _skip(self, event: Any) -> None:
        """Read over a value with all that is in it."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return
            event = next(self._events)

    def _is_reference(self, event: Any, line: int) -> bool:
        """Whether it has an anchor, an alias or a tag; told."""
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) and (item := starred(self._text[line - 1])):
            self._tell(line, *item)
            return True
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            is_text = isinstance(event, yaml.ScalarEvent) and event.value
            repair = in_quotes(self._text[line - 1]) if is_text else ""
            self._tell(line, "Verweise mit & oder * sind nicht erlaubt.", repair or _WRITTEN_OUT)
            return True
        if tag:
            self._tell(
                line,
                f"Die Angabe {tag.replace('tag:yaml.org,2002:', '!!')} vor dem Wert ist "
                "nicht erlaubt.",
                "Schreiben Sie nur den Wert; beginnt er mit !, setzen Sie ihn in '…'.",
            )
        return bool(tag)


def read_yaml(file: Path, name: str) -> tuple[Source | None, list[Problem]]:
    """Read one YAML file of at most 64 kB; `name` is how messages call it.

    Returns the tree or None, and what is wrong with the file. Never raises for bad content.
    """
    raw, problems = read_bytes(file, name)
    return yaml_of(raw, name) if raw is not None else (None, problems)


def yaml_of(raw: bytes, name: str) -> tuple[Source | None, list[Problem]]:
    """The same, of a file's bytes."""
    text, strange = text_of(raw, name)
    source, problems = parse_yaml(text, name) if text is not None else (None, [])
    return source, [*strange, *problems]


def text_of(raw: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """The text of such a file, or None and why nothing of it can be read."""
    if len(raw) > MAX_BYTES:
        what = "Die Datei ist zu groß, erlaubt sind 64 kB."
        example = "Kürzen Sie den Text; eine Datei enthält nur einen Eintrag."
        return None, [Problem(name, 1, what, example)]
    return decoded(raw, name)


def parse_yaml(text: str, name: str) -> tuple[Source | None, list[Problem]]:
    """Parse YAML text into a tree of str, list and dict; see `read_yaml`."""
    reader = _Reader(iter(yaml.parse(_SEPARATORS.sub(" ", text), Loader=_Loader)), text, name)
    try:
        source = reader.source()
    except _TooDeep as error:
        return None, [*reader.problems, error.problem(name)]
    except yaml.YAMLError as error:
        problem = syntax_problem(error, text, name)
        # A text that goes on behind what was taken for a note: told already.
        is_told = any(one.line == problem.line - 1 and "#" in one.what for one in reader.problems)
        return None, [*reader.problems, *([] if is_told else [problem])]
    return source, reader.problems
