"""Our notation beyond the forge's, and how one writes it: line by line.

What GitHub's preview shows otherwise than the writer meant, or what our pages could not show, is
refused with its line and, where it is known, the right spelling of this very line.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator

from ..schema.repairs import slug_meant
from .box_faults import box_faults, is_title_of_box
from .code import without_code
from .folds import fold_faults, open_fold_faults
from .lines import Fault, Line
from .markers import AUTHOR_BLOCKS
from .own_ids import has_right_id, is_heading, own_id


def notation_faults(text: str) -> Iterator[Fault]:
    """Every line that does not say what it looks like."""
    masked = without_code(text)
    lines, raw = masked.split("\n"), text.split("\n")
    for signs, check in _CHECKS:
        # Most texts have nothing for most checks: one search for each sign tells.
        for index in _lines_with(signs, masked):
            before = lines[index - 1] if index else ""
            after = lines[index + 1] if index + 1 < len(lines) else ""
            yield from check(Line(index + 1, lines[index], before, after, raw[index]))
    if "<" in masked:
        yield from open_fold_faults(lines)
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


def _headings(line: Line) -> Iterator[Fault]:
    if (match := _HARD_SPACE.match(line.text)) and _is_meant(match[2], line):
        what = "Hinter dem Zeichen am Anfang steht ein festes Leerzeichen; es wird nicht erkannt."
        yield line.fault(what, f"{match[1]}{match[2]} {match[3]}".strip())
    elif match := _NO_SPACE.match(line.text):
        what = "Hinter # fehlt das Leerzeichen; das ist keine Überschrift."
        yield line.fault(what, f"{match[1] if match[1] != '#' else '##'} {match[2]}")
    elif match := _TITLE.match(line.text):
        what = "Eine Überschrift mit einem # ist der Titel; der steht im Kopf der Seite."
        yield line.fault(what, f"## {match[1]}")
    elif _DEEP.match(line.text):
        yield line.fault("Überschriften haben höchstens vier #.")
    elif _INDENTED.match(line.text) and not is_title_of_box(line.text, line.before):
        what = "Eine Überschrift steht am Anfang der Zeile, nicht in Liste, Kasten oder Einzug."
        yield line.fault(what, line.text.lstrip(" >\t-*+0123456789.)"))


def _is_meant(sign: str, line: Line) -> bool:
    """A number before such a blank is a date or a list: a list has neighbours."""
    if not sign[0].isdigit():
        return True
    if _FIRST.match(line.text):
        return bool(_SECOND.match(line.after))
    return bool(re.match(rf"^[\s>]*{int(sign[:-1]) - 1}[.)] ", line.before))


_BRACES = re.compile(r"\\?\{+[^{}\n]*\}*")
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):[a-z0-9-]+\}")
_ALMOST = re.compile(
    r"\{\s*(fakt|wort|beleg)\s*[:;=\s]\s*#?([\w-]+)\s*(?:[|\s,;][^{}]*)?\}?", re.IGNORECASE
)


def _braces(line: Line) -> Iterator[Fault]:
    # An id in a wrong form is told where headings without id are.
    own = own_id(line.text).typed if is_heading(line.text) else ""
    if not own and has_right_id(line.text):
        own = own_id(line.text).typed
        yield _no_heading(line)
    for match in _BRACES.finditer(line.text):
        if not _MARKER.fullmatch(match[0]) and match[0] not in own:
            yield brace_fault(match[0], line.number)


def _no_heading(line: Line) -> Fault:
    words, _, id = own_id(line.raw)
    what = "Eine Kennung steht nur hinter einer Überschrift."
    is_title = re.match(r"[^\W\d_]|\*\*|__", words)
    return line.fault(what, f"## {words.strip(' *_')} {{ #{id} }}" if is_title else "")


def brace_fault(part: str, line: int) -> Fault:
    """What stands in braces and is no marker, with the marker it was meant to be."""
    almost = _ALMOST.fullmatch(f"{{{part.strip('{}' + chr(92))}}}")
    id = slug_meant(almost[2].replace("_", "-")) if almost else ""
    repair = f"{{{almost[1].lower()}:{id}}}" if almost and id else ""
    what = f"„{part[:40]}“ ist keine Marke; in geschweiften Klammern steht nur eine Marke."
    return Fault(line, what, repair)


# No [ inside: twenty thousand of them in one line would be looked at twenty thousand times.
_WIKI = re.compile(r"\[\[[^\[\]\n]*\]\]")
_GAP = re.compile(
    r"\[([^\[\]\n]+)\]\s+\(((?:https?:|mailto:|tel:|\.\.?/|#)[^)\n]*|[^)\s]+\.md[^)\n]*)\)"
)
_EMPTY = re.compile(r"(?<!!)\[\s*\]\([^)\n]*\)|(?<!!)\[[^\[\]\n]+\]\(\s*\)")
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\s*[(\[]")


def _links(line: Line) -> Iterator[Fault]:
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


_HOLLOW_BOX = (
    # A title and no more.
    re.compile(r">(?<![^\n]>) \[![A-Z]+\]\n> \*\*[^\n]*\*\*[ \t]*(?:\n>[ \t]*)*(?:\n(?!>)|\Z)"),
    # Not even that.
    re.compile(r">(?:(?<=\n\n>)|(?<=\A>))[ \t]*(?:\n\n|\n?\Z)"),
)

_COMMENT = re.compile(r"^<!-- werkstatt:([a-z-]+) -->$")
_BLOCK_NAME = re.compile(r"werkstatt:\s*([a-z-]+)", re.IGNORECASE)


def _blocks(line: Line) -> Iterator[Fault]:
    if "<!--" not in line.text:
        return
    exact = _COMMENT.match(line.text)
    if exact and exact[1] in AUTHOR_BLOCKS:
        return
    named = _BLOCK_NAME.search(line.text)
    known = sorted(AUTHOR_BLOCKS)
    near = difflib.get_close_matches(named[1].lower(), known, n=1, cutoff=0.6) if named else []
    if exact:
        what = f"Den Baustein „{exact[1]}“ gibt es nicht, nur {', '.join(known)}."
    elif named:
        what = "Ein Baustein steht allein in seiner Zeile, ohne Einzug und ohne Zusatz."
    else:
        what = "Kommentare gibt es hier nicht, nur Bausteine; auf der Seite fiele er weg."
    rest = " ".join(_ANY_COMMENT.sub(" ", line.raw).split())
    repair = f"<!-- werkstatt:{near[0]} -->" if near else "" if named or "<!--" in rest else rest
    yield line.fault(what, repair)


_ANY_COMMENT = re.compile(r"<!--(?!-?>).*?-->")
_OLD_BOX = re.compile(r"^\s*(?:!!!|\?\?\?)\+? ?\w*(?: \"(.*)\")?")
_TASK = re.compile(r"^[\s>]*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s")
_EMOJI = re.compile(r"(?<![\w:/{])(:[a-z][a-z0-9_+-]+:)(?![\w:])")
_MATHS = re.compile(r"(?<![\\$])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?!\d)")


def _others(line: Line) -> Iterator[Fault]:
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


_Check = tuple[_Signs, Callable[[Line], Iterator[Fault]]]


def _signs(*patterns: str) -> _Signs:
    return tuple(map(re.compile, patterns))


_CHECKS: tuple[_Check, ...] = (
    (
        # Not those of `## Text`, `{ #id }`, `(#id)` and `seite.md#id`.
        _signs(r"#(?<!##)(?<![(\w]#)(?<!\{#)(?<!\{ #)(?!(?<=\n#)#{1,3} )", "[\u00a0\u2007\u202f]"),
        _headings,
    ),
    (_signs(r"\{(?!(?:fakt|wort|beleg):[a-z0-9-]+\})", r"\{(?<=\\\{)", r"\}\}"), _braces),
    (_signs(r"\[(?:\[|\s*\])", r"\][ \t]+\(", r"!\[", r"\(\s*\)"), _links),
    (_signs(r"\[!"), box_faults),
    (_signs("<!--"), _blocks),
    (_signs("<(?=/?[dDsS])"), fold_faults),
    (_signs("!!!", r"\?\?\?", r"\[[ xX]\]", ":[a-z0-9_+-]+:", r"\$"), _others),
)
"""Signs that a line may need the check, and the check."""
