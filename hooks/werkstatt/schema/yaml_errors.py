"""What the YAML parser complains about, in the words of somebody who fills in a form."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from .characters import REPAIR, strange_characters
from .problems import Problem
from .repairs import written

_FIELD = re.compile(r"\s*(?:- )?(?P<field>[\w-]+):\s+(?P<value>\S.*)")
_ITEM = re.compile(r"\s*- (?P<value>\S.*)")


def _unknown(line: str) -> str:
    return ""


def _without_tabs(line: str) -> str:
    """Two blanks for each tab."""
    return line.replace("\t", "  ") if line.strip() else ""


def _in_quotes(line: str) -> str:
    """The same line with its text in quotes: `title: Workshop: Anträge`."""
    if match := _FIELD.fullmatch(line):
        return written(match["field"], match["value"].strip())
    match = _ITEM.fullmatch(line)
    return written(0, match["value"].strip()) if match else ""


def _with_blank(line: str) -> str:
    """`name:Haus` with its blank."""
    match = re.fullmatch(r"\s*(?P<field>[a-z_]+):(?P<value>\S.*)", line)
    return written(match["field"], match["value"]) if match else ""


def _below(line: str) -> str:
    """`topics: - advice` as a list."""
    match = re.fullmatch(r"\s*(?P<field>[\w-]+):\s+-\s+(?P<value>\S.*)", line)
    if not match or " - " in match["value"]:
        return ""
    return f"„{match['field']}:“, darunter eingerückt „{written(0, match['value'])}“"


def _single_quotes(line: str) -> str:
    """A text in "…" in '…' instead."""
    match = re.fullmatch(r'\s*(?:- )?(?P<field>[\w-]+):\s+"(?P<value>[^"]*)"\s*', line)
    return f"{match['field']}: '{match['value'].replace(chr(39), chr(39) * 2)}'" if match else ""


_WORDS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (
        r"tab character|'\\\\t'|\t",
        "Hier ist mit der Tabulator-Taste eingerückt.",
        _without_tabs,
    ),
    (
        r"cannot start any token|node content",
        "Ein Text darf hier nicht mit dem Zeichen {char} beginnen.",
        _in_quotes,
    ),
    (
        r"mapping values are not allowed",
        "Diese Zeile enthält einen Doppelpunkt im Text, oder sie ist zu weit eingerückt.",
        _in_quotes,
    ),
    (
        r"could not find expected ':'",
        "Nach dem Feldnamen fehlt der Doppelpunkt oder das Leerzeichen danach.",
        _with_blank,
    ),
    (
        r"quoted scalar.*unexpected end",
        "Hier beginnt ein Anführungszeichen, das nirgends endet.",
        _unknown,
    ),
    (
        r"flow (sequence|mapping)",
        "Hier beginnt eine Klammer, die nicht richtig endet.",
        _unknown,
    ),
    (
        r"sequence entries are not allowed",
        "Eine Liste darf nicht in der Zeile des Feldnamens beginnen.",
        _below,
    ),
    (
        r"alias|anchor",
        "Ein Text darf hier nicht mit dem Zeichen {char} beginnen.",
        _in_quotes,
    ),
    (
        r"block scalar",
        "Nach > oder | darf in derselben Zeile kein Text stehen.",
        _unknown,
    ),
    (
        r"quoted scalar|double-quoted",
        "In doppelten Anführungszeichen ist das Zeichen \\ nicht erlaubt.",
        _single_quotes,
    ),
    (
        r"expected key|<block end>|'-' indicator",
        "Diese Zeile passt nicht zu denen davor: Sie ist anders eingerückt, "
        "oder nach einem Anführungszeichen steht noch Text.",
        _unknown,
    ),
)
"""Pattern in the words of the parser (C and Python differ), what is wrong, repair of that line."""

_BEGINS_EARLIER = re.compile(r"simple key|quoted scalar.*unexpected end|flow |alias|anchor")
"""Where the parser notices a fault only lines after the one that has to be mended."""


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem in German, at the line that has to be mended; `text` is the whole file."""
    if isinstance(error, yaml.reader.ReaderError):
        return _control_character(error, text, name)
    mark, words = _mark(error), _parser_words(error)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    char = _char(text, line, column)
    whole = _line(text, line)
    for pattern, what, repaired in _WORDS:
        if re.search(pattern, words + (char if "token" in words else "")):
            return Problem(name, line + 1, what.format(char=char), repaired(whole))
    what = (
        "Diese Zeile lässt sich nicht lesen; sie braucht Feldname, Doppelpunkt, Leerzeichen, Wert."
    )
    return Problem(name, line + 1, what, "")


def _parser_words(error: yaml.YAMLError) -> str:
    return f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"


def _mark(error: yaml.YAMLError) -> yaml.Mark | None:
    names = ["problem_mark", "context_mark"]
    if _BEGINS_EARLIER.search(_parser_words(error)):
        names.reverse()
    return next(filter(None, (getattr(error, name, None) for name in names)), None)


def _char(text: str, line: int, column: int) -> str:
    return _line(text, line)[column : column + 1]


def _line(text: str, line: int) -> str:
    lines = text.split("\n")
    return lines[line] if line < len(lines) else ""


def _control_character(error: yaml.reader.ReaderError, text: str, name: str) -> Problem:
    """Files are read without such characters; a text from elsewhere may hold one.

    The parser in C counts bytes, so its place is not asked for.
    """
    one = next(strange_characters(text), None)
    if one is None:
        return Problem(name, 1, "Ein Zeichen der Datei lässt sich nicht lesen.", "")
    return Problem(name, text.count("\n", 0, one.offset) + 1, one.what, REPAIR)
