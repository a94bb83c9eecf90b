"""How a box begins, as one writes it: its mark alone on a line, its title in bold below."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from .boxes import ALERTS
from .lines import Fault, Line

_ALERT = re.compile(r"^> \[!([A-Z]+)\]$")
_ALMOST_ALERT = re.compile(
    r"^((?:[\s>*+-]|\d+[.)]\s|\[\^[^\]\s]+\]:)*)\[!\s*([^\W\d_]+)\s*\]?(.*)$"
)
_BOX_TITLE = re.compile(r"^> \*\*(?! )(?:\\.|\*(?!\*)|\*(?=\*\*[ \t]*$)|[^*\\\n])+\*\*[ \t]*$")
_GERMAN: Mapping[str, str] = MappingProxyType(
    {
        "HINWEIS": "NOTE",
        "INFO": "NOTE",
        "TIPP": "TIP",
        "RAT": "TIP",
        "WICHTIG": "IMPORTANT",
        "ACHTUNG": "WARNING",
        "WARNUNG": "WARNING",
        "VORSICHT": "CAUTION",
        "GEFAHR": "CAUTION",
        "DANGER": "CAUTION",
    }
)
_BOLD_AND_MORE = re.compile(r"(\*\*|__)(?! )(.+?)(?<! )\1(.*)")
_HEADING = re.compile(r"#{1,6}\s+|\s*\{[^{}]*\}?\s*$")
_LONGEST_TITLE = 60
"""Letters; what is longer, or a sentence, is text and no title."""


def box_faults(line: Line) -> Iterator[Fault]:
    """A box that would be a quotation, or that has no title."""
    found = _ALMOST_ALERT.match(line.text)
    if not found:
        return
    exact = _ALERT.match(line.text)
    if not exact or exact[1] not in ALERTS:
        what = (
            f"Das wird kein Kasten. Er beginnt am Anfang der Zeile mit > und einem Wort aus "
            f"{', '.join(ALERTS)}; dahinter steht nichts."
        )
        near = _alert_meant(found[2].upper())
        if exact is None and _ALERT.match(line.text.upper()) and near == found[2].upper():
            # The forge takes any letters; what it documents, and we read, are capitals.
            what = f"Das Wort am Anfang eines Kastens steht in Großbuchstaben: {near}."
        yield line.fault(what, f"> [!{near}]" if near else "")
    elif line.before.startswith(">"):
        yield line.fault("Vor einem Kasten steht eine leere Zeile.")
    elif not _BOX_TITLE.match(line.after):
        yield _untitled(line)


def is_title_of_box(text: str, before: str) -> bool:
    """Whether a line stands where a box has its title."""
    return text.startswith(">") and bool(_ALERT.match(before))


def is_mistyped(box: str, text: str) -> bool:
    """Whether a box (mark and title, as they must be) is there with a slip that `box_faults` tells.

    It is the box of another kind, where both of its lines are in order.
    """
    title, lines = _bare(box.split("\n")[1]), text.split("\n")
    for above, line in pairwise(["", *lines]):
        found = _ALMOST_ALERT.match(line)
        if found and _bare(found[3]) == title:
            return True
        if _ALMOST_ALERT.match(above) and _bare(line) == title:
            return bool(list(box_faults(Line(1, above, "", line, above))))
    return False


def _bare(line: str) -> str:
    return line.strip("> \t#*_:.").casefold()


def _alert_meant(word: str) -> str:
    near = difflib.get_close_matches(word, ALERTS, n=1, cutoff=0.5)
    return _GERMAN.get(word) or next(iter(near), "")


def _untitled(line: Line) -> Fault:
    words = line.after.lstrip("> \t").strip()
    what = "In der ersten Zeile eines Kastens steht sein Titel in Fett, und nur er."
    if not line.after.startswith(">"):
        return line.fault(what, "> **Das hilft**")
    return Fault(line.number + 1, what, _title_meant(words))


def _title_meant(words: str) -> str:
    """The title that a line was meant to be; "" for an empty line and for a sentence."""
    if bold := _BOLD_AND_MORE.fullmatch(words):
        return f"> **{bold[2].strip('*')}**"
    plain = _HEADING.sub("", words).strip("*_ ")
    is_title = len(plain) <= _LONGEST_TITLE and not re.search(r"[.!?:;]\s|[.;,]$|[*_`{\[<|]", plain)
    is_list = re.match(r"(?:[-+*]|\d+[.)])\s", words)
    return f"> **{plain}**" if plain and is_title and not is_list else ""
