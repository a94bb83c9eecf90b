"""What the preview makes after a save, and what it shows while a file is broken."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from ..pages.icons import Icons
from ..pages.templates import Templates
from .language_choice import languages_of

_NAMES = ("index.html", "404.html")
"""A server shows the second for every address that has no file."""


REST = "rest "
"""Begins a line that names languages which a preview still owes its reader."""


def previewed(
    saved: Sequence[str], codes: Sequence[str], site: Path
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The languages to make now, and those to make after them; all where there is no site yet.

    First comes the language of the saved file: German for those that belong to none.
    """
    files = [line for line in saved if not line.startswith(REST)]
    if not (site / "sitemap.xml").is_file():
        return frozenset(codes), ()
    if not files:
        owed = " ".join(line.removeprefix(REST) for line in saved).split()
        return frozenset(owed).intersection(codes) or frozenset(codes), ()
    first = frozenset(languages_of(files)).intersection(codes)
    if not first or any(not languages_of([file]) for file in files):
        first |= {codes[0]}
    return first, tuple(code for code in codes if code not in first)


def show_problems(root: Path, site: Path, said: str) -> None:
    """Put a page with the problems in place of every page of the folder `site`."""
    shutil.rmtree(site, ignore_errors=True)
    env = Templates.in_folder(root / "overrides", Icons.bundled()).environment()
    page = env.get_template("problems.html").render(said=said.strip())
    site.mkdir(parents=True, exist_ok=True)
    for name in _NAMES:
        (site / name).write_text(page, "utf-8")
