"""Write data/schema/*.json from the models."""

from __future__ import annotations

import _run
from _paths import ROOT
from werkstatt.content.guides import guide_paths
from werkstatt.content.library import known_ids
from werkstatt.pages.kinds import models
from werkstatt.schema.export import schemas
from werkstatt.schema.ref import GUIDES


def main() -> int:
    """Write each file; unchanged ones stay the same."""
    _run.Command(
        description="Schreibt data/schema/*.json aus den Modellen.",
        epilog="Beispiel: python scripts/write_schema.py",
    ).parse_args()
    folder = ROOT / "data" / "schema"
    folder.mkdir(exist_ok=True)
    ids = {kind.folder: known_ids(ROOT, kind) for kind in models()}
    ids[GUIDES] = guide_paths(ROOT)
    found = schemas(models(), ids)
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{len(found)} Schemas in data/schema/")
    return 0


if __name__ == "__main__":
    _run.run(main)
