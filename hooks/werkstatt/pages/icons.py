"""Icons by name, inlined: the two free sets that mkdocs-material bundles are the only source.

`material/` (Pictogrammers, Apache 2.0) and `octicons/` (GitHub, MIT); no brand marks. Their licence
texts are published with the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import distribution
from pathlib import Path

from markupsafe import Markup

SETS = ("material", "octicons")
_PACKAGE, _FOLDER = "mkdocs-material", "material/templates/.icons"
_DRAWING = re.compile(r'<svg[^>]*viewBox="([\d ]+)"[^>]*>(.*)</svg>', re.DOTALL)


class UnknownIcon(Exception):
    """An icon that neither set has."""


@dataclass(frozen=True)
class Icons:
    """The folder with the two sets."""

    folder: Path

    @classmethod
    def bundled(cls) -> Icons:
        """Those of the installed package, which is looked up and not imported."""
        return cls(Path(str(distribution(_PACKAGE).locate_file(_FOLDER))))

    def svg(self, name: str) -> Markup:
        """The drawing `material/email-outline`; raises UnknownIcon."""
        if name not in self._drawn:
            self._drawn[name] = self._read(name)
        return self._drawn[name]

    @cached_property
    def _drawn(self) -> dict[str, Markup]:
        return {}

    def _read(self, name: str) -> Markup:
        file = self.folder / f"{name}.svg"
        if name.split("/")[0] not in SETS or ".." in name or not file.is_file():
            raise UnknownIcon(
                f"Ein Zeichen „{name}“ gibt es nicht: {', '.join(SETS)} kennen es nicht."
            )
        drawing = _DRAWING.search(file.read_text("utf-8"))
        if drawing is None:
            raise UnknownIcon(f"Das Zeichen „{name}“ hat keine Zeichnung.")
        return Markup(
            f'<svg class="icon" viewBox="{drawing[1]}" width="24" height="24" aria-hidden="true" '
            f'focusable="false">{drawing[2]}</svg>'
        )

    def licences(self) -> Iterator[tuple[str, str]]:
        """Name and licence text of each set."""
        for name in SETS:
            yield name, (self.folder / name / "LICENSE").read_text("utf-8")
