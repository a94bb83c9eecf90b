"""Write data/schema/*.json from the models."""

from __future__ import annotations

import argparse

from _paths import ROOT
from werkstatt.schema.export import schemas


def main() -> int:
    """Write each file; unchanged ones stay the same."""
    argparse.ArgumentParser(
        description=__doc__, epilog="Beispiel: python scripts/write_schema.py"
    ).parse_args()
    folder = ROOT / "data" / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"{len(schemas())} Schemas in data/schema/")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
