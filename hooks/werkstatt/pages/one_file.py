"""Pages put together into one: their text without the frame, with links that hold in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin

from lxml import etree, html
from lxml.html import HtmlElement

_MAIN = re.compile(r"(<html[^>]*>).*?(<main\b.*</main>)", re.DOTALL)
_GONE = frozenset(("script", "noscript", "button", "img", "form"))
_GONE_CLASSES = frozenset(("contents", "share", "print-only", "to-top", "beside-line"))
_POINTING = ("aria-labelledby", "aria-describedby", "for", "popovertarget")
_LAST = 6


@dataclass(frozen=True)
class Chapter:
    """A page as a part of the file."""

    id: str
    title: str
    lang: str
    dir: str
    """Of the title: German where there is no translation."""
    html: str


@dataclass(frozen=True)
class OneFile:
    """Turns pages of the site into chapters."""

    ids: Mapping[str, str] = field(repr=False)
    """The id of each page that becomes a chapter, by its public address."""

    def chapter(self, url: str, page: str) -> Chapter:
        """The main part of the page that lives at `url`; ValueError when it has none."""
        main = _main_of(page)
        heading = main.find(".//h1") if main is not None else None
        if main is None or heading is None:
            raise ValueError(f"{url} has no main part with a title")
        title, id = heading.text_content().strip(), self.ids[url]
        for element in list(_needless(main)):
            element.drop_tree()
        for element in main.iter(etree.Element):
            self._fit(element, url, id)
        heading.set("id", id)
        own = next((one for one in heading.iterancestors() if one.get("lang")), None)
        lang, dir = (
            (own.get(name) or "" for name in ("lang", "dir")) if own is not None else ("", "")
        )
        inner = "".join(html.tostring(child, encoding="unicode") for child in main)
        return Chapter(id, title, lang, dir, inner.strip())

    def _fit(self, element: HtmlElement, url: str, id: str) -> None:
        if element.tag in ("h1", "h2", "h3", "h4", "h5"):
            element.tag = f"h{min(int(element.tag[1]) + 1, _LAST)}"
        if own := element.get("id"):
            element.set("id", f"{id}-{own}")
        for name in _POINTING:
            if pointed := element.get(name):
                element.set(name, " ".join(f"{id}-{one}" for one in pointed.split()))
        if element.tag == "a" and (href := element.get("href")):
            element.set("href", self._target(url, href))

    def _target(self, url: str, href: str) -> str:
        """Into the file where the page is in it, else to the site."""
        whole = urljoin(url, href)
        page, anchor = urldefrag(whole)
        if page not in self.ids:
            return whole
        return f"#{self.ids[page]}-{anchor}" if anchor else f"#{self.ids[page]}"


def _main_of(page: str) -> HtmlElement | None:
    """Without reading head, header and footer, which are half of a page."""
    found = _MAIN.search(page)
    return html.document_fromstring(found[1] + found[2]).find(".//main") if found else None


def _needless(main: HtmlElement) -> Iterator[HtmlElement]:
    """What does nothing without the site: pictures, buttons, the frame's own parts."""
    for element in main.iter(etree.Element):
        classes = element.get("class")
        if element.tag in _GONE or (classes and not _GONE_CLASSES.isdisjoint(classes.split())):
            yield element
