"""Pictures for sharing: which there are, and what stands on each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..pages.site_map import SiteMap
from ..schema.languages import Language
from ..store import EMPTY, Store
from ..views.addresses import Address


def share_pictures(
    site_map: SiteMap, code: str, font: Path, store: Store = EMPTY
) -> Iterator[tuple[str, bytes]]:
    """Path and PNG of every picture that pages really in a language name."""
    name, language = site_map.knowledge.library.site.name, site_map.table[code]
    real = (path for path in site_map.paths if site_map.exists(code, path))
    # Entries share the picture of their list, and its title.
    owners = {site_map.picture(code, path): path for path in real}
    for picture, path in owners.items():
        owner = Address(f"{path.section}/") if path.section in site_map.lists else path
        title = site_map.facts[code][owner].title
        key = title, name, language
        yield (
            picture,
            store.made("picture", key, _drawn, title, name, language, font),
        )


def _drawn(title: str, name: str, language: Language, font: Path) -> bytes:
    # Rare work: the store knows nearly every picture.
    from .drawing import drawn

    return drawn(title, name, language, font)
