"""What a change of German pages makes stale: for the comment under a pull request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..content.guides import Guides
from ..schema.guide import Weight
from .answer import ANSWER, source_sections
from .drift import FRESH, page_status
from .sections import sections
from .status import State


@dataclass(frozen=True)
class Effect:
    """One changed German section, how heavy the change is, and who lags behind."""

    file: str
    section: str
    weight: Weight | None
    """None when nobody has weighed it yet: it counts as a change of meaning."""
    languages: tuple[str, ...]


def effects(
    guides: Guides, codes: tuple[str, ...], before: Callable[[str], str]
) -> Iterator[Effect]:
    """Every section that differs from `before(file)`, the body of the page as it was ("" if new).

    `codes` are the languages of translations.
    """
    for guide in guides.sources.values():
        old = {part.id: part.digest for part in sections(before(guide.file))}
        for part in source_sections(guide):
            behind = tuple(c for c in codes if _lags(guides, guide.path, c, part.id))
            # `before` knows no heads: an answer counts as changed where a language lags behind it.
            is_old = not behind if part.id == ANSWER else old.get(part.id) == part.digest
            if is_old:
                continue
            record = guide.meta.changes.get(part.id, ())
            last = record[-1] if record and record[-1].digest == part.digest else None
            yield Effect(guide.file, part.id, last.weight if last else None, behind)


def _lags(guides: Guides, path: str, code: str, id: str) -> bool:
    states = page_status(guides, path, code).states
    return any(
        part.id == id and part.state not in FRESH and part.state is not State.ORPHAN
        for part in states
    )


_WORDS = {
    Weight.WORDING: "nur anders formuliert; wer liest, merkt nichts",
    Weight.MEANING: "anderer Inhalt: die Übersetzungen zeigen einen Hinweis",
    Weight.RULE: "neue Regel: die Übersetzungen zeigen den deutschen Text daneben",
}


def as_comment(found: list[Effect]) -> str:
    """The effects as Markdown in German."""
    if not found:
        return "Diese Änderung betrifft keinen Abschnitt einer deutschen Seite.\n"
    lines = ["**Was diese Änderung für die Übersetzungen bedeutet**", ""]
    lines += ["| Abschnitt | Gewicht | veraltet in |", "| --- | --- | --- |"]
    lines += [_row(effect) for effect in found]
    unweighed = [effect for effect in found if effect.weight is None and effect.languages]
    if unweighed:
        first = unweighed[0]
        lines += ["", "Sagen Sie bitte, wie schwer die Änderung wiegt, zum Beispiel:", ""]
        lines += [f"`python scripts/weigh_change.py {first.file} {first.section} wording`"]
    return "\n".join(lines) + "\n"


def _row(effect: Effect) -> str:
    said = _WORDS[effect.weight] if effect.weight else "noch nicht gewogen, gilt als anderer Inhalt"
    languages = ", ".join(effect.languages) or "keiner Sprache"
    return f"| {effect.file} #{effect.section} | {said} | {languages} |"
