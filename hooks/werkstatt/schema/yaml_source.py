"""Read YAML as an editor wrote it: every scalar stays text, every value keeps its line.

YAML 1.1 turns 04103 into 2115, 18:00 into 1080 and `no` into False, keeps the last of two
equal keys without a word and lets nine lines of aliases grow to gigabytes. So nothing is
typed here (the schema does that) and whatever is not a plain tree is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem
from .repairs import written
from .text_file import decoded, read_bytes
from .yaml_comments import lost_behind
from .yaml_errors import syntax_problem

MAX_BYTES = 64 * 1024
MAX_DEPTH = 8

_NOTHING = frozenset(
    {"~", "null", "Null", "NULL", "NaN", ".nan", ".NaN", ".NAN"}
    | {f"{sign}.{word}" for sign in ("", "+", "-") for word in ("inf", "Inf", "INF")}
)
"""What YAML 1.1 and spreadsheets write where there is no value."""

Path_ = tuple[str | int, ...]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Broken(Exception):
    def __init__(self, line: int, what: str, example: str) -> None:
        super().__init__(what)
        self.line, self.what, self.example = line, what, example


@dataclass(frozen=True)
class Source:
    """One parsed YAML file: plain data (str, list, dict) and the line of every path in it."""

    file: str
    data: Any
    lines: dict[Path_, int]

    def line_of(self, path: Path_) -> int:
        """The line of `path`, or of the nearest thing that contains it; the first line is 1."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Reader:
    """Builds the tree from parser events, so that anchors, tags and doubles can be refused."""

    def __init__(self, events: Iterator[Any], text: str) -> None:
        self._events, self._text = events, text.split("\n")
        self.lines: dict[Path_, int] = {}
        self.problems: list[tuple[int, str, str]] = []
        """Line, what is wrong, repair: of values that could be read, but not as they were meant."""

    def document(self) -> Any:
        self._expect(yaml.StreamStartEvent)
        if not isinstance(next(self._events), yaml.DocumentStartEvent):
            raise _Broken(1, "Die Datei ist leer.", "")
        data = self._value(next(self._events), (), 1)
        self._expect(yaml.DocumentEndEvent)
        self._end_of_stream()
        return data

    def _expect(self, kind: type) -> None:
        assert isinstance(next(self._events), kind)

    def _end_of_stream(self) -> None:
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise _Broken(
                event.start_mark.line + 1,
                "Eine Datei darf nur einen Eintrag enthalten; hier beginnt mit --- ein zweiter.",
                "Legen Sie für jeden Eintrag eine eigene Datei an.",
            )

    def _value(self, event: Any, path: Path_, depth: int) -> Any:
        line = event.start_mark.line + 1
        _refuse_references(event, line)
        if depth > MAX_DEPTH:
            raise _Broken(
                line,
                f"Die Einträge sind tiefer als {MAX_DEPTH} Ebenen verschachtelt.",
                "Rücken Sie weniger weit ein, so wie in den anderen Dateien des Ordners.",
            )
        self.lines.setdefault(path, line)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        self._refuse_comment(event, path)
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
            whole = f"{event.value} {comment}".strip()
            # With a blank behind it, it is rather a note.
            is_text = line == event.start_mark.line and path and not comment.startswith("# ")
            self.problems.append((line + 1, what, written(path[-1], whole) if is_text else ""))

    def _mapping(self, path: Path_, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            key = self._key(event, line)
            if key in found:
                raise _Broken(
                    line,
                    f"Das Feld „{key}“ steht zweimal in der Datei "
                    f"(zuerst in Zeile {self.lines[(*path, key)]}).",
                    f"Lassen Sie nur eine Zeile mit „{key}:“ stehen.",
                )
            self.lines[(*path, key)] = line
            found[key] = self._value(next(self._events), (*path, key), depth + 1)
        return found

    def _key(self, event: Any, line: int) -> str:
        _refuse_references(event, line)
        if not isinstance(event, yaml.ScalarEvent):
            raise _Broken(line, "Ein Feldname muss ein einfaches Wort sein.", "")
        return str(event.value)

    def _sequence(self, path: Path_, depth: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found)), depth + 1))
        return found


def _refuse_references(event: Any, line: int) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise _Broken(
            line,
            "Verweise mit & oder * sind nicht erlaubt.",
            "Schreiben Sie den Text aus; beginnt er mit & oder *, setzen Sie ihn in '…'.",
        )
    if getattr(event, "tag", None):
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        raise _Broken(
            line,
            f"Die Angabe {tag} vor dem Wert ist nicht erlaubt.",
            "Schreiben Sie nur den Wert; beginnt er mit !, setzen Sie ihn in '…'.",
        )


def read_yaml(file: Path, name: str) -> tuple[Source | None, list[Problem]]:
    """Read one YAML file of at most 64 kB; `name` is how messages call it.

    Returns the tree or None, and what is wrong with the file. Never raises for bad content.
    """
    raw, problems = read_bytes(file, name)
    return yaml_of(raw, name) if raw is not None else (None, problems)


def yaml_of(raw: bytes, name: str) -> tuple[Source | None, list[Problem]]:
    """The same, of a file's bytes."""
    if len(raw) > MAX_BYTES:
        what = "Die Datei ist zu groß, erlaubt sind 64 kB."
        example = "Kürzen Sie den Text; eine Datei enthält nur einen Eintrag."
        return None, [Problem(name, 1, what, example)]
    text, strange = decoded(raw, name)
    if text is None:
        return None, strange
    source, problems = parse_yaml(text, name)
    return source, [*strange, *problems]


def parse_yaml(text: str, name: str) -> tuple[Source | None, list[Problem]]:
    """Parse YAML text into a tree of str, list and dict; see `read_yaml`."""
    try:
        reader = _Reader(iter(yaml.parse(text, Loader=_Loader)), text)
        data = reader.document()
        problems = [Problem(name, *one) for one in reader.problems]
        return Source(name, data, reader.lines), problems
    except _Broken as error:
        return None, [Problem(name, error.line, error.what, error.example)]
    except yaml.YAMLError as error:
        return None, [syntax_problem(error, text, name)]
