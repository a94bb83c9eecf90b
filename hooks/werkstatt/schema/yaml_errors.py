"""What the YAML parser complains about, in the words of somebody who fills in a form."""

from __future__ import annotations

import re

import yaml

from .problems import Problem

_QUOTE = "Setzen Sie den ganzen Text in '…', zum Beispiel name: 'Haus: der große Saal'"

_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        r"tab character|'\\\\t'|\t",
        "Hier ist mit der Tabulator-Taste eingerückt.",
        "Rücken Sie mit zwei Leerzeichen ein.",
    ),
    (
        r"cannot start any token|node content",
        "Ein Text darf hier nicht mit dem Zeichen {char} beginnen.",
        _QUOTE,
    ),
    (
        r"mapping values are not allowed",
        "Diese Zeile enthält einen Doppelpunkt im Text, oder sie ist zu weit eingerückt.",
        _QUOTE,
    ),
    (
        r"could not find expected ':'",
        "Nach dem Feldnamen fehlt der Doppelpunkt oder das Leerzeichen danach.",
        "name: Musterverein e. V.",
    ),
    (
        r"quoted scalar.*unexpected end",
        "Hier beginnt ein Anführungszeichen, das nirgends endet.",
        "name: 'Haus der Demokratie'",
    ),
    (
        r"flow (sequence|mapping)",
        "Hier beginnt eine Klammer, die nicht richtig endet.",
        "topics: [advice, culture]",
    ),
    (
        r"sequence entries are not allowed",
        "Eine Liste darf nicht in der Zeile des Feldnamens beginnen.",
        "„topics:“, darunter eingerückt „- advice“",
    ),
    (
        r"alias|anchor",
        "Ein Text darf hier nicht mit dem Zeichen {char} beginnen.",
        _QUOTE,
    ),
    (
        r"block scalar",
        "Nach > oder | darf in derselben Zeile kein Text stehen.",
        _QUOTE,
    ),
    (
        r"quoted scalar|double-quoted",
        "In doppelten Anführungszeichen ist das Zeichen \\ nicht erlaubt.",
        "Setzen Sie den Text in '…' statt in \"…\".",
    ),
    (
        r"expected key|<block end>|'-' indicator",
        "Diese Zeile passt nicht zu denen davor: Sie ist anders eingerückt, "
        "oder nach einem Anführungszeichen steht noch Text.",
        "Beginnen Sie alle Felder gleich weit links; schließen Sie '…' erst am Ende der Zeile.",
    ),
)
"""Pattern in the parser's own words (C and Python parser differ), what is wrong, example."""

_BEGINS_EARLIER = re.compile(r"simple key|quoted scalar.*unexpected end|flow |alias|anchor")
"""Where the parser notices a fault only lines after the one that has to be mended."""


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem in German, at the line that has to be mended; `text` is the whole file."""
    if isinstance(error, yaml.reader.ReaderError):
        return _control_character(text, name)
    mark, words = _mark(error), _parser_words(error)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    char = _char(text, line, column)
    for pattern, what, example in _WORDS:
        if re.search(pattern, words + (char if "token" in words else "")):
            return Problem(name, line + 1, what.format(char=char), example)
    example = "Feldname, Doppelpunkt, Leerzeichen, Wert, zum Beispiel name: Musterverein e. V."
    return Problem(name, line + 1, "Diese Zeile lässt sich nicht lesen.", example)


def _parser_words(error: yaml.YAMLError) -> str:
    return f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"


def _mark(error: yaml.YAMLError) -> yaml.Mark | None:
    names = ["problem_mark", "context_mark"]
    if _BEGINS_EARLIER.search(_parser_words(error)):
        names.reverse()
    return next(filter(None, (getattr(error, name, None) for name in names)), None)


def _char(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return (lines[line] if line < len(lines) else "")[column : column + 1]


def _control_character(text: str, name: str) -> Problem:
    # The parser in C counts bytes: its position is not one in the text.
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if found is None:
        return Problem(name, 1, "Ein Zeichen der Datei lässt sich nicht lesen.", "")
    return hidden_character(found[0], name, text.count("\n", 0, found.start()) + 1)


def hidden_character(char: str, name: str, line: int) -> Problem:
    """A character that no editor shows."""
    what = f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(char):04X})."
    return Problem(name, line, what, "Löschen Sie das Wort und tippen Sie es neu.")
