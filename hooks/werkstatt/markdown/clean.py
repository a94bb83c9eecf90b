"""The second net: keep only the markup our pages need, whatever Markdown produced."""

from __future__ import annotations

import re

import nh3

from .guard import is_safe_target

_EVERYWHERE = {"id", "class", "lang", "dir", "translate"}
_TAG_NAMES = """
    a abbr bdi blockquote br code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6
    hr img kbd li ol p pre section span strong sub summary sup table tbody td tfoot th thead tr ul
"""
_ATTRIBUTES = {
    "*": _EVERYWHERE,
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_ALIGNED = re.compile(r'(<t[dh])( style="text-align: (left|right|center);")')
_SIDES = {"left": "start", "right": "end", "center": "center"}


def clean(html: str) -> str:
    """HTML with every tag, attribute and address scheme outside our allow-list removed.

    Markdown's column alignment becomes a class, since the pages carry no inline style. Comments
    stay: some of them ask for blocks, and the tree drops all others.
    """
    aligned = _ALIGNED.sub(lambda match: f'{match[1]} class="{_SIDES[match[3]]}"', html)
    return nh3.clean(
        aligned,
        tags=set(_TAG_NAMES.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_filtered,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
        strip_comments=False,
    )


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """nh3 judges schemes only; addresses of another host without one are ours to drop."""
    return None if attribute in {"href", "src"} and not is_safe_target(value) else value
