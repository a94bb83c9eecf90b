"""How long a statement counts as fresh: one table, cited wherever age is spoken of.

*Fresh* within the rule; *to be checked first* past it and up to two years, or undated; *probably
outdated* beyond both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from functools import cache
from types import MappingProxyType

from dateutil.relativedelta import relativedelta

from .partial import first_day


class ReviewRule(IntEnum):
    """Months after which somebody has to look again."""

    PEOPLE = 6
    """Phone, hours, languages, staff: what changes with people."""
    PLACES = 12
    """Addresses, rooms, programmes, amounts."""
    WORDS = 36
    """What a word means."""


class Age(StrEnum):
    """What a reader may expect of a statement. Colours that mean "works now" are for FRESH."""

    FRESH = "fresh"
    CHECK_FIRST = "check-first"
    OUTDATED = "outdated"


OUTDATED_AFTER = relativedelta(months=24)


class SourcedField(StrEnum):
    """What a source can say of an entry, and what grows old by itself."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    HOURS = "hours"
    APPOINTMENT = "appointment"
    LANGUAGES = "languages"
    ACCESSIBILITY = "accessibility"
    COST = "cost"
    AMOUNTS = "amounts"


@dataclass(frozen=True)
class FieldRule:
    """After how long one field has to be looked at again, and where an entry holds it."""

    rule: ReviewRule
    paths: tuple[str, ...]


FIELD_RULES: Mapping[SourcedField, FieldRule] = MappingProxyType(
    {
        SourcedField.PHONE: FieldRule(ReviewRule.PEOPLE, ("contact.phone",)),
        SourcedField.EMAIL: FieldRule(ReviewRule.PEOPLE, ("contact.email",)),
        SourcedField.ADDRESS: FieldRule(ReviewRule.PLACES, ("address",)),
        SourcedField.HOURS: FieldRule(ReviewRule.PEOPLE, ("hours",)),
        SourcedField.APPOINTMENT: FieldRule(ReviewRule.PEOPLE, ("appointment",)),
        SourcedField.LANGUAGES: FieldRule(ReviewRule.PEOPLE, ("languages",)),
        SourcedField.ACCESSIBILITY: FieldRule(ReviewRule.PLACES, ("accessibility", "wheelchair")),
        SourcedField.COST: FieldRule(ReviewRule.PLACES, ("cost",)),
        SourcedField.AMOUNTS: FieldRule(ReviewRule.PLACES, ("amount_max_eur", "amount_min_eur")),
    }
)


@cache
def due_on(day: date | str, rule: ReviewRule) -> date:
    """The last day on which a statement of `day` is fresh (one month after 31 January: 28 or 29
    February, as in § 188 (3) BGB).

    `day` is a date, or a partial one (2015, 2015-06), which counts from its first possible day:
    nothing is called fresh unless it certainly is.
    """
    return first_day(day) + relativedelta(months=rule.value)


def age_of(day: date | str | None, rule: ReviewRule, today: date) -> Age:
    """The age on `today` of what was stated on `day` (see `due_on`); None is undated."""
    if day is None:
        return Age.CHECK_FIRST
    if today <= due_on(day, rule):
        return Age.FRESH
    return Age.CHECK_FIRST if today <= _outdated_after(day) else Age.OUTDATED


@cache
def _outdated_after(day: date | str) -> date:
    return first_day(day) + OUTDATED_AFTER


class ReviewLevel(StrEnum):
    """What was done so that a reader can rely on a page, from little to much."""

    COMPARED_WITH_SOURCES = "compared_with_sources"
    ASKED = "asked"
    READ_BY_OFFICE = "read_by_office"


class Confidence(StrEnum):
    """How sure we are: two sources or an official one; one own page; a passing mention."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
