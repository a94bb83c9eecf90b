"""Crawl the built site: links, languages, canonical addresses, foreign sources, unsafe markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import _run
from _content import uncompared_content
from _paths import ROOT
from werkstatt.audit.crawl import crawl_site
from werkstatt.audit.finding import Finding, Kind
from werkstatt.audit.language import wrong_language_pages
from werkstatt.audit.reader import read_page
from werkstatt.audit.site import read_site
from werkstatt.audit.styles import unused_rules
from werkstatt.messages import untranslated_texts

_WRITERS = tuple(
    ROOT / path for path in ("overrides", "hooks/werkstatt/markdown", "hooks/werkstatt/pages")
)
"""What may write a class into a page."""


_BEARABLE = {Kind.WEIGHT, Kind.WRONG_LANGUAGE}
"""What a pull request may not bring, and what still keeps no dates from those who need them."""


def main() -> int:
    """Print all findings, grouped; 1 when there are any, 2 when there is no site."""
    parser = _run.Command(
        description="Prüft die gebaute Website: Links, Sprachen, Adressen, fremde Quellen, Markup.",
        epilog="Beispiel: python scripts/check_site.py site",
    )
    parser.add_argument("site", type=Path, help="Ordner der gebauten Website")
    parser.add_argument("--url", help="Adresse der Startseite (sonst: ihr canonical)")
    parser.add_argument(
        "--published", action="store_true", help="nur, was Menschen schadet, die die Seite lesen"
    )
    arguments = parser.parse_args()
    url = arguments.url or _canonical(arguments.site / "index.html")
    if not url:
        parser.error(f"{arguments.site}: keine Startseite mit canonical; zuerst: make build")
    site = read_site(arguments.site, url)
    findings = [
        *crawl_site(site, arguments.site),
        *wrong_language_pages(site.pages, untranslated_texts(ROOT, uncompared_content().library)),
        # Without examples some rules have nothing to do; that keeps no page from its readers.
        *(() if arguments.published else unused_rules(arguments.site, *_WRITERS)),
    ]
    print("\n".join(_report(findings)))
    print(f"{len(site.pages)} Seiten, {len(findings)} Funde")
    bad = [one for one in findings if not arguments.published or one.kind not in _BEARABLE]
    return 1 if bad else 0


def _canonical(home: Path) -> str:
    return read_page(home.read_text("utf-8")).canonical if home.is_file() else ""


def _report(findings: Iterable[Finding]) -> Iterator[str]:
    """By kind; what stands on many pages is said once."""
    ordered = sorted(findings, key=lambda finding: finding.kind)
    for kind, group in groupby(ordered, key=lambda finding: finding.kind):
        pages = defaultdict(list)
        for finding in group:
            pages[finding.what].append(finding.page)
        yield f"\n{kind} ({sum(map(len, pages.values()))})"
        yield from (f"  {what}\n    {_places(found)}" for what, found in sorted(pages.items()))


def _places(pages: list[str]) -> str:
    more = len(pages) - 3
    return ", ".join(pages[:3]) + (f" und {more} weitere" if more > 0 else "")


if __name__ == "__main__":
    _run.run(main)
