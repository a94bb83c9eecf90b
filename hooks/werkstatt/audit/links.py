"""Links, anchors and ids: does everything lead somewhere, and can everything be reached?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .finding import Finding, Kind
from .page import Page
from .site import ANYWHERE, BuiltSite, Target

# An empty anchor and "top" lead to the start of any page (HTML standard, 7.4.6.4);
# ":~:" begins a text fragment, which names no id.
_ALWAYS_THERE = frozenset({"", "top"})


def broken_links(site: BuiltSite) -> Iterator[Finding]:
    """Links, resources and redirects whose file does not exist, and anchors without an element."""
    ids = {name: frozenset(page.ids) for name, page in site.pages.items()}
    for name, page in site.pages.items():
        for address in dict.fromkeys(_addresses(page)):
            target = site.resolve(name, address)
            if target is None:
                continue
            if target.file not in site.files:
                yield Finding(name, Kind.BROKEN_LINK, missing(site, target))
            elif _lacks_anchor(target, ids):
                yield Finding(
                    name, Kind.MISSING_ANCHOR, f"/{target.file} hat kein #{target.anchor}"
                )


def slashed_links(site: BuiltSite) -> Iterator[Finding]:
    """Links with two slashes in front: meant as a path, read as another server (RFC 3986, 4.2)."""
    for name, page in site.pages.items():
        for link in dict.fromkeys(page.links):
            if link.startswith("//"):
                yield Finding(name, Kind.BROKEN_LINK, f"{link} führt auf einen anderen Server")


def missing(site: BuiltSite, target: Target) -> str:
    """The sentence for a target that does not exist, with the likely slip."""
    slash = f"{target.file}/index.html" in site.files
    hint = " (die Seite gibt es mit / am Ende)" if slash else ""
    return f"/{target.file} gibt es nicht{hint}"


def double_ids(site: BuiltSite) -> Iterator[Finding]:
    """Ids that stand more than once on a page."""
    for name, page in site.pages.items():
        for id_, count in Counter(page.ids).items():
            if count > 1:
                yield Finding(name, Kind.DOUBLE_ID, f'id="{id_}" steht {count}-mal auf der Seite')


def orphans(site: BuiltSite) -> Iterator[Finding]:
    """Pages no chain of links leads to; redirects stand for old addresses and need none."""
    reached = _reachable(site)
    for name, page in site.pages.items():
        if name not in reached and name not in ANYWHERE and not page.redirect:
            yield Finding(name, Kind.ORPHAN, "kein Link führt hierher")


def _addresses(page: Page) -> Iterator[str]:
    yield from page.links
    yield from (resource.address for resource in page.resources)
    if page.redirect:
        yield page.redirect


def _lacks_anchor(target: Target, ids: dict[str, frozenset[str]]) -> bool:
    anchor = target.anchor.split(":~:")[0]
    known = ids.get(target.file)
    return known is not None and anchor not in _ALWAYS_THERE and anchor not in known


def _reachable(site: BuiltSite) -> set[str]:
    reached = {"index.html"} & site.pages.keys()
    waiting = list(reached)
    while waiting:
        name = waiting.pop()
        page = site.pages[name]
        targets = (site.resolve(name, link) for link in (*page.links, page.redirect))
        fresh = {t.file for t in targets if t and t.file in site.pages} - reached
        reached |= fresh
        waiting += fresh
    return reached
