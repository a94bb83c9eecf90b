"""A language in one file, to pass on by messenger: at most 1.5 MB, without any other file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import jinja2

from ..pages.one_file import OneFile
from ..pages.policy import style_policy
from ..store import EMPTY, Store
from ..views.addresses import OFFLINE, ONE_FILE, Address
from ..views.desk import Desk
from ..views.one_file import chapters, numbers
from .styles import style_sheet

_TEMPLATE = "one-file.html"
_PARTS = ("10-tokens", "20-base", "40-page", "41-text", "45-drawings", "48-emergency", "90-print")
"""Of the styles, those of texts."""
_EDGE = "main { max-inline-size: 42rem; margin-inline: auto; padding: 1rem; }"
"""The frame of the site, which gives it elsewhere, is not there."""


def one_file_path(code: str) -> str:
    """Below the folder of the language."""
    return f"{OFFLINE}{ONE_FILE.format(code)}"


def one_file(
    desk: Desk,
    env: jinja2.Environment,
    pages: Mapping[Address, bytes],
    assets: Path,
    store: Store = EMPTY,
) -> bytes:
    """The file in the desk's language; `pages` are all of its pages, by address."""
    wanted = [page for page in chapters(desk) if page in pages]
    style = _style(assets)
    found = sha256(b"".join(pages[page] for page in wanted) + style.encode()).digest()
    key = found, numbers(desk), desk.today, desk.site.url
    return store.made("one-file", key, _made, desk, env, pages, wanted, style)


def _made(
    desk: Desk,
    env: jinja2.Environment,
    pages: Mapping[Address, bytes],
    wanted: list[Address],
    style: str,
) -> bytes:
    ids = {desk.url(page): page.rstrip("/").replace("/", "-") for page in wanted}
    maker = OneFile(ids)
    made = [maker.chapter(desk.url(page), pages[page].decode("utf-8")) for page in wanted]
    return (
        env.get_template(_TEMPLATE)
        .render(
            chapters=made,
            numbers=numbers(desk),
            home=desk.url(""),
            style=style,
            own_policy=style_policy(b64encode(sha256(style.encode()).digest()).decode()),
        )
        .encode()
    )


def _style(assets: Path) -> str:
    files = {name: assets / f"css/{name}.css" for name in _PARTS}
    parts = {name: file.read_text("utf-8") for name, file in files.items()}
    return style_sheet({**parts, "99-edge": _EDGE}).strip()
