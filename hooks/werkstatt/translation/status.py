"""What a translated section is worth today: computed from digests, never stated by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..schema.guide import Change, Weight
from ..schema.languages import Level
from .sections import Section


class State(StrEnum):
    """From the best to the one that must not stand alone."""

    CHECKED = "checked"
    MACHINE = "machine"
    STALE_WORDING = "stale-wording"
    STALE_MEANING = "stale-meaning"
    STALE_RULE = "stale-rule"
    MISSING = "missing"
    ORPHAN = "orphan"


_ORDER = tuple(Weight)
_STALE = {
    Weight.WORDING: State.STALE_WORDING,
    Weight.MEANING: State.STALE_MEANING,
    Weight.RULE: State.STALE_RULE,
}
_BY_MACHINE = frozenset({Level.MACHINE, Level.MACHINE_CHECKED})


@dataclass(frozen=True)
class SectionState:
    """One section of a translation, or one it lacks."""

    id: str
    state: State


def weight_since(stamp: str, current: str, changes: Sequence[Change]) -> Weight | None:
    """The heaviest change of a German section since the digest `stamp`; None for no change.

    A change nobody weighed counts as one of meaning. A stamp that the record does not know is
    older than all of it.
    """
    if stamp == current:
        return None
    digests = [change.digest for change in changes]
    since = digests.index(stamp) + 1 if stamp in digests else 0
    weights = [change.weight for change in changes[since:]]
    if not digests or digests[-1] != current:
        weights.append(Weight.MEANING)
    return max(weights, key=_ORDER.index, default=Weight.MEANING)


def states(
    source: Iterable[Section],
    translated: Iterable[str],
    stamps: Mapping[str, str],
    changes: Mapping[str, Sequence[Change]],
    level: Level,
) -> Iterator[SectionState]:
    """The state of every section, German order first, then sections without a source."""
    own = list(translated)
    known = {section.id: section for section in source}
    fresh = State.MACHINE if level in _BY_MACHINE else State.CHECKED
    for id, section in known.items():
        if id not in own:
            yield SectionState(id, State.MISSING)
            continue
        weight = weight_since(stamps.get(id, ""), section.digest, changes.get(id, ()))
        yield SectionState(id, fresh if weight is None else _STALE[weight])
    yield from (SectionState(id, State.ORPHAN) for id in own if id not in known)
