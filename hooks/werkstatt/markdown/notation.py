"""Our notation beyond the forge's, and how one writes it: line by line.

What GitHub's preview shows otherwise than the writer meant, or what our pages could not show, is
refused with its line and, where it is known, the right spelling of this very line.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .boxes import ALERTS
from .code import without_code
from .markers import AUTHOR_BLOCKS


@dataclass(frozen=True)
class Fault:
    """A line (from 1) of a text, what is wrong with it, and how it would be right ("" unknown)."""

    line: int
    what: str
    repair: str = ""


@dataclass(frozen=True)
class _Line:
    """One line without its code spans, and its neighbours."""

    number: int
    text: str
    before: str
    after: str

    def fault(self, what: str, repair: str = "") -> Fault:
        return Fault(self.number, what, repair)


def notation_faults(text: str) -> Iterator[Fault]:
    """Every line that does not say what it looks like."""
    masked = without_code(text)
    lines = masked.split("\n")
    for signs, check in _CHECKS:
        # Most texts have nothing for most checks: one search for each sign tells.
        for index in _lines_with(signs, masked):
            before = lines[index - 1] if index else ""
            after = lines[index + 1] if index + 1 < len(lines) else ""
            yield from check(_Line(index + 1, lines[index], before, after))
    if "<" in masked:
        yield from _open_folds(lines)
    for index in _lines_with(_HOLLOW_BOX, masked):
        yield Fault(index + 1, "In diesem Kasten fehlt der Text.", "> Text")


_Signs = tuple[re.Pattern[str], ...]
"""Each begins with a sign of its own, which is looked for before anything else; ends with it or
goes back from it."""


def _lines_with(signs: _Signs, text: str) -> list[int]:
    """The lines, from 0, in which one of the patterns begins."""
    return sorted({line for sign in signs for line in _lines_of(sign, text)})


def _lines_of(sign: re.Pattern[str], text: str) -> Iterator[int]:
    line, counted = 0, 0
    for match in sign.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        yield line


_HARD_SPACE = re.compile(r"^([\s>]*)(#{1,6}|[-*]|\d+[.)])[\u00a0\u2007\u202f]+(.*)")
_FIRST, _SECOND = re.compile(r"^[\s>]*1[.)]\s"), re.compile(r"^[\s>]*2[.)]\s")
_NO_SPACE = re.compile(r"^\s{0,3}(#{1,6})([^#\s].*)")
_TITLE = re.compile(r"^\s{0,3}#\s+(.*)")
_DEEP = re.compile(r"^\s{0,3}#{5,6}\s")
_INDENTED = re.compile(r"^(?:\s+|[\s>]*>\s*|\s*(?:[-*+]|\d+[.)])\s+)#{1,6}\s")


def _headings(line: _Line) -> Iterator[Fault]:
    if (match := _HARD_SPACE.match(line.text)) and _is_meant(match[2], line):
        what = "Hinter dem Zeichen am Anfang steht ein festes Leerzeichen; es wird nicht erkannt."
        yield line.fault(what, f"{match[1]}{match[2]} {match[3]}".strip())
    elif match := _NO_SPACE.match(line.text):
        what = "Hinter # fehlt das Leerzeichen; das ist keine Überschrift."
        yield line.fault(what, f"{match[1]} {match[2]}")
    elif match := _TITLE.match(line.text):
        what = "Eine Überschrift mit einem # ist der Titel; der steht im Kopf der Seite."
        yield line.fault(what, f"## {match[1]}")
    elif _DEEP.match(line.text):
        yield line.fault("Überschriften haben höchstens vier #.")
    elif _INDENTED.match(line.text):
        what = "Eine Überschrift steht am Anfang der Zeile, nicht in Liste, Kasten oder Einzug."
        yield line.fault(what, line.text.lstrip(" >\t-*+0123456789.)"))


def _is_meant(sign: str, line: _Line) -> bool:
    """A number before such a blank is a date or a list: a list has neighbours."""
    if not sign[0].isdigit():
        return True
    if _FIRST.match(line.text):
        return bool(_SECOND.match(line.after))
    return bool(re.match(rf"^[\s>]*{int(sign[:-1]) - 1}[.)] ", line.before))


_BRACES = re.compile(r"\\?\{[^{}\n]*\}?")
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):[a-z0-9-]+\}")
_HEADING_ID = re.compile(r"^#{2,4}\s.*\S\s*(\{ ?#[a-z0-9-]+ ?\})\s*$")
_ALMOST = re.compile(r"\{\s*(fakt|wort|beleg)\s*[:;=\s]\s*#?([a-z0-9-]+)\s*\}?", re.IGNORECASE)


def _braces(line: _Line) -> Iterator[Fault]:
    own = _HEADING_ID.match(line.text)
    for match in _BRACES.finditer(line.text):
        if _MARKER.fullmatch(match[0]) or (own and match[0] == own[1]):
            continue
        yield brace_fault(match[0], line.number)


def brace_fault(part: str, line: int) -> Fault:
    """What stands in braces and is no marker, with the marker it was meant to be."""
    almost = _ALMOST.fullmatch(part.removeprefix("\\"))
    repair = f"{{{almost[1].lower()}:{almost[2].lower()}}}" if almost else ""
    what = f"„{part[:40]}“ ist keine Marke; in geschweiften Klammern steht nur eine Marke."
    return Fault(line, what, repair)


# No [ inside: twenty thousand of them in one line would be looked at twenty thousand times.
_WIKI = re.compile(r"\[\[[^\[\]\n]*\]\]")
_GAP = re.compile(
    r"\[([^\[\]\n]+)\]\s+\(((?:https?:|mailto:|tel:|\.\.?/|#)[^)\n]*|[^)\s]+\.md[^)\n]*)\)"
)
_EMPTY = re.compile(r"(?<!!)\[\s*\]\([^)\n]*\)|(?<!!)\[[^\[\]\n]+\]\(\s*\)")
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\s*[(\[]")


def _links(line: _Line) -> Iterator[Fault]:
    for match in _WIKI.finditer(line.text):
        yield line.fault(f"{match[0]} ist kein Link.", "[Text](../verein/gruenden.md)")
    for match in _GAP.finditer(line.text):
        what = "Zwischen ] und ( steht ein Leerzeichen; so wird kein Link daraus."
        yield line.fault(what, f"[{match[1]}]({match[2]})")
    for match in _EMPTY.finditer(line.text):
        yield line.fault(f"Dem Link {match[0]} fehlt der Text oder die Adresse.")
    if _PICTURE.search(line.text):
        what = "Bilder gibt es in Ratgebern nicht. Zeichnungen sind Bausteine."
        yield line.fault(what, "<!-- werkstatt:bild-brief -->")


_ALERT = re.compile(r"^> \[!([A-Z]+)\]$")
_ALMOST_ALERT = re.compile(
    r"^((?:[\s>*+-]|\d+[.)]\s|\[\^[^\]\s]+\]:)*)\[!\s*([A-Za-z]+)\s*\]?(.*)$"
)
_BOX_TITLE = re.compile(r"^> \*\*(?! )(?:\\.|\*(?!\*)|\*(?=\*\*[ \t]*$)|[^*\\\n])+\*\*[ \t]*$")


def _boxes(line: _Line) -> Iterator[Fault]:
    found = _ALMOST_ALERT.match(line.text)
    if not found:
        return
    exact = _ALERT.match(line.text)
    if not exact or exact[1] not in ALERTS:
        near = difflib.get_close_matches(found[2].upper(), ALERTS, n=1, cutoff=0.5)
        what = (
            f"Das wird kein Kasten. Er beginnt am Anfang der Zeile mit > und einem Wort aus "
            f"{', '.join(ALERTS)}; dahinter steht nichts."
        )
        yield line.fault(what, f"> [!{near[0]}]" if near else "")
    elif line.before.startswith(">"):
        yield line.fault("Vor einem Kasten steht eine leere Zeile.")
    elif not _BOX_TITLE.match(line.after):
        yield line.fault("In der ersten Zeile eines Kastens steht sein Titel.", "> **Das hilft**")


_HOLLOW_BOX = (
    # A title and no more.
    re.compile(r">(?<![^\n]>) \[![A-Z]+\]\n> \*\*[^\n]*\*\*[ \t]*(?:\n>[ \t]*)*(?:\n(?!>)|\Z)"),
    # Not even that.
    re.compile(r">(?:(?<=\n\n>)|(?<=\A>))[ \t]*(?:\n\n|\n?\Z)"),
)

_COMMENT = re.compile(r"^<!-- werkstatt:([a-z-]+) -->$")
_BLOCK_NAME = re.compile(r"werkstatt:\s*([a-z-]+)", re.IGNORECASE)


def _blocks(line: _Line) -> Iterator[Fault]:
    if "<!--" not in line.text and "-->" not in line.text:
        return
    exact = _COMMENT.match(line.text)
    if exact and exact[1] in AUTHOR_BLOCKS:
        return
    named = _BLOCK_NAME.search(line.text)
    known = sorted(AUTHOR_BLOCKS)
    near = difflib.get_close_matches(named[1].lower(), known, n=1, cutoff=0.6) if named else []
    if exact:
        what = f"Den Baustein „{exact[1]}“ gibt es nicht, nur {', '.join(known)}."
    else:
        what = "Ein Baustein steht allein in seiner Zeile, ohne Einzug und ohne Zusatz."
    yield line.fault(what, f"<!-- werkstatt:{near[0]} -->" if near else "")


FOLD = re.compile(r"^<details><summary>([^<>\n]+)</summary>$")
FOLD_END = "</details>"


def _folds(line: _Line) -> Iterator[Fault]:
    is_fold = bool(FOLD.match(line.text))
    if "details" in line.text and "<" in line.text and not is_fold and line.text != FOLD_END:
        what = "Eine Falte beginnt und endet je in einer Zeile für sich."
        yield line.fault(what, "<details><summary>Mehr dazu</summary> … </details>")
    elif is_fold and line.after.strip():
        yield line.fault("Nach dem Anfang einer Falte steht eine leere Zeile.")
    elif line.text == FOLD_END and line.before.strip():
        yield line.fault("Vor dem Ende einer Falte steht eine leere Zeile.")
    elif line.text == FOLD_END and line.after.strip():
        yield line.fault("Nach dem Ende einer Falte steht eine leere Zeile.")


def _open_folds(lines: list[str]) -> Iterator[Fault]:
    opened = 0
    for number, line in enumerate(lines, 1):
        if FOLD.match(line):
            if opened:
                yield Fault(number, "Eine Falte steht nicht in einer anderen.")
            opened = number
        elif line == FOLD_END:
            if not opened:
                yield Fault(number, "Zu diesem Ende gehört kein Anfang einer Falte.")
            opened = 0
        elif opened and line.startswith("#"):
            yield Fault(number, "In einer Falte steht keine Überschrift.")
        elif opened and line.startswith("<!--"):
            what = "In einer Falte steht kein Baustein. Setzen Sie ihn davor oder dahinter."
            yield Fault(number, what, FOLD_END)
    if opened:
        yield Fault(opened, "Diese Falte hat kein Ende.", FOLD_END)


_OLD_BOX = re.compile(r"^\s*(?:!!!|\?\?\?)\+? ?\w*(?: \"(.*)\")?")
_FENCE = re.compile(r"^[\s>]*(?:```|~~~)")
_TASK = re.compile(r"^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s")
_EMOJI = re.compile(r"(?<![\w:/{])(:[a-z][a-z0-9_+-]+:)(?![\w:])")
_MATHS = re.compile(r"(?<![\\$])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?!\d)")


def _others(line: _Line) -> Iterator[Fault]:
    if _FENCE.match(line.text):
        yield line.fault("Programmtext in ``` gibt es in Ratgebern nicht.")
    if old := _OLD_BOX.match(line.text):
        what = "So schreibt man hier keinen Kasten mehr; die Vorschau zeigt ihn nicht."
        yield line.fault(what, f"> [!NOTE], in der nächsten Zeile > **{old[1] or 'Titel'}**")
    if _TASK.match(line.text):
        what = "Kästchen zum Ankreuzen zeigt nur die Vorschau."
        yield line.fault(what, re.sub(r"\[[ xX]\]\s", "", line.text).strip())
    for match in _EMOJI.finditer(line.text):
        yield line.fault(f"{match[0]} zeigt nur die Vorschau als Bild.")
    if maths := _MATHS.search(line.text):
        yield line.fault(f"„{maths[0]}“ zeigt die Vorschau als Formel.")


_Check = tuple[_Signs, Callable[[_Line], Iterator[Fault]]]


def _signs(*patterns: str) -> _Signs:
    return tuple(map(re.compile, patterns))


_CHECKS: tuple[_Check, ...] = (
    (
        # Not those of `## Text`, `{ #id }`, `(#id)` and `seite.md#id`.
        _signs(r"#(?<!##)(?<![(\w]#)(?<!\{#)(?<!\{ #)(?!(?<=\n#)#{1,3} )", "[\u00a0\u2007\u202f]"),
        _headings,
    ),
    (_signs(r"\{(?!(?:fakt|wort|beleg):[a-z0-9-]+\})", r"\{(?<=\\\{)"), _braces),
    (_signs(r"\[(?:\[|\s*\])", r"\][ \t]+\(", r"!\[", r"\(\s*\)"), _links),
    (_signs(r"\[!"), _boxes),
    (_signs("<!--", "-->"), _blocks),
    (_signs("details"), _folds),
    (_signs("```", "~~~", "!!!", r"\?\?\?", r"\[[ xX]\]", ":[a-z0-9_+-]+:", r"\$"), _others),
)
"""Signs that a line may need the check, and the check."""
