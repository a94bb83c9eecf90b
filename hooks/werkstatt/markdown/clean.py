"""The second net: keep only the markup our pages need, whatever Markdown produced."""

from __future__ import annotations

import nh3

from .targets import is_safe_target

_TAG_NAMES = """
    a blockquote br code del details em h2 h3 h4 hr li ol p pre section strong summary sup table
    tbody td th thead tr ul
"""
TAG_NAMES = frozenset(_TAG_NAMES.split())
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "aria-label"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"class"},
    "sup": {"class"},
    "td": {"align"},
    "th": {"align"},
}
# Made once: nh3 compiles the lists, which costs as much as a short page.
_CLEANER = nh3.Cleaner(
    tags=set(TAG_NAMES),
    attributes=_ATTRIBUTES,
    attribute_filter=lambda tag, name, value: _filtered(tag, name, value),
    url_schemes={"https", "http", "mailto", "tel"},
    link_rel=None,
    strip_comments=False,
)


def clean(html: str) -> str:
    """HTML with every tag, attribute and address scheme outside our allow-list removed.

    Comments stay: some of them ask for blocks, and the tree drops all others.
    """
    return _CLEANER.clean(html)


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """nh3 judges schemes only; addresses of another host without one are ours to drop.

    `www.leipzig.de` becomes an http address by the parser, and an https address here.
    """
    if attribute != "href":
        return value
    target = f"https://{value[7:]}" if value.startswith("http://www.") else value
    return target if is_safe_target(target) else None
