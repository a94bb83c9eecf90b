"""Read one HTML file into a `Page`, in one pass of the standard library's parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser

from .elements import OpenElements
from .page import HreflangLink, Page, Resource, Text
from .wordlist import words

_Attributes = Mapping[str, str]

# Attributes a browser follows by itself.
_FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_FETCHED_RELATIONS = words(
    "stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch "
    "preconnect dns-prefetch"
)
_ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "data", "poster")
_EXECUTED = ("javascript:", "vbscript:", "data:text/html")


def read_page(markup: str) -> Page:
    """What the checks need to know of this page; broken markup is read as browsers mostly do."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.page()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = OpenElements()
        self._root: _Attributes = {}
        self._canonical = ""
        self._noindex = False
        self._redirect = ""
        self._alternates: list[HreflangLink] = []
        self._picker: list[HreflangLink] = []
        self._ids: list[str] = []
        self._links: list[str] = []
        self._resources: list[Resource] = []
        self._unsafe: list[str] = []
        self._texts: list[Text] = []
        self._special: Mapping[str, Callable[[_Attributes], None]] = {
            "html": self._read_html,
            "a": self._read_link,
            "area": self._read_link,
            "link": self._read_head_link,
            "meta": self._read_meta,
        }

    def page(self) -> Page:
        """The page as read so far."""
        return Page(
            language=self._root.get("lang", ""),
            direction=self._root.get("dir", "").lower(),
            canonical=self._canonical,
            noindex=self._noindex,
            redirect=self._redirect,
            alternates=tuple(self._alternates),
            picker=tuple(self._picker),
            ids=tuple(self._ids),
            links=tuple(self._links),
            resources=tuple(self._resources),
            unsafe=tuple(self._unsafe),
            texts=tuple(self._texts),
        )

    def close(self) -> None:
        super().close()
        self._texts += self._open.close_all()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self._texts += self._open.open(tag, attributes)
        if attributes:
            self._read_attributes(tag, attributes)
        elif tag == "br":
            self._open.add(" ")

    def handle_endtag(self, tag: str) -> None:
        self._texts += self._open.close(tag)

    def handle_data(self, data: str) -> None:
        self._open.add(data)

    def _read_attributes(self, tag: str, attributes: _Attributes) -> None:
        if attributes.get("id"):
            self._ids.append(attributes["id"])
        self._unsafe += _unsafe(tag, attributes)
        if tag in self._special:
            self._special[tag](attributes)
        for name in _FETCHED.get(tag, ()):
            self._resources += _resources(tag, name, attributes.get(name, ""))

    def _read_html(self, attributes: _Attributes) -> None:
        self._root = attributes

    def _read_link(self, attributes: _Attributes) -> None:
        if "href" not in attributes:
            return
        address = attributes["href"].strip()
        self._links.append(address)
        if "hreflang" in attributes and self._open.innermost.in_picker:
            self._picker.append(HreflangLink(attributes["hreflang"], address))

    def _read_head_link(self, attributes: _Attributes) -> None:
        relations = set(attributes.get("rel", "").lower().split())
        address = attributes.get("href", "").strip()
        if "canonical" in relations:
            self._canonical = address
        elif "alternate" in relations and "hreflang" in attributes:
            self._alternates.append(HreflangLink(attributes["hreflang"], address))
        elif relations & _FETCHED_RELATIONS:
            self._resources.append(Resource("link", address))
        elif relations:
            self._links.append(address)

    def _read_meta(self, attributes: _Attributes) -> None:
        content = attributes.get("content", "")
        if attributes.get("name", "").lower() in {"robots", "googlebot"}:
            self._noindex = self._noindex or "noindex" in content.lower()
        elif attributes.get("http-equiv", "").lower() == "refresh" and "=" in content:
            self._redirect = content.split("=", 1)[1].strip(" '\"")


def _resources(tag: str, name: str, value: str) -> Iterator[Resource]:
    candidates = value.split(",") if name == "srcset" else [value]
    for candidate in candidates:
        address = candidate.split()[0] if candidate.split() else ""
        if address:
            yield Resource(tag, address)


def _unsafe(tag: str, attributes: _Attributes) -> Iterator[str]:
    for name in attributes:
        if name == "style" or name.startswith("on"):
            yield f"<{tag} {name}=…>"
    for name in _ADDRESSES:
        value = attributes.get(name)
        if value and _scheme_text(value).startswith(_EXECUTED):
            yield f'<{tag} {name}="{value.strip()[:40]}">'


def _scheme_text(address: str) -> str:
    """The beginning of an address without the blanks and control characters browsers skip."""
    return "".join(letter for letter in address[:60] if letter > " ").lower()
