"""Links as the parser made them: what they show, where they lead, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from .lines import Fault
from .targets import is_safe_target, misleads, swallowed, unclear_target
from .tree import Element, line_of, text_of

NESTED = r"<a\ [^>]*>(?:[^<]|<(?!/?a\b))*(?:<a\b|\{(?:wort|beleg):)"
"""A link in the HTML that holds another, or a marker that becomes one."""
_NESTED = re.compile(NESTED, re.VERBOSE)
_PLACE = re.compile(r'data-sourcepos="(\d+)')


def link_faults(link: Element, line: int, source: list[str]) -> Iterator[Fault]:
    """What is wrong with one link of a block that begins at `line`."""
    shown, target = text_of(link).strip(), link.get("href", "")
    if "{" in link.get("title", ""):
        what = "Im Titel eines Links steht keine Marke."
        yield Fault(line_of("{", line, source), what, f"[{shown}]({target})")
    if "[^" in shown or "%5B%5E" in target:
        yield _swallowed_note(shown, line, source)
        return
    # One slip is told once: the first check that finds one knows best.
    told = (list(check(shown, target, line, source)) for check in (_swallowed, _unclear, _masked))
    yield from next(filter(None, told), [])


def nested_link_faults(html: str) -> Iterator[Fault]:
    """A link inside a link: a tree would part them, so the HTML with its positions tells."""
    for match in _NESTED.finditer(html):
        places = _PLACE.findall(html[: match.start()])
        what = "Im Text eines Links steht keine Marke mit eigenem Link und keine Fußnote."
        yield Fault(int(places[-1]) if places else 1, what, "[Text](https://…) {wort:bescheid}")


def _swallowed_note(shown: str, line: int, source: list[str]) -> Fault:
    address, _, note = shown.partition("[^")
    what = "Die Adresse nimmt das Zeichen der Fußnote mit. Setzen Sie sie in < und >."
    repair = f"<{_whole(address)}>[^{note.partition(']')[0]}]"
    return Fault(line_of("[^", line, source), what, repair)


def _whole(address: str) -> str:
    return address if "://" in address else f"https://{address}"


def _swallowed(shown: str, target: str, line: int, source: list[str]) -> Iterator[Fault]:
    """A mark behind a bare address that became part of it; `<https://…>` says what is meant."""
    found = swallowed(shown, target)
    if found and f"<{shown}>" not in "\n".join(source):
        what = f"Das Zeichen {found[0]} gehört so zur Adresse; der Link führt ins Leere."
        yield Fault(line_of(shown, line, source), what, found[1])


def _masked(shown: str, target: str, line: int, source: list[str]) -> Iterator[Fault]:
    """A text that shows one address and leads to another."""
    if misleads(shown, target):
        what = f"Der Link zeigt „{shown[:60]}“ und führt zu „{target[:60]}“."
        yield Fault(line_of(shown, line, source), what, f"[Name der Seite]({target})")


def _is_http(text: str, name: str = "") -> bool:
    """`www.leipzig.de` alone gets its http:// by the parser, and https:// from us."""
    return text.startswith(f"http://{name}")


def _is_in(target: str, text: str) -> bool:
    places = (f"]({target}", f"](<{target}", f"]({unquote(target)}")
    return any(place in text.replace("\\\\", "\\") for place in places)


def _unclear(shown: str, target: str, line: int, source: list[str]) -> Iterator[Fault]:
    if not is_safe_target(target) and "](" in (text := "\n".join(source)) and _is_in(target, text):
        return  # The guard told it.
    if "{" in target or "%7B" in target:
        yield Fault(line_of("{", line, source), "In einer Adresse steht keine Marke.")
    elif target.startswith("http://") and (_is_http(shown) or not _is_http(target, "www.")):
        what = "Adressen beginnen mit https://."
        yield Fault(line_of(target, line, source), what, f"https://{target[7:]}")
    elif why := unclear_target(target):
        yield Fault(line_of(target, line, source), f"{why} {target[:60]}")
