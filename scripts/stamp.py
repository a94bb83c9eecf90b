"""Say that sections of a translation now say what the German page says: write its digests."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from _paths import ROOT
from werkstatt.knowledge import load_content
from werkstatt.schema.problems import ProblemsFound
from werkstatt.translation.front_matter import stamped
from werkstatt.translation.sections import sections


def main() -> int:
    """Stamp the files; 1 when one is no translation of a German page."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Beispiel: python scripts/stamp.py docs/uk/verein/gruenden.md satzung",
    )
    parser.add_argument("file", type=Path, help="die Übersetzung")
    parser.add_argument("sections", nargs="*", help="nur diese Abschnitte (sonst alle)")
    arguments = parser.parse_args()
    name = arguments.file.resolve().relative_to(ROOT).as_posix()
    try:
        print(_stamp(name, set(arguments.sections)))
    except (ProblemsFound, ValueError) as error:
        print(f"{name}: {error}")
        return 1
    return 0


def _stamp(name: str, wished: set[str]) -> str:
    guides = load_content(ROOT, date.max).guides
    own = next((page for page in guides.translations.values() if page.file == name), None)
    if own is None:
        raise ValueError("Das ist keine Übersetzung einer deutschen Seite.")
    german = {part.id: part.digest for part in sections(guides.sources[own.path].body.text)}
    old = own.meta.translation.sections
    digests = {
        part.id: german[part.id] if not wished or part.id in wished else old.get(part.id, "")
        for part in sections(own.body.text)
        if part.id in german
    }
    known = {id: digest for id, digest in digests.items() if digest}
    file = ROOT / name
    file.write_text(stamped(file.read_text("utf-8"), known), "utf-8")
    return f"{name}: {len(known)} Abschnitte"


if __name__ == "__main__":
    raise SystemExit(main())
