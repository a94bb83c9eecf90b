"""States are computed: from the digest stamped, the digest today, and the weights between."""

from __future__ import annotations

import pytest
from werkstatt.schema.guide import Change, Weight
from werkstatt.schema.languages import Level
from werkstatt.translation.sections import sections
from werkstatt.translation.status import SectionState, State, states, weight_since

A, B, C, D = ("a" * 12, "b" * 12, "c" * 12, "d" * 12)


def _record(*pairs: tuple[str, Weight]) -> list[Change]:
    return [
        Change.model_validate({"digest": digest, "weight": weight, "on": "2026-11-24"})
        for digest, weight in pairs
    ]


WORDING_THEN_RULE = _record((B, Weight.RULE), (C, Weight.WORDING))


@pytest.mark.parametrize(
    ("stamp", "current", "record", "weight"),
    [
        (A, A, [], None),
        (C, C, WORDING_THEN_RULE, None),
        (B, C, WORDING_THEN_RULE, Weight.WORDING),
        (A, C, WORDING_THEN_RULE, Weight.RULE),
        (A, B, [], Weight.MEANING),
        (C, D, WORDING_THEN_RULE, Weight.MEANING),
        (B, D, WORDING_THEN_RULE, Weight.MEANING),
        (A, B, _record((B, Weight.WORDING)), Weight.WORDING),
    ],
    ids=[
        "no change",
        "stamped after the last change",
        "only the wording since",
        "an older rule is not hidden by a later wording",
        "nobody weighed it",
        "nobody weighed the last one",
        "wording, then unweighed",
        "one wording",
    ],
)
def test_the_heaviest_change_since_the_stamp(
    stamp: str, current: str, record: list[Change], weight: Weight | None
) -> None:
    assert weight_since(stamp, current, record) == weight


@pytest.mark.parametrize(
    ("level", "fresh"),
    [
        (Level.MACHINE, State.MACHINE),
        (Level.MACHINE_CHECKED, State.MACHINE),
        (Level.SPEAKER, State.CHECKED),
        (Level.OFFICE_CHECKED, State.CHECKED),
    ],
)
def test_every_state_at_once(level: Level, fresh: State) -> None:
    german = sections("## A { #a }\n\nx\n\n## B { #b }\n\ny\n\n## C { #c }\n\nz\n")
    stamps = {"a": german[0].digest, "b": A}
    record = {"b": _record((german[1].digest, Weight.RULE))}
    assert list(states(german, ["a", "b", "weg"], stamps, record, level)) == [
        SectionState("a", fresh),
        SectionState("b", State.STALE_RULE),
        SectionState("c", State.MISSING),
        SectionState("weg", State.ORPHAN),
    ]
