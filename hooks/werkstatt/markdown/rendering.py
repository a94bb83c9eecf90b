"""What the parser makes of a text otherwise than its writer meant: seen on the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..schema.repairs import slug_meant
from .boxes import ALERTS
from .clean import TAG_NAMES
from .convert import HEADING_ID, HEADINGS
from .grid import no_table, table_faults, tables_are_plain
from .lines import Fault
from .linking import NESTED, link_faults, nested_link_faults
from .notation import brace_fault
from .own_ids import has_right_id, own_id
from .parse import html_of
from .signs import escaped_signs, struck_faults, text_before
from .strays import stray_faults
from .tree import Element, elements, first_line, inline_texts, inlines, line_of, parsed, text_of

RESERVED_STARTS = ("quelle-", "wort-", "fn-", "fnref-", "chat-", "buchstabe-")
OWN_IDS = frozenset(
    {
        "anfang",
        "gelernt",
        "inhalt",
        "kopf",
        "kurze-adresse",
        "ratgeber",
        "schritte",
        "termine-dazu",
        "top",
        "woerter",
    }
)
"""Ids that the frame of every page has itself."""

_LEFTOVERS = (
    (
        re.compile(
            r"(?<!\*)\*{2,3}(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)|(?<!\w)_{2,3}(?=[^\W_])|(?<=[^\W_])_{2,3}(?!\w)"
        ),
        "Zu ** fehlt der Anfang oder das Ende.",
    ),
    (re.compile(r"~~"), "Zu ~~ fehlt der Anfang oder das Ende."),
    (re.compile(r"\]\("), "Daraus wird kein Link: Klammern oder Adresse stimmen nicht."),
)
_STAR, _LINE = r"(?<![^\s(„\"‚«>])\*(?=[^\W\d_])", r"(?<![^\s(„\"‚«>])_(?=[^\W_]+(?:[\s,;:!?<]|\Z))"
_STRAYS = (
    (re.compile(_LINE), "Zu _ fehlt der Anfang oder das Ende."),
    (re.compile(_STAR), "Zu * fehlt der Anfang oder das Ende."),
)
_NOTE_STAR = re.compile(r"(?<=[\w)\]€%])\*(?![\w*])")
"""`5*`: a star in front of another line then is the note to it."""
_MARKER = re.compile(r"\{(?:fakt|wort|beleg):[a-z0-9-]+\}")
_ALONE = re.compile(rf"(?<!\{{){_MARKER.pattern}(?!\}})")
_ANY_MARKER = re.compile(r"\{(?:fakt|wort|beleg):")
_ALERT = re.compile(rf"\[!(?:{'|'.join(ALERTS)})\]")
_OUTSIDE_TAGS = r"(?![^<]*>)"
_KNOWN_TAGS = "|".join(sorted(TAG_NAMES - {"pre"}))
_TAKEN = "|".join((*sorted(OWN_IDS), *RESERVED_STARTS))
_DOUBTFUL = tuple(
    (signs, re.compile(pattern, re.MULTILINE))
    for signs, pattern in (
        # A sign inside a word.
        (("<em>", "<del>"), r"\w<(?:em|del)>"),
        # Left over.
        (("**", "~~", "__", "]("), rf"(?:\*\*|~~|__|\]\(){_OUTSIDE_TAGS}"),
        (("*",), rf"{_STAR}{_OUTSIDE_TAGS}|\*<(?:em|strong)>"),
        (("_",), rf"{_LINE}{_OUTSIDE_TAGS}"),
        (("<del>",), "<del>"),
        # Code, a title, what we have no use for.
        (("<",), rf"<(?!/|!--|(?:{_KNOWN_TAGS})\b)"),
        # A block that stands inside.
        (("<!--",), r"[^\n]<!--"),
        # What has an inside of its own.
        (("<details",), "<details"),
        # A marker or a note in an address.
        (("%7B", "%5B%5E"), "%7B|%5B%5E"),
        # Words that are no text.
        (('title="',), 'title="'),
        # A box that is none.
        (("[!",), r"\[!(?<!<blockquote>\n<p>\[!)"),
        # No table.
        (("|",), r"^(?:<p>|<li>)?(?:\||[ |:-]*-[ ]*\|)"),
        (
            ("<a ",),
            r'<a href="(?!https://[a-z0-9.-]+(?:/[^"@]*)?"|mailto:[^"?]*"|tel:[^"]*"|[\w./#-]*")',
        ),
        # A text that shows an address.
        (("<a ",), r"<a [^>]*>(?:(?!</a>)[\s\S])*?(?:@|\.(?:</?[a-z]+>)*\w)"),
        (("<a ",), NESTED),
        (("<code>",), r"<code>[^<]*\{(?:fakt|wort|beleg):"),
        (("{",), r"\{(?!(?:fakt|wort|beleg):[a-z0-9-]+\}| ?#[a-z0-9-]+ ?\}\s*</h)"),
        # A heading without words, or with an id of the page itself.
        (("<h",), r"<h[234]>\s*(?:</h|\{)"),
        (("<h",), rf"<h[234]>[^\n]*\{{ ?#(?:{_TAKEN})"),
    )
)
"""What the quick look at the HTML stops at; the tree then tells what it is, and where.

