"""What stands between this site and its readers."""

from __future__ import annotations

from collections.abc import Iterator

from .content.library import Located
from .knowledge import Knowledge
from .schema.organisation import Organisation


def obstacles(knowledge: Knowledge) -> Iterator[str]:
    """A German line for each example entry and each site setting nobody has supplied."""
    for name in knowledge.library.site.unfilled():
        yield f"data/site.yml: {name} ist leer."
    if ".example" in knowledge.library.site.url:
        yield "data/site.yml: url ist noch die Platzhalter-Adresse."
    for item in knowledge.library.located:
        if item.entry.example:
            yield f"{item.source.file}: „{item.entry.label}“ ist ein Beispiel."


def advice(knowledge: Knowledge) -> Iterator[str]:
    """What does not refuse publishing, but should be done before."""
    waiting = [item for item in knowledge.library.located if _without_consent(item)]
    if waiting:
        yield f"{len(waiting)} Organisationen haben noch nicht zugestimmt (consent_on)."


def _without_consent(item: Located) -> bool:
    entry = item.entry
    return isinstance(entry, Organisation) and entry.listed and entry.consent_on is None
