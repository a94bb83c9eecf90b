"""What stands between this site and its readers."""

from __future__ import annotations

from collections.abc import Iterator

from .content.library import Located
from .knowledge import Knowledge
from .schema.guide import PageKind
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


def advice(knowledge: Knowledge, readme: str) -> Iterator[str]:
    """What does not refuse publishing, but should be done before."""
    if state_line(knowledge) not in " ".join(readme.split()):
        yield f"README.md: Die Zeile zum Stand ist überholt. Jetzt gilt: {state_line(knowledge)}"
    waiting = [item for item in knowledge.library.located if _without_consent(item)]
    if waiting:
        yield f"{len(waiting)} Organisationen haben noch nicht zugestimmt (consent_on)."


def state_line(knowledge: Knowledge) -> str:
    """How far the content is, for the README."""
    kinds = [guide.meta.kind for guide in knowledge.guides.sources.values()]
    levels = [page.meta.translation.level for page in knowledge.guides.translations.values()]
    languages, guides = len(knowledge.library.languages.codes), kinds.count(PageKind.GUIDE)
    checked = sum(level.by_people for level in levels)
    return (
        f"**Stand:** {languages} Sprachen, {guides} Ratgeber und {len(kinds) - guides} andere "
        f"Textseiten. {len(levels)} Textseiten sind übersetzt, {len(levels) - checked} davon nur "
        f"von einer Maschine; {checked} hat jemand geprüft, der die Sprache spricht."
    )


def _without_consent(item: Located) -> bool:
    entry = item.entry
    return isinstance(entry, Organisation) and entry.listed and entry.consent_on is None
