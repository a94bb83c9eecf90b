"""„Das Wichtigste“ of a guide as HTML, made on the road of the text below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..markdown.tree import Element, printed
from ..schema.fact import Fact, FactUnit
from ..schema.guide_answer import Answer, Onward
from ..translation.answer import ANSWER, own_answer
from ..translation.status import State
from ..views.addresses import Address
from ..views.desk import Desk
from ..views.rows import dial
from .parts import Part

_IN_GERMAN = frozenset({State.MISSING, State.STALE_RULE})
"""An old deadline must not stand large on a page: German stands in for it."""


@dataclass(frozen=True)
class AnswerLink:
    """Words of a link, as HTML, and where it leads."""

    html: str
    path: Address
    anchor: str = ""


@dataclass(frozen=True)
class AnswerText:
    """What stands in the box; all texts are HTML."""

    text: str
    number: str = ""
    call: str = ""
    """A number that can be called."""
    warning: str = ""
    action: AnswerLink | None = None
    help: AnswerLink | None = None
    is_german: bool = False
    """Whether German stands in for a translation."""
    notice: Part | None = None
    """What a reader of the translation must know first."""


Tree = Callable[[str, Desk], Element]


def answer_text(guide: str, desk: Desk, tree: Tree) -> AnswerText | None:
    """The answer of a guide in the desk's language; None where it has none."""
    source, own = desk.guides.sources[guide], desk.guides.translated(guide, desk.language.code)
    german, state = source.meta.answer, _state(guide, desk)
    if german is None:
        return None
    said = own_answer(source, own) if own and state not in _IN_GERMAN else None
    writer = desk if said else desk.in_language(desk.table.source.code)
    return _printed(
        said or german,
        lambda text: _inline(tree(text, writer)),
        call=_call(german, desk),
        is_german=said is None and own is not None,
        notice=_notice(state) if own else None,
    )


def _state(guide: str, desk: Desk) -> State | None:
    status = desk.knowledge.statuses.get((desk.language.code, guide))
    found = (part.state for part in status.states if part.id == ANSWER) if status else ()
    return next(iter(found), None)


def _notice(state: State | None) -> Part | None:
    if state in _IN_GERMAN:
        return Part(block="hinweis-fehlt")
    return Part(block="hinweis-inhalt") if state is State.STALE_MEANING else None


def _printed(
    answer: Answer,
    html: Callable[[str], str],
    call: str,
    is_german: bool,
    notice: Part | None,
) -> AnswerText:
    return AnswerText(
        text=html(answer.text),
        number=html(f"{{fakt:{answer.number}}}") if answer.number else "",
        call=call,
        warning=html(answer.warning) if answer.warning else "",
        action=_link(answer.action, html),
        help=_link(answer.help, html),
        is_german=is_german,
        notice=notice,
    )


def _link(link: Onward | None, html: Callable[[str], str]) -> AnswerLink | None:
    if link is None:
        return None
    path, _, anchor = link.to.partition("#")
    return AnswerLink(html(link.text), Address.of_markdown(path), anchor)


def _call(german: Answer, desk: Desk) -> str:
    fact = desk.find(Fact, german.number) if german.number else None
    return dial(fact.value) if fact and fact.unit is FactUnit.PHONE else ""


def _inline(root: Element) -> str:
    """The content of the one paragraph."""
    return printed(root[0]) if len(root) == 1 else printed(root)


def fold_overview(root: Element) -> None:
    """„Auf einen Blick“ below an answer: folded, since the answer has said the most important."""
    first = root[0] if len(root) else None
    title = first[0] if first is not None and len(first) else None
    if first is None or title is None or title.get("class") != "box-title":
        return
    first.tag, title.tag = "details", "summary"
    first.set("class", "glance")
    del title.attrib["class"]
