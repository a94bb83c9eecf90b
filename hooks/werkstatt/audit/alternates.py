"""What a page says about itself and its siblings: language, direction, canonical, hreflang."""

from __future__ import annotations

from collections.abc import Iterator

from .finding import Finding, Kind
from .links import missing
from .page import HreflangLink, Page
from .scripts import direction_of
from .site import ANYWHERE, BuiltSite, Target

_ANY_LANGUAGE = "x-default"


def page_languages(site: BuiltSite) -> Iterator[Finding]:
    """Pages without `lang` or `dir` on `<html>`, or with a direction the language does not have."""
    for name, page in site.pages.items():
        for what in _language_faults(page):
            yield Finding(name, Kind.PAGE_LANGUAGE, what)


def canonicals(site: BuiltSite) -> Iterator[Finding]:
    """Canonical addresses that are missing, lead nowhere, or deny an indexable page."""
    for name, page in site.pages.items():
        if name not in ANYWHERE and not page.redirect:
            what = _canonical_fault(site, name, page)
            if what:
                yield Finding(name, Kind.CANONICAL, what)


def head_alternates(site: BuiltSite) -> Iterator[Finding]:
    """hreflang links in the head that are wrong, hidden from search engines or not answered."""
    pairs = {name: _alternate_files(site, page) for name, page in site.pages.items()}
    for name, page in site.pages.items():
        for alternate in page.alternates:
            target = site.absolute(alternate.address)
            what = _alternate_fault(site, alternate, target)
            if not what and target and name not in pairs[target.file]:
                what = f"/{target.file} nennt diese Seite nicht zurück"
            if what:
                yield Finding(name, Kind.ALTERNATE, f"{alternate.language}: {what}")


def picker_links(site: BuiltSite) -> Iterator[Finding]:
    """Links of the language picker that lead nowhere or to a page in another language."""
    for name, page in site.pages.items():
        for choice in page.picker:
            what = _sibling_fault(site, choice, site.resolve(name, choice.address))
            if what:
                yield Finding(name, Kind.PICKER, f"{choice.language}: {what}")


def _language_faults(page: Page) -> Iterator[str]:
    expected = direction_of(page.language)
    if not page.language:
        yield "<html> hat kein lang"
    elif not expected:
        yield f'<html lang="{page.language}">: diese Sprache ist unbekannt'
    if not page.direction:
        yield "<html> hat kein dir"
    elif expected and page.direction != expected:
        yield f'<html lang="{page.language}" dir="{page.direction}">: richtig ist dir="{expected}"'


def _canonical_fault(site: BuiltSite, name: str, page: Page) -> str:
    if not page.canonical:
        return "fehlt"
    target = site.absolute(page.canonical)
    if target is None:
        return f"{page.canonical} ist keine volle Adresse dieser Website"
    if target.file not in site.pages:
        return missing(site, target)
    if page.indexable and target.file != name:
        return f"nennt /{target.file}, obwohl die Seite selbst in Suchmaschinen steht"
    return ""


def _alternate_fault(site: BuiltSite, alternate: HreflangLink, target: Target | None) -> str:
    what = _sibling_fault(site, alternate, target)
    if not what and target and not site.pages[target.file].indexable:
        what = f"/{target.file} ist für Suchmaschinen gesperrt"
    return what


def _sibling_fault(site: BuiltSite, sibling: HreflangLink, target: Target | None) -> str:
    if target is None:
        return f"{sibling.address} ist keine Adresse dieser Website"
    if target.file not in site.pages:
        return missing(site, target)
    language = site.pages[target.file].language
    if sibling.language.lower() not in {language.lower(), _ANY_LANGUAGE}:
        return f'/{target.file} hat lang="{language}"'
    return ""


def _alternate_files(site: BuiltSite, page: Page) -> frozenset[str]:
    targets = (site.absolute(alternate.address) for alternate in page.alternates)
    return frozenset(target.file for target in targets if target)
