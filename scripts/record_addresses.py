"""Write every address of the site into data/addresses.yml, so that none ever dies unnoticed."""

from __future__ import annotations

import _run
import yaml
from _content import checked_content
from _paths import ROOT
from werkstatt.content.library import ADDRESSES
from werkstatt.pages.address_book import existing_addresses

_HEAD = """\
# yaml-language-server: $schema=schema/addresses.json
# Veröffentlichte Adressen sterben nicht. Neue trägt scripts/record_addresses.py ein.
# Zieht eine Seite um, steht unter moved die alte Adresse mit der neuen:
#   moved:
#     verein/alt/: verein/gruenden/
"""


def main() -> int:
    """Add what is new; nothing is ever taken out. 1 when the content has errors."""
    _run.Command(
        description="Schreibt alle Adressen der Website in data/addresses.yml.",
        epilog="Beispiel: python scripts/record_addresses.py",
    ).parse_args()
    knowledge = checked_content()
    if knowledge is None:
        return 1
    book = knowledge.library.addresses
    published = sorted({*book.published, *map(str, existing_addresses(knowledge))})
    body = yaml.safe_dump({"moved": dict(book.moved), "published": published}, sort_keys=True)
    (ROOT / ADDRESSES).write_text(_HEAD + body, "utf-8")
    print(f"{ADDRESSES}: {len(published)} Adressen, {len(published) - len(book.published)} neu")
    return 0


if __name__ == "__main__":
    _run.run(main)
