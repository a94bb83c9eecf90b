"""Everything there is to do on one day, from the checked content."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import Knowledge
from .duty import Duty
from .expiries import deadline_expiries, fact_expiries
from .gaps import gap_duties
from .horizons import event_horizons, holiday_horizons
from .reviews import entry_reviews, guide_reviews
from .translations import translation_duties


def every_duty(knowledge: Knowledge) -> Iterator[Duty]:
    """Of all kinds, unsorted; `by_span` puts them in order. Dead links come from a report."""
    library, guides, today = knowledge.library, knowledge.guides, knowledge.today
    yield from fact_expiries(library, guides, today)
    yield from deadline_expiries(library, today)
    yield from guide_reviews(guides, library)
    yield from entry_reviews(library, today)
    yield from event_horizons(library, today)
    yield from holiday_horizons(library, today)
    yield from translation_duties(knowledge)
    yield from gap_duties(library, today)
