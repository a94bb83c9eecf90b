"""One built page, as the checks see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HreflangLink:
    """A link that says in which language its target is."""

    language: str
    address: str


@dataclass(frozen=True)
class Resource:
    """Something the browser fetches by itself, or that an element points to."""

    tag: str
    address: str


@dataclass(frozen=True)
class Text:
    """The text of one block with its effective language and direction; a label is an attribute."""

    words: str
    language: str
    direction: str
    is_label: bool = False


@dataclass(frozen=True)
class Page:
    """What the checks need to know of one HTML file."""

    language: str
    direction: str
    canonical: str
    noindex: bool
    redirect: str
    """Where a `<meta http-equiv="refresh">` sends the reader; "" for an ordinary page."""
    alternates: tuple[HreflangLink, ...]
    picker: tuple[HreflangLink, ...]
    ids: tuple[str, ...]
    links: tuple[str, ...]
    resources: tuple[Resource, ...]
    unsafe: tuple[str, ...]
    texts: tuple[Text, ...]

    @property
    def indexable(self) -> bool:
        """Whether a search engine may list this page under its own address."""
        return not self.noindex and not self.redirect
