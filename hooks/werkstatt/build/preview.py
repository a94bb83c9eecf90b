"""What the preview shows while a file is broken."""

from __future__ import annotations

from pathlib import Path

from ..pages.icons import Icons
from ..pages.templates import Templates

_NAMES = ("index.html", "404.html")
"""A server shows the second for every address that has no file."""


def show_problems(root: Path, site: Path, said: str) -> None:
    """Put a page with the problems in place of every page of the empty folder `site`."""
    env = Templates.in_folder(root / "overrides", Icons.bundled()).environment()
    page = env.get_template("problems.html").render(said=said.strip())
    site.mkdir(parents=True, exist_ok=True)
    for name in _NAMES:
        (site / name).write_text(page, "utf-8")
