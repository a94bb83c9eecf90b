"""What stands between this site and its readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from .content.library import Located
from .knowledge import Knowledge
from .schema.event import Event
from .schema.guide import PageKind
from .schema.organisation import Organisation
from .schema.site import Site


def obstacles(knowledge: Knowledge) -> Iterator[str]:
    """A German line for each setting without which no site may be published (§ 5 DDG, Art. 13
    GDPR): address, operator, imprint, data protection.
    """
    site = knowledge.library.site
    for name in site.unfilled():
        yield f"data/site.yml: {name} ist leer."
    if not has_address(knowledge):
        yield "data/site.yml: url ist noch die Platzhalter-Adresse."


def has_address(knowledge: Knowledge) -> bool:
    """Whether somebody has decided where the site will be."""
    host = urlsplit(knowledge.library.site.url).hostname or ""
    return not f".{host}".endswith(".example")


def advice(knowledge: Knowledge, readme: str) -> Iterator[str]:
    """What does not refuse publishing, but should be done before."""
    library = knowledge.library
    if state_line(knowledge) not in " ".join(readme.split()):
        yield f"README.md: Die Zeile zum Stand ist veraltet. Jetzt gilt: {state_line(knowledge)}"
    for item in library.examples:
        yield f"{item.source.file}: „{item.entry.label}“ ist ein Beispiel und erscheint nicht."
    if not any(not event.example for event in library.listed(Event)):
        yield "Es gibt noch keinen echten Termin; die Seite „Termine“ sagt das."
    for name, hidden in library.site.optional().items():
        if not hidden:
            yield f"data/site.yml: {name} ist leer; der Block dazu erscheint nicht."
    if not library.site.mailbox and not library.site.forge.repository:
        yield _NO_WAY_TO_REPORT
    waiting = [item for item in library.located if _without_consent(item)]
    if waiting:
        yield f"{len(waiting)} Organisationen haben noch nicht zugestimmt (consent_on)."
    yield from _to_confirm(library.site)


_NO_WAY_TO_REPORT = (
    "data/site.yml: contact_email, operator.email und forge.repository sind leer; „Wissen Sie es?“ "
    "erscheint nicht, und niemand kann melden, was auf einer Seite fehlt."
)


def _to_confirm(site: Site) -> Iterator[str]:
    """What only the operator knows: the grant notice is not part of this project."""
    yield (
        "Bitte vergleichen Sie mit dem Zuwendungsbescheid: Im Fuß jeder Seite steht wörtlich "
        f"„{site.funding_line}“ Ein Wappen oder Logo steht dort nicht; verlangt der Bescheid "
        "eines, dann fehlt es noch."
    )


def published(knowledge: Knowledge) -> Knowledge:
    """What readers get: no example stands anywhere."""
    return replace(knowledge, library=knowledge.library.without_examples())


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
