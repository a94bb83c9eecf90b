"""What the YAML parser complains about, in the words of somebody who fills in a form."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from .characters import REPAIR, strange_characters
from .problems import DELETE, Problem
from .repairs import in_quotes, written
from .yaml_lists import BULLETS


def _unknown(line: str) -> str:
    return ""


def _with_blank(line: str) -> str:
    """`name:Haus` with its blank."""
    match = re.fullmatch(r"\s*(?P<field>[a-z_]+):(?P<value>\S.*)", line)
    return written(match["field"], match["value"]) if match else ""


def _requoted(line: str) -> str:
    """A line with a quotation mark at the beginning of its text."""
    return in_quotes(line) if re.match(r"\s*(?:[\w-]+:|-)\s+['\"]", line) else ""


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


_TEXT_FIELDS = r"(?:title|(?:plain_)?name|summary|details|text|note|cost|hours|[a-z_]*hint)"
"""In these a bracket at the beginning is no list."""

_NO_COLON = "Nach dem Feldnamen fehlt der Doppelpunkt oder das Leerzeichen danach."
_WORDS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (
        r"cannot start any token|node content",
        "Ein Text darf hier nicht mit dem Zeichen {char} beginnen.",
        in_quotes,
    ),
    (
        r"mapping values are not allowed",
        "Diese Zeile enthält einen Doppelpunkt im Text, oder sie ist zu weit eingerückt.",
        in_quotes,
    ),
    (
        r"could not find expected ':'",
        _NO_COLON,
        _with_blank,
    ),
    (
        r"quoted scalar.*unexpected end",
        "Hier beginnt ein Anführungszeichen, das nirgends endet.",
        in_quotes,
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
        in_quotes,
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
        _requoted,
    ),
)
"""Pattern in the words of the parser (C and Python differ), what is wrong, repair of that line."""

BLANKS = "\u00a0\u2007\u202f"


def _as_item(line: str) -> str:
    """`-Kurse` and `• Kurse` as `- Kurse`."""
    return written(0, line.strip().lstrip(f"-{BULLETS}").strip())


def _with_colon(line: str) -> str:
    """`title = Fest` as `title: Fest`."""
    field, _, value = line.strip().removeprefix("- ").partition("=")
    return written(field.strip(), value.strip())


def _with_plain_blanks(line: str) -> str:
    return re.sub(f"[{BLANKS}]", " ", line).strip()


_LINES: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (
        r"(?!---[ \t]*$)[-–—_=]{2,}[ \t]*",
        "Diese Zeile besteht nur aus Strichen. Eine Trennlinie hat genau drei: ---.",
        lambda line: DELETE,
    ),
    (
        rf"[ \t]*(?:-(?=[^\W\d])|[{re.escape(BULLETS)}])[ \t]*[^\s*-].*",
        "In einer Liste beginnt jede Zeile mit einem Strich und einem Leerzeichen („- “), alle "
        "gleich weit eingerückt.",
        _as_item,
    ),
    (
        r"[ \t]*(?:- )?[a-z_]+[ \t]*=[ \t]*\S.*",
        "Zwischen Feldname und Wert steht ein Doppelpunkt mit Leerzeichen, kein Gleichzeichen.",
        _with_colon,
    ),
    (
        rf"[ \t]*(?:- )?[\w-]+:[ \t]*[{BLANKS}].*",
        "Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen (U+00A0) statt eines einfachen.",
        _with_plain_blanks,
    ),
    (
        rf"[ \t]*(?:- )?{_TEXT_FIELDS}:[ \t]+(?:\[[^\]]*\]|\{{[^}}]*\}})[ \t]*[^\s#].*",
        "Ein Text darf hier nicht mit einer Klammer [ oder { beginnen.",
        in_quotes,
    ),
)
"""Form of a line that is wrong whatever the parser says of it, what is wrong, its repair."""

_BEGINS_EARLIER = re.compile(r"simple key|quoted scalar.*unexpected end|flow |alias|anchor")
"""Where the parser notices a fault only lines after the one that has to be mended."""


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The problem in German, at the line that has to be mended; `text` is the whole file."""
    if isinstance(error, yaml.reader.ReaderError):
        return _control_character(error, text, name)
    mark, words = _mark(error), _parser_words(error)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if fault := _line_fault(text, _suspects(text, line), name):
        return fault
    if (above := _without_colon(text, line, words)) != line:
        return Problem(name, above + 1, _NO_COLON, _with_blank(_line(text, above)))
    char = _char(text, line, column)
    whole = _line(text, line)
    if re.search(r"tab character|'\\\\t'|\\t", words) or whole.startswith("\t"):
        return Problem(name, line + 1, _TAB, _untabbed(text, line))
    for pattern, what, repaired in _WORDS:
        if re.search(pattern, words):
            return Problem(name, line + 1, what.format(char=char), repaired(whole))
    what = (
        "Diese Zeile lässt sich nicht lesen; sie braucht Feldname, Doppelpunkt, Leerzeichen, Wert."
    )
    return Problem(name, line + 1, what, "")


_TAB = "Hier ist mit der Tabulator-Taste eingerückt."
_HAS_FIELD = re.compile(r"\s*(?:- )*[^\s:#][^:#]*:(?:\s|$)")


def _suspects(text: str, line: int) -> list[int]:
    """The line of the parser, and those above it that hold no field: it read on over them."""
    rows, found = text.split("\n"), [line]
    for at in range(line - 1, max(line - 4, -1), -1):
        if not rows[at].strip() or rows[at].startswith("#") or _HAS_FIELD.match(rows[at]):
            break
        found.append(at)
    return found


def starred(row: str) -> tuple[str, str] | None:
    """What is wrong with `*Kurse`, and its repair: no alias of YAML, but an item of a list."""
    _, what, repaired = _LINES[1]
    return (what, repaired(row)) if re.fullmatch(r"\s*\*[^\s*:]*(?<!\*)", row) else None


def _line_fault(text: str, suspects: list[int], name: str) -> Problem | None:
    for form, what, repaired in _LINES:
        for at in suspects:
            if re.fullmatch(form, whole := _line(text, at)):
                return Problem(name, at + 1, what, repaired(whole))
    return None


def _without_colon(text: str, line: int, words: str) -> int:
    """The line above, where its colon is missing: the parser only notices the next field."""
    above = _suspects(text, line)[1:]
    is_field = re.fullmatch(r"[\w-]+: [^:]*", _line(text, line))
    is_above = "mapping values" in words and above and is_field
    return above[-1] if is_above and not _line(text, above[-1]).startswith((" ", "-")) else line


def _untabbed(text: str, line: int) -> str:
    """The line with blanks as the line above asks for: as far right, or one step more."""
    above = next(filter(str.strip, reversed(text.split("\n")[:line])), "")
    row = _line(text, line).replace("\t", " ").strip()
    depth = len(above) - len(above.lstrip(" "))
    is_list = row.startswith("- ")
    if above.rstrip().endswith(":") or (above.lstrip().startswith("- ") and not is_list):
        depth += 2
    return " " * depth + row


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
