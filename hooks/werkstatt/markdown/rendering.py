"""What the parser makes of a text otherwise than its writer meant: seen on the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .convert import HEADING_ID, HEADINGS
from .notation import Fault, cells_of
from .parse import html_of
from .targets import misleads, swallowed, unclear_target
from .tree import Element, elements, parsed, text_of

RESERVED_STARTS = ("quelle-", "wort-", "fn-", "fnref-", "chat-", "buchstabe-")
OWN_IDS = frozenset(
    {
        "anfang",
        "gelernt",
        "inhalt",
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
    (re.compile(r"\*\*|(?<!\w)__|__(?!\w)"), "Zu ** fehlt der Anfang oder das Ende."),
    (re.compile(r"~~"), "Zu ~~ fehlt der Anfang oder das Ende."),
    (re.compile(r"\]\("), "Daraus wird kein Link: Klammern oder Adresse stimmen nicht."),
)
_OUTSIDE_TAGS = r"(?![^<]*>)"
_DOUBTFUL = re.compile(
    rf"""
    \w<(?:em|del)>                                  # a sign inside a word
    | (?:\*\*|~~|__|\]\(){_OUTSIDE_TAGS}            # left over
    | <(?:pre|h1)                                   # code, a title
    | %7B                                           # a marker in an address
    | <p>\|                                         # no table
    | <a\ href="(?!https://[a-z0-9.-]+(?:/[^"@]*)?"|mailto:[^"?]*"|tel:[^"]*"|[\w./#-]*")
    | <a\ [^>]*>(?:(?!</a>)[\s\S])*?(?:@|\.(?:</?[a-z]+>)*\w)   # a text that shows an address
    | <h[234]>[^<]*\{{\ ?\#(?:{"|".join((*sorted(OWN_IDS), *RESERVED_STARTS))})
    """,
    re.VERBOSE,
)
"""What the quick look at the HTML stops at; the tree then tells what it is, and where."""
_UNDERLINED = re.compile(r"^[ >]*\S.*\n[ >]{0,4}(?:=+|-+)[ \t]*$", re.MULTILINE)
_ESCAPED = re.compile(r"\\[*_~\[\]()]")


def rendering_faults(text: str) -> Iterator[Fault]:
    """Every place where the page would not show what the text says."""
    if not _DOUBTFUL.search(html_of(text)) and not _UNDERLINED.search(text):
        return
    root, lines = parsed(html_of(text, positions=True)), text.split("\n")
    for block in elements(root):
        line = _line(block)
        if line:
            yield from _of_block(block, line, lines, root)


def _line(block: Element) -> int:
    """The first line of a block; 0 for what has no place of its own."""
    return int((block.get("data-sourcepos") or "0:").split(":")[0])


def _of_block(block: Element, line: int, lines: list[str], root: Element) -> Iterator[Fault]:
    if block.tag == "pre":
        yield Fault(line, "Dieser Text ist eingerückt und wird als Programmtext gezeigt.",
                    lines[line - 1].strip())  # fmt: skip
    elif block.tag in {"h1", *HEADINGS}:
        yield from _heading(block, line, lines)
    if block.tag in {"p", "li", "td", "th", *HEADINGS}:
        yield from _words(block, line, lines)


def _heading(block: Element, line: int, lines: list[str]) -> Iterator[Fault]:
    if not lines[line - 1].lstrip().startswith("#"):
        what = "Striche unter einer Zeile machen sie zur Überschrift. Setzen Sie ## davor."
        yield Fault(line, what, f"## {lines[line - 1].strip()} {{ #kennung }}")
        return
    match = HEADING_ID.search(text_of(block))
    id = match[1] if match else ""
    if id in OWN_IDS or id.startswith(RESERVED_STARTS):
        yield Fault(
            line, f"Die Kennung #{id} hat die Seite selbst.", f"{{ #{id.rstrip('-')}-abschnitt }}"
        )


def _words(block: Element, line: int, lines: list[str]) -> Iterator[Fault]:
    last = int((block.get("data-sourcepos") or "0:0-0:0").split("-")[1].split(":")[0])
    source = lines[line - 1 : max(last, line)]
    for child in block.iterchildren("em", "del"):
        yield from _torn(child, line, source)
    for link in block.iter("a"):
        # One slip is told once: the first check that finds one knows best.
        checks = (_swallowed, _unclear, _masked)
        told = (list(check(link, line, source)) for check in checks)
        yield from next(filter(None, told), [])
    yield from _left_over(block, line, source)
    if block.tag == "p":
        yield from _no_table(line, source)


def _at(line: int, source: list[str], part: str) -> int:
    """The line of a block in which a piece of text stands."""
    return line + next((number for number, one in enumerate(source) if part in one), 0)


def _torn(child: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """A sign inside a word that the parser took for emphasis: Kolleg*innen, 5~7."""
    previous = child.getprevious()
    parent = child.getparent()
    before = (
        previous.tail if previous is not None else parent.text if parent is not None else ""
    ) or ""
    if before[-1:].isalnum():
        sign = "*" if child.tag == "em" else "~"
        word = f"{before.split()[-1]}{sign}{(text_of(child).split() or [''])[0]}"
        look = "schräg" if sign == "*" else "durchgestrichen"
        what = f"Das Zeichen {sign} in „{word}“ verschwindet, und der Text dahinter steht {look}."
        yield Fault(_at(line, source, word), what, word.replace(sign, f"\\{sign}"))


def _swallowed(link: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """A mark behind a bare address that became part of it; `<https://…>` says what is meant."""
    shown = text_of(link)
    found = swallowed(shown, link.get("href", ""))
    if found and f"<{shown}>" not in "\n".join(source):
        what = f"Das Zeichen {found[0]} gehört so zur Adresse; der Link führt ins Leere."
        yield Fault(_at(line, source, shown), what, found[1])


def _masked(link: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """A text that shows one address and leads to another."""
    shown, target = text_of(link).strip(), link.get("href", "")
    if misleads(shown, target):
        what = f"Der Link zeigt „{shown[:60]}“ und führt zu „{target[:60]}“."
        yield Fault(_at(line, source, shown), what, f"[Name der Seite]({target})")


def _unclear(link: Element, line: int, source: list[str]) -> Iterator[Fault]:
    target = link.get("href", "")
    if "footnote" in link.get("class", "") or "{" in target or "%7B" in target:
        yield from _marker_in_target(target, line, source)
    elif target.startswith("http://") and not target.startswith("http://www."):
        what = "Adressen beginnen mit https://."
        yield Fault(_at(line, source, target), what, f"https://{target[7:]}")
    elif why := unclear_target(target):
        yield Fault(_at(line, source, target), f"{why} {target[:60]}")


def _marker_in_target(target: str, line: int, source: list[str]) -> Iterator[Fault]:
    if "{" in target or "%7B" in target:
        yield Fault(_at(line, source, "{"), "In einer Adresse steht keine Marke.")


def _left_over(block: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """Signs that were meant for the parser and would be printed."""
    texts = [block.text or "", *((child.tail or "") for child in block)]
    for pattern, what in _LEFTOVERS:
        if any(pattern.search(text) for text in texts):
            where = next(
                (
                    number
                    for number, one in enumerate(source)
                    if pattern.search(_ESCAPED.sub("", one))
                ),
                None,
            )
            if where is not None:
                yield Fault(line + where, what)


def _no_table(line: int, source: list[str]) -> Iterator[Fault]:
    rows = [number for number, one in enumerate(source) if one.lstrip("> ").startswith("|")]
    if rows:
        what = "Das wird keine Tabelle: Unter den Kopf gehört eine Zeile mit --- für jede Spalte."
        repair = "|" + " --- |" * cells_of(source[rows[0]])
        yield Fault(line + rows[0] + 1, what, repair)
