"""Links between pages of the site: every file and anchor they name exists, in every language."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ..content.guides import Guides
from ..content.nearest import nearest
from ..content.page_file import Guide, TranslatedGuide
from ..knowledge import Knowledge
from ..markdown.targets import target_meant
from ..schema.problems import Problem
from ..views.addresses import Address
from .address_book import existing_addresses
from .answer_links import answer_link_problems, made_pages, section_ids
from .kinds import Kind

Page = Guide | TranslatedGuide


@dataclass(frozen=True)
class _Link:
    """A link of a page: its target as written, and its line in the file."""

    page: Page
    target: str
    line: int

    def problem(self, what: str, repair: str | None) -> Problem:
        return Problem(self.page.file, self.line, what, repair or "")

    @property
    def stem(self) -> str:
        """The Markdown file that it names, below the language's folder, without its ending."""
        path = self.target.partition("#")[0]
        folder = posixpath.dirname(self.page.path)
        return posixpath.normpath(posixpath.join(folder, path)).removesuffix(".md")

    @property
    def anchor(self) -> str:
        return self.target.partition("#")[2]


def own_link_problems(
    knowledge: Knowledge, kinds: tuple[Kind, ...], codes: Collection[str]
) -> Iterator[Problem]:
    """Links to files and anchors that are not there, on the pages of some languages."""
    guides = knowledge.guides
    known = dict.fromkeys(existing_addresses(knowledge, kinds), "")
    known |= {Address.of_markdown(guide): guide for guide in guides.files}
    sources = [*guides.sources.values()] if guides.source_code in codes else []
    for source in sources:
        yield from answer_link_problems(source, {**known, **made_pages(knowledge)}, guides)
    pages: list[Page] = [*sources]
    pages += (page for (code, _), page in guides.translations.items() if code in codes)
    # Translations link like their German page, which nearly always is in order.
    sound: set[tuple[str, str]] = set()
    for page in pages:
        for link in _links(page):
            if (page.path, link.target) in sound:
                continue
            if found := list(_of_one(link, known, guides)):
                yield from found
            else:
                sound.add((page.path, link.target))


def _links(page: Page) -> Iterator[_Link]:
    for link in page.body.links:
        # Empty ones and backslashes are told with the text itself.
        if link.target and "\\" not in link.target:
            yield _Link(page, link.target, page.body.first_line + link.line)


def _of_one(link: _Link, known: dict[Address, str], guides: Guides) -> Iterator[Problem]:
    if link.target.startswith("#"):
        yield from _anchor(link, link.page.path, guides)
        return
    if meant := target_meant(link.target):
        what = f"„{link.target}“ ist so kein Link nach außen; ihm fehlt der Anfang."
        yield link.problem(what, meant)
        return
    if not link.target.partition("#")[0].endswith(".md") or link.target.startswith("/"):
        what = f"„{link.target}“ ist kein Verweis auf eine Datei; eigene Seiten enden auf .md."
        yield link.problem(what, _file(link, known))
        return
    address = Address.of_markdown(link.stem)
    if address not in known:
        what = f"„{link.target}“ führt auf keine Seite."
        yield link.problem(what, _file(link, known))
    elif link.anchor and known[address]:
        yield from _anchor(link, known[address], guides)
    elif link.anchor:
        what = f"Die Seite zu „{link.target}“ hat keine Abschnitte, zu denen ein Link führen kann."
        yield link.problem(what, link.target.partition("#")[0])


def _anchor(link: _Link, guide: str, guides: Guides) -> Iterator[Problem]:
    ids = section_ids(guide, guides)
    if ids is not None and link.anchor not in ids:
        near = nearest(link.anchor, ids)
        what = f"Den Abschnitt „#{link.anchor}“ gibt es auf der Seite „{guide}“ nicht."
        yield link.problem(what, near and link.target.partition("#")[0] + f"#{near}")


def _file(link: _Link, known: dict[Address, str]) -> str | None:
    """The nearest page, as a path from this one."""
    near = nearest(link.stem.removesuffix("/index"), [address.rstrip("/") for address in known])
    if near is None:
        return None
    name = known.get(Address(f"{near}/")) or near
    return posixpath.relpath(f"{name}.md", posixpath.dirname(link.page.path) or ".")
