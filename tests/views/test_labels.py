"""Every value of a fixed list has a German word of its own kind."""

from __future__ import annotations

from enum import StrEnum

import pytest
from werkstatt.schema.event import Access, Audience
from werkstatt.schema.funding import DeadlineKind, FundingLevel
from werkstatt.schema.office import OfficeKind
from werkstatt.schema.organisation import OrganisationKind, OrganisationStatus, Topic
from werkstatt.schema.room import RoomStatus
from werkstatt.schema.term import TermTopic
from werkstatt.views.labels import label

KINDS: tuple[type[StrEnum], ...] = (
    Access,
    Audience,
    DeadlineKind,
    FundingLevel,
    OfficeKind,
    OrganisationKind,
    OrganisationStatus,
    RoomStatus,
    TermTopic,
    Topic,
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_has_a_word(kind: type[StrEnum]) -> None:
    words = [label(value) for value in kind]
    assert all(words) and len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (RoomStatus.UNKNOWN, "nicht bekannt, ob offen"),
        (OrganisationStatus.UNKNOWN, "nicht bekannt, ob noch aktiv"),
        (DeadlineKind.UNKNOWN, "Frist nicht bekannt"),
        (Topic.ADVICE, "Beratung"),
        (OfficeKind.ADVICE, "Beratungsstellen"),
        (OfficeKind.OTHER, "Weitere Stellen"),
        (FundingLevel.OTHER, "Andere"),
    ],
)
def test_equal_texts_of_different_kinds_keep_their_own_word(value: StrEnum, word: str) -> None:
    """The text "unknown" is the state of a room, of an organisation and of a deadline."""
    assert label(value) == word
