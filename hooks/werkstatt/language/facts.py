"""A fact's value as a reader of one language writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from babel.units import format_unit

from ..schema.fact import Fact, FactUnit
from .formats import euros, medium_date, month_day, number, percent
from .rendered import Rendered, Speaker
from .rules import counts_fractions


def fact_text(fact: Fact, speaker: Speaker) -> Rendered:
    """The value with its unit, for example „13,90 €“, „2 Wochen“ or „§ 70 VwGO“.

    Paragraphs and phone numbers are the same in every language and come out as German.
    """
    if fact.unit in _SPANS:
        return _span(fact, speaker)
    if fact.unit in (FactUnit.LAW, FactUnit.PHONE):
        return _as_written(fact, speaker)
    shown = _FORMATS[fact.unit](fact, speaker)
    language = speaker.language
    return Rendered(shown, language.tag, language.dir, language.texts_level)


def _as_written(fact: Fact, speaker: Speaker) -> Rendered:
    german = speaker.table.source
    return Rendered(fact.value, german.tag, german.dir, german.texts_level)


def _span(fact: Fact, speaker: Speaker) -> Rendered:
    singular, plural = _SPANS[fact.unit]
    if fact.number % 1 and not counts_fractions(speaker.language.locale):
        return _part_of_a_span(fact, speaker)
    return speaker.counting(singular, plural, fact.number)


def _part_of_a_span(fact: Fact, speaker: Speaker) -> Rendered:
    """1.5 months where gettext has no form for fractions, but CLDR has (uk: 1,5 місяця)."""
    language = speaker.language
    unit = f"duration-{fact.unit.value.removesuffix('s')}"
    said = format_unit(fact.number, unit, "long", locale=language.locale)
    return Rendered(said, language.tag, language.dir, language.texts_level)


def ngettext(singular: str, plural: str) -> tuple[str, str]:
    """Mark a pair of plural forms for extraction."""
    return singular, plural


_SPANS: Mapping[FactUnit, tuple[str, str]] = MappingProxyType(
    {
        FactUnit.HOURS: ngettext("%(num)s Stunde", "%(num)s Stunden"),
        FactUnit.DAYS: ngettext("%(num)s Tag", "%(num)s Tage"),
        FactUnit.WEEKS: ngettext("%(num)s Woche", "%(num)s Wochen"),
        FactUnit.MONTHS: ngettext("%(num)s Monat", "%(num)s Monate"),
        FactUnit.YEARS: ngettext("%(num)s Jahr", "%(num)s Jahre"),
    }
)

_FORMATS: Mapping[FactUnit, Callable[[Fact, Speaker], str]] = MappingProxyType(
    {
        FactUnit.EUR: lambda fact, speaker: euros(fact.number, speaker.language),
        FactUnit.PERCENT: lambda fact, speaker: percent(fact.number, speaker.language),
        FactUnit.NUMBER: lambda fact, speaker: number(fact.number, speaker.language),
        FactUnit.DATE: lambda fact, speaker: medium_date(
            date.fromisoformat(fact.value), speaker.language
        ),
        FactUnit.MONTH_DAY: lambda fact, speaker: month_day(fact.value, speaker.language),
    }
)