Few texts have the signs of a pattern at all, and looking for a sign costs nearly nothing.
"""
_UNDERLINED = re.compile(r"\n(?<!\n\n)[ >]{0,4}(?:=+|-+)[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WITH_WORDS = frozenset({"p", "li", "td", "th", *HEADINGS})


def rendering_faults(text: str) -> Iterator[Fault]:
    """Every place where the page would not show what the text says."""
    is_doubtful = not tables_are_plain(text) or _UNDERLINED.search(text)
    if not is_doubtful and not _is_doubtful(html_of(text)):
        return
    html, lines = html_of(text, positions=True), text.split("\n")
    root = parsed(html)
    for block in elements(root):
        if line := first_line(block):
            yield from _of_block(block, line, lines)
    yield from table_faults(root, lines)
    yield from stray_faults(root, text)
    yield from nested_link_faults(html)
    yield from _left_over(text)


def _is_doubtful(html: str) -> bool:
    return any(
        any(sign in html for sign in signs) and pattern.search(html) for signs, pattern in _DOUBTFUL
    )


def _of_block(block: Element, line: int, lines: list[str]) -> Iterator[Fault]:
    if block.tag == "pre":
        yield _code_block(line, lines[line - 1])
    elif block.tag in {"h1", *HEADINGS}:
        yield from _heading(block, line, lines)
    if block.tag in _WITH_WORDS:
        yield from _words(block, line, _source(block, lines))


_FENCE = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:```|~~~)")


def _code_block(line: int, source: str) -> Fault:
    if _FENCE.match(source):
        what = (
            "Programmtext gibt es in Ratgebern nicht. Nehmen Sie die Zeilen mit ``` oder ~~~ weg."
        )
        return Fault(line, what)
    what = "Dieser Text ist eingerückt und wird als Programmtext gezeigt."
    return Fault(line, what, source.strip())


def _heading(block: Element, line: int, lines: list[str]) -> Iterator[Fault]:
    if not lines[line - 1].lstrip().startswith("#"):
        what = "Striche unter einer Zeile machen sie zur Überschrift. Setzen Sie ## davor."
        title, _, id = own_id(lines[line - 1].strip())
        yield Fault(line, what, f"## {title} {{ #{id or slug_meant(title) or 'kennung'} }}")
        return
    words = text_of(block)
    match = HEADING_ID.search(words)
    id = match[1] if match else ""
    if id in OWN_IDS or id.startswith(RESERVED_STARTS):
        yield Fault(
            line, f"Die Kennung #{id} hat die Seite selbst.", f"{{ #{id.rstrip('-')}-abschnitt }}"
        )
    if not HEADING_ID.sub("", words).strip():
        yield Fault(line, "Der Überschrift fehlt der Text.")


def _source(block: Element, lines: list[str]) -> list[str]:
    """The lines of a block."""
    first, last = (int(at.split(":")[0]) for at in block.get("data-sourcepos", "").split("-"))
    return lines[first - 1 : max(last, first)]


def _words(block: Element, line: int, source: list[str]) -> Iterator[Fault]:
    emphasis: list[Fault] = []
    for inner in inlines(block):
        if inner.tag in {"em", "del"}:
            emphasis += [*_torn(inner, line, source)]
        elif inner.tag == "a":
            yield from link_faults(inner, line, source)
        elif inner.tag == "code" and _ANY_MARKER.search(text_of(inner)):
            what = "In `…` bleibt eine Marke stehen, wie sie ist. Nehmen Sie die ` weg."
            yield Fault(line_of(text_of(inner), line, source), what, text_of(inner).strip())
    # One repair mends the whole line.
    yield from {fault.line: fault for fault in reversed(emphasis)}.values()
    yield from _braces(block, line, source)
    yield from _late_box(block, line, source)
    if block.tag in {"p", "li"}:
        yield from no_table(block, line, source)


def _torn(child: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """A sign inside a word that the parser took for emphasis: Kolleg*innen, 5~7."""
    before = text_before(child)
    if before[-1:].isalnum():
        sign = "*" if child.tag == "em" else "~"
        word = f"{before.split()[-1]}{sign}{(text_of(child).split() or [''])[0]}"
        look = "schräg" if sign == "*" else "durchgestrichen"
        what = f"Das Zeichen {sign} in „{word}“ verschwindet, und der Text dahinter steht {look}."
        place = line_of(word, line, source)
        yield Fault(place, what, escaped_signs(source[place - line], sign))
    elif child.tag == "del":
        yield from struck_faults(child, line, source)


def _braces(block: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """Braces that the parser shows, though the search in the source took them for code."""
    text = _ALONE.sub("", "".join(inline_texts(block)))
    if block.tag in HEADINGS or has_right_id(text):
        text = own_id(text).words
    for part in re.findall(r"\{+[^{}\n]*\}*", text):
        yield brace_fault(part, line_of(part, line, source))


def _late_box(block: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """The beginning of a box inside something else."""
    above = [str(parent.tag) for parent in block.iterancestors()]
    is_first = (
        above[0] == "blockquote" and above[1] in {"div", "details"} and block.getprevious() is None
    )
    for match in _ALERT.finditer("".join(inline_texts(block))):
        if not (is_first and match.start() == 0):
            what = "Vor einem Kasten steht eine leere Zeile."
            yield Fault(line_of(match[0], line, source), what, f"> {match[0]}")


def _left_over(text: str) -> Iterator[Fault]:
    """Signs that were meant for the parser and would be printed.

    Signs with an escape are meant to be printed: another mark stands in for them.
    """
    meant = _ESCAPED.sub(lambda sign: "⁕" if sign[1] in "*_~[]()" else sign[0], text)
    lines, root = meant.split("\n"), parsed(html_of(meant, positions=True))
    has_notes = _NOTE_STAR.search("".join(inline_texts(root))) or any(
        _NOTE_STAR.search("".join(inline_texts(one))) for one in elements(root)
    )
    patterns = (*_LEFTOVERS, *(_STRAYS[:1] if has_notes else _STRAYS))
    for block in elements(root):
        line = first_line(block)
        if not line or block.tag not in _WITH_WORDS:
            continue
        shown = "".join(inline_texts(block))
        for pattern, what in patterns:
            if pattern.search(shown):
                source = enumerate(_source(block, lines))
                yield Fault(line + next((n for n, one in source if pattern.search(one)), 0), what)
